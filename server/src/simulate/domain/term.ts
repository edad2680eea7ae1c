/**
 * Symbolic 64-bit values. Terms are hash-consed by a {@link TermFactory}: equal terms are the same
 * object, so that identity is equality and states compare cheaply. One-bit terms (comparisons) have
 * the values 0 and 1.
 *
 * Inputs keep their identity even where their value is known: RAX behind EEXIT is the input
 * `RAX@exit` with the *fact* that its low half is 4, never the bare constant 4. Only so can a rule
 * still see that a value depends on RAX.
 *
 * The operator tells which fields a term has; that a field is there says nothing (`term-record.ts`).
 */
import type { InstructionId } from '../../program/model.js';
import type { Register64 } from '../../isa/registers.js';

/** Who determines an input's value. Provenance is what the rules talk about. */
export type Provenance =
  /** What the caller of the function left in a register, or what its stack holds. */
  | { readonly kind: 'caller' }
  /** Given by the processor on a transition. */
  | { readonly kind: 'hardware'; readonly role: 'leaf' | 'tcs' | 'aep' | 'next-rip' | 'cssa' | 'zeroed' | 'exit-code' }
  /** Given by the kernel's fix-up. */
  | { readonly kind: 'fixup'; readonly role: 'code' | 'vector' | 'error-code' | 'address' }
  /** Left by the enclave when it exited. */
  | { readonly kind: 'enclave' }
  /** Left by the host when it entered the enclave. */
  | { readonly kind: 'host' }
  /** The base of FS or GS: where thread data lies. */
  | { readonly kind: 'segment' }
  /** Left by a call out of the file: a result or a clobbered register. */
  | { readonly kind: 'call'; readonly callee: string }
  /**
   * The stack that code in the enclave switched to by loading RSP with `of`: what lies there is a frame of its own,
   * whoever chose the address.
   */
  | { readonly kind: 'stack'; readonly of: Term }
  /** Read from memory whose content is not known. */
  | { readonly kind: 'memory' }
  /** Nothing is known, with the reason: an instruction without a model, an unknown macro, a join. */
  | { readonly kind: 'unknown'; readonly reason: string };

export interface Input {
  /** For people and for equality: `RDI@fault`, `RAX@entry`. */
  readonly name: string;
  readonly provenance: Provenance;
  /** The register the input arrived in, if it arrived in one. */
  readonly register?: Register64 | undefined;
  /** The instruction that brought it in (the ENCLU, the call); undefined at an entry. */
  readonly site?: InstructionId | undefined;
  /**
   * The value the trampoline counts on getting back, although the other side could change it: RSP at
   * EENTER for `RSP@exit`. Memory reached through the input is that of the expected value.
   */
  readonly expected?: Term | undefined;
}

/**
 * `parity`: 1 when the low byte has an even number of ones, as PF counts; `popcnt`: the number of ones; `clz`, `ctz`:
 * the number of zeros above the highest and below the lowest one, 64 for 0.
 */
export type UnaryOp = 'not' | 'neg' | 'bswap' | 'parity' | 'popcnt' | 'clz' | 'ctz';
/** Shifts by 64 or more shift everything out. `umulh`, `smulh`: the upper half of the product; division by 0 has no value. */
export type BinaryOp =
  | 'and'
  | 'or'
  | 'xor'
  | 'shl'
  | 'shr'
  | 'sar'
  | 'mul'
  | 'umulh'
  | 'smulh'
  | 'udiv'
  | 'urem'
  | 'sdiv'
  | 'srem'
  | 'pdep'
  | 'pext'
  /** The CRC-32C checksum on the left with the lowest byte on the right taken in. */
  | 'crc32';
export type CompareOp = 'eq' | 'ult' | 'slt';

interface TermBase {
  /** Unique within one factory, in order of creation. */
  readonly id: number;
  /** Every input the value depends on. */
  readonly inputs: ReadonlySet<InputTerm>;
  /** A bit for each input, by its id modulo 32: terms without a common bit share no input, which is quick to see. */
  readonly inputBits: number;
  /** The same for the term itself and everything it is made of. */
  readonly partBits: number;
}

export interface ConstTerm extends TermBase {
  readonly op: 'const';
  /** 0 … 2^64-1. */
  readonly value: bigint;
}

export interface InputTerm extends TermBase {
  readonly op: 'input';
  readonly input: Input;
}

/** The address of a symbol of the program. */
export interface AddressTerm extends TermBase {
  readonly op: 'address';
  readonly symbol: string;
}

/** The address of an instruction that needs no label: a return address, NextRip. */
export interface CodeTerm extends TermBase {
  readonly op: 'code';
  readonly instruction: InstructionId;
}

/** constant + sum of coefficient × term, modulo 2^64; at least one part, sorted by term id. */
export interface SumTerm extends TermBase {
  readonly op: 'sum';
  readonly constant: bigint;
  readonly parts: readonly { readonly term: Term; readonly factor: bigint }[];
}

export interface UnaryTerm extends TermBase {
  readonly op: UnaryOp;
  readonly of: Term;
}

export interface BinaryTerm extends TermBase {
  readonly op: BinaryOp;
  readonly left: Term;
  readonly right: Term;
}

/** Bits `low` … `low + width - 1`, zero-extended to 64 bits. */
export interface SliceTerm extends TermBase {
  readonly op: 'slice';
  readonly of: Term;
  readonly low: number;
  readonly width: number;
}

/** `base` with bits `low` … `low + width - 1` replaced by the low bits of `value`. */
export interface InsertTerm extends TermBase {
  readonly op: 'insert';
  readonly base: Term;
  readonly low: number;
  readonly width: number;
  readonly value: Term;
}

/** The low `width` bits, sign-extended to 64 bits. */
export interface SignExtendTerm extends TermBase {
  readonly op: 'sext';
  readonly of: Term;
  readonly width: number;
}

/** A one-bit comparison of the low `width` bits. */
export interface CompareTerm extends TermBase {
  readonly op: CompareOp;
  readonly left: Term;
  readonly right: Term;
  readonly width: number;
}

/** `condition` (one bit) decides. */
export interface IteTerm extends TermBase {
  readonly op: 'ite';
  readonly condition: Term;
  readonly then: Term;
  readonly else: Term;
}

/** `size` bytes read at `address` from memory of the given epoch, zero-extended. */
export interface LoadTerm extends TermBase {
  readonly op: 'load';
  readonly address: Term;
  readonly size: number;
  readonly epoch: number;
}

export type Term =
  | ConstTerm
  | InputTerm
  | AddressTerm
  | CodeTerm
  | SumTerm
  | UnaryTerm
  | BinaryTerm
  | SliceTerm
  | InsertTerm
  | SignExtendTerm
  | CompareTerm
  | IteTerm
  | LoadTerm;
