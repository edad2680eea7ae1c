/** Where simulations of a file may begin. */
import { flowOf } from '../isa/flow.js';
import { reachesEnclu } from '../flow/graph.js';
import type { Instruction, InstructionId, Program, ProgramSymbol } from '../program/model.js';
import { symbolPlace } from '../program/places.js';
import type { Root, World } from '../simulate/exploration.js';
import type { Settings } from './settings.js';

/** Roots that are declared: by comment, option or configuration. Names without code in this file are left out. */
export function declaredRoots(program: Program, { entries }: Settings): readonly Root[] {
  const root = (name: string, kind: Root['kind'], world: World): readonly Root[] => {
    const place = symbolPlace(program, name);
    return place === undefined ? [] : [{ name, kind, world, instruction: place.instruction, reason: 'declared' }];
  };
  return [
    ...entries.host.flatMap((name) => root(name, 'host-function', 'host')),
    ...entries.enclave.flatMap((name) => root(name, 'enclave-entry', 'enclave')),
    ...entries.aep.flatMap((name) => root(name, 'aep', 'host')),
  ];
}

/**
 * Functions from which direct control flow leads to an ENCLU: what is declared a function first, then other
 * global labels, then the start of each section of code. A label right on an ENCLU is no function: a
 * caller has no say in EAX there.
 */
export function functionRoots(program: Program): readonly Root[] {
  const symbols = [...program.symbols.values()];
  const isFunction = (symbol: ProgramSymbol): boolean => symbol.type === 'function' || symbol.assumed;
  const typed = symbols.filter(isFunction);
  const global = symbols.filter(
    (symbol) => !isFunction(symbol) && symbol.binding !== 'local' && symbol.type !== 'object',
  );
  return [
    ...typed.flatMap((symbol) =>
      symbolRoot(program, symbol, symbol.assumed ? 'a macro makes it a function' : 'a function'),
    ),
    ...global.flatMap((symbol) => symbolRoot(program, symbol, 'a global label')),
    ...program.sections.flatMap((section) => {
      const first = section.items.find((item) => item.kind === 'instruction');
      if (!section.executable || first?.kind !== 'instruction' || !reachesEnclu(program, first.instruction)) return [];
      const instruction = program.instructions[first.instruction];
      if (instruction?.op === 'enclu' && instruction.labels.length > 0) return [];
      const label = instruction?.labels[0];
      const name = label === undefined ? `<start of ${section.name}>` : (program.symbols.get(label)?.written ?? label);
      return [
        {
          name,
          kind: 'host-function',
          world: 'host',
          instruction: first.instruction,
          reason: 'the section begins here',
        } as const,
      ];
    }),
  ];
}

function symbolRoot(program: Program, symbol: ProgramSymbol, reason: string): readonly Root[] {
  const place = symbol.place.kind === 'alias' ? undefined : symbolPlace(program, symbol.name);
  if (
    place === undefined ||
    program.instructions[place.instruction]?.op === 'enclu' ||
    !reachesEnclu(program, place.instruction)
  )
    return [];
  return [{ name: symbol.written, kind: 'host-function', world: 'host', instruction: place.instruction, reason }];
}

/**
 * The root that leads to an ENCLU no simulation came to: an AEP when a label stands right on it, else the
 * labelled block it lies in. Undefined for code without any label, which nothing can reach.
 */
export function rootOfUnreached(program: Program, enclu: Instruction): Root | undefined {
  const onEnclu = nameOf(program, enclu);
  if (onEnclu !== undefined) {
    return {
      name: onEnclu,
      kind: 'aep',
      world: 'host',
      instruction: enclu.id,
      reason: 'a label on an ENCLU that no path reaches',
    };
  }
  for (let id: InstructionId = enclu.id - 1; id >= 0; id--) {
    const instruction = program.instructions[id];
    if (instruction === undefined || instruction.section !== enclu.section) return undefined;
    const flow = flowOf(instruction.op);
    if (flow === 'jump' || flow === 'return' || flow === 'stop') return undefined;
    const name = nameOf(program, instruction);
    if (name !== undefined) {
      return {
        name,
        kind: 'host-function',
        world: 'host',
        instruction: id,
        reason: 'a label that nothing in this file leads to',
      };
    }
  }
  return undefined;
}

function nameOf(program: Program, instruction: Instruction): string | undefined {
  const label = instruction.labels[0] ?? instruction.prefixes.flatMap(({ splitBy }) => splitBy)[0];
  return label === undefined ? undefined : (program.symbols.get(label)?.written ?? label);
}
