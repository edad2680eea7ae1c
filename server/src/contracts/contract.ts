/** What a kernel or runtime promises to a trampoline, as data; the rules and the simulation only read these fields. */

import type { Register64 } from '../isa/registers.js';

/** Registers that a function gives back as it got them (System V psABI, 3.2.1), besides RSP. */
export const CALLEE_SAVED = ['rbx', 'rbp', 'r12', 'r13', 'r14', 'r15'] as const satisfies readonly Register64[];
export type CalleeSaved = (typeof CALLEE_SAVED)[number];

/** #DB and #BP: a debugger is waiting for them (Linux, arch/x86/entry/vdso/extable.c). */
export const DEBUG_VECTORS: readonly number[] = [1, 3];

/** In the order in which they are listed to people. */
export const CONTRACT_NAMES = ['rfc-prefix', 'vdso-extable', 'signal', 'aex-notify'] as const;
export type ContractName = (typeof CONTRACT_NAMES)[number];

export interface Contract {
  readonly name: ContractName;
  /** One sentence for people. */
  readonly summary: string;
  /** Who turns a fault into a jump: the prefix on the ENCLU, an exception table entry, or nobody. */
  readonly fixup: 'prefix' | 'exception-table' | 'none';
  /** What the fix-up puts in RAX; undefined: RAX keeps the leaf. */
  readonly faultRax: bigint | undefined;
  /** Where the fix-up puts vector, error code and address; undefined when there is none. */
  readonly faultRegisters: { readonly vector: 'rdi'; readonly errorCode: 'rsi'; readonly address: 'rdx' } | undefined;
  /** Vectors of exceptions that nobody fixes up: they become signals even where a fix-up is in force. */
  readonly unfixedVectors: readonly number[];
  /** Registers that the enclave's ABI gives back at EEXIT, besides those that the user declares. */
  readonly kept: readonly Register64[];
  /** Registers that the trampoline owes its caller. */
  readonly preserved: readonly CalleeSaved[];
  /** Whether ERESUME may enter the enclave anew instead of resuming it, with the registers that it finds. */
  readonly resumeMayEnter: boolean;
  /** Whether the first instruction at the AEP must be ENCLU, or may lie in a declared range. */
  readonly aep: 'exact' | 'range';
}

/** The contract in force for a program, and why. */
export interface ContractChoice {
  readonly contract: Contract;
  readonly source: 'pragma' | 'config' | 'option' | 'detected' | 'default';
  /** For people: `ENCLU at line 9 is prefixed`. */
  readonly reason: string;
  /** The opt-in prefix byte; only `rfc-prefix` gives it meaning. */
  readonly prefix: number;
}

export interface SideChoice {
  readonly side: 'host' | 'enclave' | 'both' | 'none';
  readonly source: 'pragma' | 'config' | 'option' | 'detected' | 'default';
  readonly reason: string;
}
