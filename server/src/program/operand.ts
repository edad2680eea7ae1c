/** Operands with their symbols resolved; widths and order no longer depend on the syntax. */
import type { Origin } from '../text/mapped.js';

/** A constant, an address plus constant, or something the assembler cannot know here. */
export type AssembledValue =
  | { readonly kind: 'constant'; readonly value: bigint }
  /** `modifier` as in `PLT`, `GOTPCREL`. */
  | { readonly kind: 'address'; readonly symbol: string; readonly addend: bigint; readonly modifier?: string }
  | { readonly kind: 'unknown'; readonly reason: string };

/** Which elements of a vector the operand takes part with (SDM Vol. 2, 2.7.4). */
export interface ElementMask {
  /** `k1`. */
  readonly register: string;
  /** What the mask leaves out becomes 0; otherwise it stays. */
  readonly zeroing: boolean;
}

export interface AssembledRegister {
  readonly kind: 'register';
  /** Lower case, without `%`. */
  readonly register: string;
  readonly mask?: ElementMask;
  readonly origin: Origin;
}

export interface AssembledImmediate {
  readonly kind: 'immediate';
  readonly value: AssembledValue;
  readonly origin: Origin;
}

export interface AssembledMemory {
  readonly kind: 'memory';
  readonly segment?: string;
  readonly base?: string;
  readonly index?: string;
  readonly scale: number;
  readonly displacement: AssembledValue;
  /** Bytes accessed, 0 when unknown. */
  readonly size: number;
  readonly mask?: ElementMask;
  readonly origin: Origin;
}

/** A direct branch target. */
export interface AssembledTarget {
  readonly kind: 'target';
  readonly value: AssembledValue;
  readonly origin: Origin;
}

/** Indirect branches have a register or memory operand, direct ones a target. */
export type AssembledOperand = AssembledRegister | AssembledImmediate | AssembledMemory | AssembledTarget;
