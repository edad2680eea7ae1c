/** An operand as far as choosing and checking an instruction form needs it: symbols are only known to be there. */

/** AVX-512 decorations, without braces. */
export interface OperandDecorations {
  readonly mask?: string;
  readonly zeroing?: boolean;
  /** `1to8`; `bcst` for Intel's keyword. */
  readonly broadcast?: string;
  /** A rounding mode right behind the operand, as Intel syntax has it: `zmm3{rn-sae}`. */
  readonly rounding?: string;
}

export interface TypedRegister {
  readonly kind: 'register';
  /** Lower case, without `%`: `rax`, `st(1)`. */
  readonly register: string;
  /** `*%rax` in AT&T syntax. */
  readonly indirect: boolean;
  readonly decorations?: OperandDecorations;
}

export interface TypedImmediate {
  readonly kind: 'immediate';
  /** Signed 64 bits, or unsigned when it does not fit; undefined when a symbol is in it. */
  readonly value: bigint | undefined;
}

export interface TypedMemory {
  readonly kind: 'memory';
  readonly segment?: string;
  readonly base?: string;
  readonly index?: string;
  readonly scale: number;
  /** Undefined when there is none or a symbol is in it. */
  readonly displacement: bigint | undefined;
  readonly symbolic: boolean;
  /** Bytes, as Intel's `qword ptr` gives them. */
  readonly size?: number;
  /** `*8(%rax)` in AT&T syntax. */
  readonly indirect: boolean;
  /** Written so that a branch takes it as its target: `foo`. */
  readonly direct: boolean;
  readonly decorations?: OperandDecorations;
}

/** `{rn-sae}` or `{sae}`, which stand as operands of their own. */
export interface TypedRounding {
  readonly kind: 'rounding';
  readonly mode: string;
}

export type TypedOperand = TypedRegister | TypedImmediate | TypedMemory | TypedRounding;
