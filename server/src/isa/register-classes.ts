/** All registers by the class that instruction forms ask for. */
import { REGISTERS_64, generalRegister } from './registers.js';

/** `x`, `y`, `z`: XMM, YMM, ZMM; `mm`: MMX; `k`: masks; `t`: tiles; `b`: bounds; `iz`: the pseudo index register. */
export type RegisterClass =
  'r8' | 'r16' | 'r32' | 'r64' | 'x' | 'y' | 'z' | 'mm' | 'k' | 't' | 'b' | 'st' | 'sreg' | 'cr' | 'dr' | 'ip' | 'iz';

/** A register with its number in its class; general ones are numbered as they are encoded. */
export interface ClassifiedRegister {
  readonly class: RegisterClass;
  readonly number: number;
}

/** Classes whose registers are a stem and a number, with how many there are. */
const NUMBERED: readonly (readonly [stem: string, count: number, registerClass: RegisterClass])[] = [
  ['xmm', 32, 'x'],
  ['ymm', 32, 'y'],
  ['zmm', 32, 'z'],
  ['mm', 8, 'mm'],
  ['k', 8, 'k'],
  ['tmm', 8, 't'],
  ['bnd', 4, 'b'],
  ['cr', 16, 'cr'],
  ['dr', 16, 'dr'],
  ['db', 16, 'dr'],
];

const SEGMENTS = ['es', 'cs', 'ss', 'ds', 'fs', 'gs'];

const OTHERS: ReadonlyMap<string, ClassifiedRegister> = new Map(otherEntries());

/** The class of a register (lower case, without `%`, `st(1)` for stack registers); undefined for other names. */
export function classifyRegister(name: string): ClassifiedRegister | undefined {
  const general = generalRegister(name);
  if (general === undefined) return OTHERS.get(name);
  return { class: `r${general.width}`, number: REGISTERS_64.indexOf(general.register) };
}

function* otherEntries(): Generator<[string, ClassifiedRegister]> {
  for (const [stem, count, registerClass] of NUMBERED) {
    for (let number = 0; number < count; number += 1) yield [`${stem}${number}`, { class: registerClass, number }];
  }
  for (const [number, name] of SEGMENTS.entries()) yield [name, { class: 'sreg', number }];
  yield ['st', { class: 'st', number: 0 }];
  for (let number = 0; number < 8; number += 1) yield [`st(${number})`, { class: 'st', number }];
  for (const name of ['rip', 'eip']) yield [name, { class: 'ip', number: 0 }];
  for (const name of ['riz', 'eiz']) yield [name, { class: 'iz', number: 0 }];
}

/** Registers whose encoding needs the absence of REX: AH, CH, DH and BH. */
export function isHighByte(name: string): boolean {
  return generalRegister(name)?.low === 8;
}

/** Byte registers that only exist with REX: SPL, BPL, SIL, DIL, and those of R8 to R15. */
export function needsRex(name: string): boolean {
  return /^(?:[sb]pl|[sd]il|r\d+.?)$/.test(name);
}
