/**
 * What the simulation has to be told from outside the program: who fixes up faults, and what the other
 * side keeps. Contracts of `contracts/` and settings of the user fill it in; the simulation only reads it.
 */
import type { Register64 } from '../isa/registers.js';
import type { InstructionId } from '../program/model.js';

/** Who turns a fault at ENCLU into a jump, and with which registers. A `Contract` is one of these. */
export interface FixupPolicy {
  readonly fixup: 'prefix' | 'exception-table' | 'none';
  /** What the fix-up puts in RAX; undefined: RAX keeps the leaf. */
  readonly faultRax: bigint | undefined;
}

export interface SimulationPolicy {
  readonly fixup: FixupPolicy;
  /** The byte that opts in where {@link FixupPolicy.fixup} is `prefix`. */
  readonly prefix: number;
  /** Registers that the enclave's ABI promises to give back at EEXIT, by the contract or as the user declares. */
  readonly trusted: ReadonlySet<Register64>;
  /** Where an EEXIT may go besides the instruction behind EENTER's ENCLU. */
  readonly exitTargets: readonly InstructionId[];
  /** Functions that do not come back. */
  readonly noreturn: ReadonlySet<string>;
  /** Polled between instructions; true stops the work, and the result says so. */
  readonly cancelled?: () => boolean;
}

/**
 * Functions by which runtimes bring x87 and SSE into their initial configuration, written in assembly in a file of their own: the
 * Intel SGX SDK's and Gramine's. They are no C code.
 */
export const KNOWN_RESTORERS: readonly string[] = ['restore_xregs', '__restore_xregs', 'init_xregs'];

/** Functions of the C library that do not come back, whatever the user declares. */
export const KNOWN_NORETURN: readonly string[] = [
  'abort',
  'exit',
  '_exit',
  '_Exit',
  '__stack_chk_fail',
  '__assert_fail',
];
