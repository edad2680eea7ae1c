/** Where simulations of a file may begin. */
import { flowOf } from '../isa/flow.js';
import type { LeadsToEnclu } from '../flow/graph.js';
import type { Instruction, InstructionId, Program, ProgramSymbol } from '../program/model.js';
import { symbolPlace, symbolsOf } from '../program/places.js';
import type { Contract } from '../contracts/contract.js';
import type { Root, World } from '../simulate/exploration.js';
import { nssaOf } from './enclave-roots.js';
import { eachInSteps, type Steps } from '../text/steps.js';
import type { Settings } from './settings.js';

/** Roots that are declared: by comment, option or configuration. Names without code in this file are left out. */
export function declaredRoots(program: Program, settings: Settings): readonly Root[] {
  const { entries } = settings;
  const root = (name: string, kind: Root['kind'], world: World): readonly Root[] => {
    const place = symbolPlace(program, name);
    if (place === undefined) return [];
    const nssa = kind === 'enclave-entry' ? nssaOf(program, settings, place.instruction) : {};
    return [{ name, kind, world, instruction: place.instruction, reason: 'declared', ...nssa }];
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
 * caller has no say in EAX there. Looked for one by one; undefined where others may come between.
 */
export function functionRoots(program: Program, leads: LeadsToEnclu): Iterable<Root | undefined> {
  return codeRoots(program, leads);
}

/**
 * The functions that do not lead to an ENCLU: what they do to the stack, to callee-saved registers and to flags is
 * simulated all the same. Found like {@link functionRoots}.
 */
export function otherRoots(program: Program, leads: LeadsToEnclu): Iterable<Root | undefined> {
  return codeRoots(program, (instruction) => !leads(instruction));
}

/** Symbols looked at between two pauses; a function takes some microseconds. */
const SYMBOLS_BETWEEN_PAUSES = 256;

function* codeRoots(
  program: Program,
  wanted: (instruction: InstructionId) => boolean,
): Generator<Root | undefined, void, undefined> {
  const isFunction = (symbol: ProgramSymbol): boolean => symbol.type === 'function' || symbol.assumed;
  const symbols = symbolsOf(program);
  let looked = 0;
  for (const functions of [true, false]) {
    for (const symbol of symbols) {
      looked += 1;
      if (looked % SYMBOLS_BETWEEN_PAUSES === 0) yield undefined;
      if (isFunction(symbol) !== functions) continue;
      if (!functions && (symbol.binding === 'local' || symbol.type === 'object')) continue;
      const reason = functions ? (symbol.assumed ? 'a macro makes it a function' : 'a function') : 'a global label';
      yield* symbolRoot(program, symbol, reason, wanted);
    }
  }
  for (const section of program.sections) {
    const first = section.items.find((item) => item.kind === 'instruction');
    if (!section.executable || first?.kind !== 'instruction' || !wanted(first.instruction)) continue;
    const instruction = program.instructions[first.instruction];
    if (instruction?.op === 'enclu' && instruction.labels.length > 0) continue;
    const label = instruction?.labels[0];
    const name = label === undefined ? `<start of ${section.name}>` : (program.symbols.get(label)?.written ?? label);
    yield {
      name,
      kind: 'host-function',
      world: 'host',
      instruction: first.instruction,
      reason: 'the section begins here',
    };
  }
}

function symbolRoot(
  program: Program,
  symbol: ProgramSymbol,
  reason: string,
  wanted: (instruction: InstructionId) => boolean,
): readonly Root[] {
  const place = symbol.place.kind === 'alias' ? undefined : symbolPlace(program, symbol.name);
  if (place === undefined || program.instructions[place.instruction]?.op === 'enclu' || !wanted(place.instruction))
    return [];
  if (isInsideProcedure(program, place.instruction)) return [];
  return [{ name: symbol.written, kind: 'host-function', world: 'host', instruction: place.instruction, reason }];
}

/**
 * Whether the place is in the middle of a function, whatever its label is declared to be: code runs into it, and the CFI
 * procedure around it began earlier. Such labels name a place for signal handlers or the enclave; nobody calls them.
 */
function isInsideProcedure(program: Program, instruction: InstructionId): boolean {
  if (flowsInto(program, instruction) === undefined) return false;
  const section = program.instructions[instruction]?.section;
  for (let id = instruction; id >= 0; id--) {
    const { section: own, cfiBefore } = program.instructions[id] ?? { section: undefined, cfiBefore: [] };
    if (own !== section) continue;
    const last = cfiBefore.filter(({ name }) => name === '.cfi_startproc' || name === '.cfi_endproc').at(-1);
    if (last !== undefined) return id !== instruction && last.name === '.cfi_startproc';
  }
  return false;
}

/** How asynchronous exit pointers are called in the runtimes known to us. One that ends in `end` marks where its code ends. */
const AEP_NAME = /(?:^|_|\.L)(?:aep|async_exit|asynchronous_exit)(?:_|$)(?!.*end$)/i;
/** The same for where a fix-up lands. */
const FIXUP_NAME = /^(?:\.L)?(?:\w+_)?(?:fix|fixup|fault|handle_(?:exception|fault))$/i;

/**
 * Roots that nothing in the file names, known by what they are called: an AEP whose EENTER is in another file
 * and, where the contract has a fix-up, code that begins with its landing place. A name only
 * says in which state the simulation begins; `aep=`, `entry=` and a label's use in the file say it better.
 */
export function* namedRoots(program: Program, contract: Contract, leads: LeadsToEnclu): Steps<readonly Root[]> {
  const roots: Root[] = [];
  yield* eachInSteps(symbolsOf(program), SYMBOLS_BETWEEN_PAUSES, (symbol) => {
    const { definition, place: written } = symbol;
    const isAep = AEP_NAME.test(symbol.written);
    const isFixup = contract.fixup !== 'none' && FIXUP_NAME.test(symbol.written);
    if ((!isAep && !isFixup) || definition === undefined || written.kind === 'alias') return;
    const place = symbolPlace(program, symbol.name);
    if (place === undefined || !isCode(program, place.instruction)) return;
    const root = { name: symbol.written, instruction: place.instruction };
    const reason = (what: string): string => `by its name it is ${what}`;
    if (isAep && isAepOfAnotherFile(program, symbol, place.instruction, leads)) {
      roots.push({ ...root, kind: 'aep', world: 'host', reason: reason('an asynchronous exit pointer') });
    } else if (isFixup && beginsSection(program, place.instruction)) {
      roots.push({ ...root, kind: 'fixup-target', world: 'host', reason: reason('where a fix-up lands') });
    }
  });
  return roots;
}

function isCode(program: Program, instruction: InstructionId): boolean {
  const section = program.instructions[instruction]?.section;
  return section !== undefined && program.sections[section]?.executable === true;
}

/**
 * No instruction of the file takes the label's address or jumps there, but for code behind it that loads RCX anew, and ERESUME
 * follows.
 */
function isAepOfAnotherFile(
  program: Program,
  symbol: ProgramSymbol,
  instruction: InstructionId,
  leads: LeadsToEnclu,
): boolean {
  const section = program.instructions[instruction]?.section;
  const enclu = program.enclus.find((one) => one.id >= instruction && one.section === section);
  const isUsed = program.instructions.some(({ id, operands }) => {
    if (enclu !== undefined && instruction <= id && id < enclu.id) return false;
    return operands.some((operand) => {
      const value = operand.kind === 'memory' ? operand.displacement : 'value' in operand ? operand.value : undefined;
      return value?.kind === 'address' && value.symbol === symbol.name;
    });
  });
  return !isUsed && leads(instruction) && flowsInto(program, instruction) === undefined;
}

function beginsSection(program: Program, instruction: InstructionId): boolean {
  const section = program.instructions[instruction]?.section;
  const first = section === undefined ? undefined : program.sections[section]?.items[0];
  return first?.kind === 'instruction' && first.instruction === instruction;
}

/** The instruction that falls through into this one. */
function flowsInto(program: Program, instruction: InstructionId): InstructionId | undefined {
  const id = program.instructions[instruction]?.previous;
  const before = id === undefined ? undefined : program.instructions[id];
  if (before === undefined) return undefined;
  const flow = flowOf(before.op);
  return flow === 'jump' || flow === 'return' || flow === 'stop' || before.op === 'enclu' ? undefined : id;
}

/**
 * The root that leads to an ENCLU no simulation came to: an AEP when a label stands right on it, else the
 * labelled block it lies in. Undefined for code without any label, which nothing can reach. What `known` has of an ENCLU before it
 * in its block holds for it, too; the answer is put there.
 */
export function rootOfUnreached(
  program: Program,
  enclu: Instruction,
  known: Map<InstructionId, Root | undefined>,
): Root | undefined {
  const root = findRootOfUnreached(program, enclu, known);
  known.set(enclu.id, root);
  return root;
}

function findRootOfUnreached(
  program: Program,
  enclu: Instruction,
  known: ReadonlyMap<InstructionId, Root | undefined>,
): Root | undefined {
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
    if (instruction === undefined) continue;
    if (instruction.section !== enclu.section) return undefined;
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
    if (known.has(id)) return known.get(id);
  }
  return undefined;
}

function nameOf(program: Program, instruction: Instruction): string | undefined {
  const label = instruction.labels[0] ?? instruction.prefixes.flatMap(({ splitBy }) => splitBy)[0];
  return label === undefined ? undefined : (program.symbols.get(label)?.written ?? label);
}
