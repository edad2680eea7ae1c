/**
 * How one vector travels to the processor and back: a record of 64-bit words, the same on both ways. `runner.c` has
 * the same numbers.
 */
import { REGISTERS_64, type Register64 } from '../../server/src/isa/registers.js';

/** Where the runner maps its memory: pointers in vectors are absolute. */
export const DATA_ADDRESS = 0x10001000n;
export const STACK_ADDRESS = 0x10003000n;
export const IMAGE_ADDRESS = 0x10005000n;

/** Bytes of the two windows that every vector carries, and of the image that FXSAVE and XSAVE vectors carry besides. */
export const DATA_BYTES = 128;
export const STACK_BYTES = 128;
export const IMAGE_BYTES = 576;
/** RSP begins in the middle of its window. */
export const STACK_MIDDLE = STACK_ADDRESS + BigInt(STACK_BYTES / 2);

/** Word indexes. Word 0: the stub on the way in, the outcome on the way back. */
export const WORD = {
  head: 0,
  registers: 1,
  rflags: 17,
  fsBase: 18,
  gsBase: 19,
  control: 20,
  data: 21,
  stack: 37,
  /** Addresses of the label behind the instruction and of the one that branches go to; filled in on the way back. */
  next: 53,
  taken: 54,
  image: 55,
} as const;

/** Words of a record without and with an image. */
export const PLAIN_WORDS = 55;
export const IMAGE_WORDS = PLAIN_WORDS + IMAGE_BYTES / 8;

/** Registers by their place in a record. */
export const REGISTER_WORDS: Readonly<Record<Register64, number>> = Object.fromEntries(
  REGISTERS_64.map((register, index) => [register, WORD.registers + index]),
) as Record<Register64, number>;

/** No register, or no place on the stack, holds the address of the label that is gone to. */
export const NO_CODE = 0xff;

/** What the runner says of a vector: a signal (0: none), and whether control went to the label. */
export interface Outcome {
  readonly signal: number;
  readonly taken: boolean;
}

/** Reads the outcome of a record that came back. */
export function outcomeOf(head: bigint): Outcome {
  return { signal: Number(head & 0xffn), taken: ((head >> 8n) & 1n) === 1n };
}
