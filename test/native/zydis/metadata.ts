/** What two sources may disagree on about an instruction, in one shape for both, and how they differ. */
import type { Access } from '../../../server/src/isa/forms.js';
import { classifyRegister } from '../../../server/src/isa/register-classes.js';
import { generalRegister } from '../../../server/src/isa/registers.js';
import { effectsOf } from '../../../server/src/program/effects.js';
import type { Instruction } from '../../../server/src/program/model.js';

/** `r`, `w` or `rw` by name. That something only happens sometimes counts as happening. */
export type Uses = ReadonlyMap<string, string>;

const FLAG_SETS = ['read', 'written', 'cleared', 'set', 'undefined'] as const;

/** Registers are named by the whole register they are part of; memory by its base register. */
export interface Metadata {
  readonly flags: Readonly<Record<(typeof FLAG_SETS)[number], readonly string[]>>;
  readonly registers: Uses;
  readonly memory: Uses;
  readonly state: Uses;
}

/** One use of a register, of memory or of state. */
export interface Use {
  readonly name: string;
  readonly read: boolean;
  readonly write: boolean;
}

/** Puts uses of the same thing together, and leaves out what is not used at all. */
export function uses(list: readonly Use[]): Uses {
  const found = new Map<string, { read: boolean; write: boolean }>();
  for (const { name, read, write } of list) {
    const whole = wholeRegister(name);
    const known = found.get(whole) ?? { read: false, write: false };
    found.set(whole, { read: known.read || read, write: known.write || write });
  }
  return new Map(
    [...found]
      .map(([name, { read, write }]): [string, string] => [name, `${read ? 'r' : ''}${write ? 'w' : ''}`])
      .filter(([, how]) => how !== ''),
  );
}

function wholeRegister(name: string): string {
  return (
    generalRegister(name)?.register ??
    name
      .replace(/^[xyz]mm/, 'vector ')
      .replace(/^st$/, 'st0')
      .replace(/^st\((\d)\)$/, 'st$1')
  );
}

/** What the table of forms and its complement say. */
export function ourMetadata(instruction: Instruction): Metadata | undefined {
  const effects = effectsOf(instruction);
  if (effects === undefined) return undefined;
  const registers: Use[] = effects.registers.map(({ register, access }) => use(register, access));
  const memory: Use[] = effects.memory.map(({ base, access }) => use(base, access));
  instruction.operands.forEach((operand, at) => {
    const access = effects.operands[at] ?? 'none';
    if (operand.kind === 'register') registers.push(use(operand.register, access));
    if (operand.kind === 'memory') memory.push(use(operand.base ?? 'none', access));
  });
  return {
    flags: effects.flags,
    registers: uses(registers),
    memory: uses(memory),
    state: uses(effects.state.map(({ state, access }) => use(state, access))),
  };
}

function use(name: string, access: Access): Use {
  const read = /^(?:read|conditional-read)/.test(access);
  return { name, read, write: access.endsWith('write') };
}

/** `flags undefined: of af, Zydis: af`; registers that an operand names are called what they are: `general`, `vector`. */
export function differences(ours: Metadata, theirs: Metadata): readonly string[] {
  return [
    ...FLAG_SETS.flatMap((name) => {
      const [here, there] = [ours, theirs].map(({ flags }) => [...flags[name]].sort().join(' '));
      return here === there ? [] : [`flags ${name}: ${here || '-'}, Zydis: ${there || '-'}`];
    }),
    ...(['registers', 'memory'] as const).flatMap((kind) =>
      [...new Set([...ours[kind].keys(), ...theirs[kind].keys()])].sort().flatMap((name) => {
        const [here, there] = [ours[kind].get(name) ?? '-', theirs[kind].get(name) ?? '-'];
        return here === there ? [] : [`${kind === 'memory' ? 'memory ' : ''}${anyOf(name)}: ${here}, Zydis: ${there}`];
      }),
    ),
    // Zydis knows little of such state, so that only what it does know is held against us.
    ...[...theirs.state].flatMap(([name, there]) => {
      const here = ours.state.get(name) ?? '-';
      return [...there].every((one) => here.includes(one)) ? [] : [`state ${name}: ${here}, Zydis: ${there}`];
    }),
  ];
}

/** The instances use R8 to R14 and vector registers above 0 for operands, whatever the operand is. */
function anyOf(name: string): string {
  if (/^r(?:8|9|1\d)$/.test(name)) return name === 'r14' ? '(operand)' : 'operand';
  if (classifyRegister(name) === undefined && /^vector [1-9]/.test(name)) return 'vector operand';
  return /^k[1-7]$/.test(name) ? 'mask operand' : name;
}
