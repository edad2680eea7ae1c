/** Names of the values that registers and flags bring from a transition, `RAX@exit`, and that they have where states are joined. */
import { REGISTERS_64, type Register64 } from '../../isa/registers.js';
import type { TermFactory } from '../domain/factory.js';
import type { Cell } from './memory.js';
import { FLAGS, type Flag } from './state.js';

/** How most values arrive. Their names are made once, as every root and every execution of ENCLU asks for all of them. */
const SUFFIXES = ['entry', 'eenter', 'exit', 'aex', 'fault'] as const;

const NAMES: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map(
  SUFFIXES.map((suffix) => [
    suffix,
    Object.fromEntries([...REGISTERS_64, ...FLAGS].map((name) => [name, `${name.toUpperCase()}@${suffix}`])),
  ]),
);

/** What a register or flag is called that arrives by a transition or a call. */
export function arrivingName(of: Register64 | Flag, suffix: string): string {
  return NAMES.get(suffix)?.[of] ?? `${of.toUpperCase()}@${suffix}`;
}

const MEETING_NAMES: ReadonlyMap<string, string> = new Map(
  [...REGISTERS_64, ...FLAGS].map((name) => [name, `${name.toUpperCase()} where paths meet`]),
);

/** What stands for different values of a cell. Joins ask for the same ones again and again. */
export function meetingNameOfCell(factory: TermFactory, { base, offset }: Cell): string {
  const names = (factory.cellNames[base.id] ??= new Map<bigint, string>());
  let name = names.get(offset);
  if (name === undefined) names.set(offset, (name = meetingName(`cell ${base.id}${offset < 0n ? '' : '+'}${offset}`)));
  return name;
}

/** What stands for different values of a register, a flag or anything else where states are joined. */
export function meetingName(of: string): string {
  return MEETING_NAMES.get(of) ?? `${of} where paths meet`;
}
