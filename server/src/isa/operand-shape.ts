/** As much of an operand as resolving a mnemonic needs. */
import { generalRegister } from './registers.js';

/** Names in lower case without `%`; `size` in bytes, as Intel's `qword ptr` gives it. */
export type OperandShape =
  | { readonly kind: 'register'; readonly register: string }
  | { readonly kind: 'immediate' }
  | { readonly kind: 'memory'; readonly size?: number };

export type Dialect = 'att' | 'intel';

const VECTOR = /^(?:[xyz]mm\d+|mm\d|k[0-7]|tmm\d)$/;

/** Bytes held by an SSE, AVX, MMX or tile register; undefined for others. */
export function vectorBytes(register: string): number | undefined {
  if (!VECTOR.test(register)) return undefined;
  switch (register.slice(0, 2)) {
    case 'xm':
      return 16;
    case 'ym':
      return 32;
    case 'zm':
      return 64;
    case 'mm':
    case 'k0':
      return 8;
    default:
      return register.startsWith('k') ? 8 : 0;
  }
}

/** True for registers of the vector units, masks included. */
export function isVector(shape: OperandShape): boolean {
  return shape.kind === 'register' && VECTOR.test(shape.register);
}

/** Width in bits of a general register operand; undefined for anything else. */
export function generalWidth(shape: OperandShape | undefined): number | undefined {
  return shape?.kind === 'register' ? generalRegister(shape.register)?.width : undefined;
}

/** The operands destination first, whichever dialect they are written in. */
export function destinationFirst<T>(operands: readonly T[], dialect: Dialect): readonly T[] {
  return dialect === 'att' ? [...operands].reverse() : operands;
}
