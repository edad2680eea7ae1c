/** All registers by the class that instruction forms ask for. */
import { generalRegister } from './registers.js';

/** `x`, `y`, `z`: XMM, YMM, ZMM; `mm`: MMX; `k`: masks; `t`: tiles; `b`: bounds; `iz`: the pseudo index register. */
export type RegisterClass =
  | 'r8'
  | 'r16'
  | 'r32'
  | 'r64'
  | 'x'
  | 'y'
  | 'z'
  | 'mm'
  | 'k'
  | 't'
  | 'b'
  | 'st'
  | 'sreg'
  | 'cr'
  | 'dr'
  | 'tr'
  | 'ip'
  | 'iz';

/** A register with its number in its class; general ones are numbered as they are encoded. */
export interface ClassifiedRegister {
  readonly class: RegisterClass;
  readonly number: number;
}

const NUMBERED: readonly (readonly [RegExp, RegisterClass])[] = [
  [/^xmm(\d+)$/, 'x'],
  [/^ymm(\d+)$/, 'y'],
  [/^zmm(\d+)$/, 'z'],
  [/^mm(\d)$/, 'mm'],
  [/^k(\d)$/, 'k'],
  [/^tmm(\d)$/, 't'],
  [/^bnd(\d)$/, 'b'],
  [/^st\((\d)\)$/, 'st'],
  [/^cr(\d+)$/, 'cr'],
  [/^(?:dr|db)(\d+)$/, 'dr'],
  [/^tr(\d)$/, 'tr'],
];

const SEGMENTS = ['es', 'cs', 'ss', 'ds', 'fs', 'gs'];

const GENERAL_NUMBERS = ['rax', 'rcx', 'rdx', 'rbx', 'rsp', 'rbp', 'rsi', 'rdi'];

/** The class of a register (lower case, without `%`, `st(1)` for stack registers); undefined for other names. */
export function classifyRegister(name: string): ClassifiedRegister | undefined {
  const general = generalRegister(name);
  if (general !== undefined) {
    const early = GENERAL_NUMBERS.indexOf(general.register);
    return { class: `r${general.width}`, number: early >= 0 ? early : Number(general.register.slice(1)) };
  }
  const segment = SEGMENTS.indexOf(name);
  if (segment >= 0) return { class: 'sreg', number: segment };
  if (name === 'st') return { class: 'st', number: 0 };
  if (name === 'rip' || name === 'eip') return { class: 'ip', number: 0 };
  if (name === 'riz' || name === 'eiz') return { class: 'iz', number: 0 };
  for (const [pattern, registerClass] of NUMBERED) {
    const match = pattern.exec(name);
    if (match !== null) return { class: registerClass, number: Number(match[1]) };
  }
  return undefined;
}

/** Registers whose encoding needs the absence of REX: AH, CH, DH and BH. */
export function isHighByte(name: string): boolean {
  return generalRegister(name)?.low === 8;
}

/** Byte registers that only exist with REX: SPL, BPL, SIL, DIL, and those of R8 to R15. */
export function needsRex(name: string): boolean {
  return /^(?:[sb]pl|[sd]il|r\d+.?)$/.test(name);
}
