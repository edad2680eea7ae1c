/** One vector: a record as `layout.ts` describes it, with words for its parts. */
import { REGISTERS_64, type Register64 } from '../../server/src/isa/registers.js';
import type { Flag } from '../../server/src/simulate/machine/state.js';
import { FLAG_BITS } from '../../server/src/simulate/semantics/rflags.js';
import {
  DATA_ADDRESS,
  DATA_BYTES,
  IMAGE_ADDRESS,
  NO_CODE,
  PLAIN_WORDS,
  REGISTER_WORDS,
  STACK_ADDRESS,
  WORD,
} from './layout.js';

const MASK_64 = (1n << 64n) - 1n;
/** IF is always set in a program; bit 1 always. */
const RFLAGS_BASE = 0x202n;

/** Where each flag lies. */
export const FLAG_BIT: ReadonlyMap<Flag, number> = new Map(FLAG_BITS);

/** A record that can be read and filled in. */
export class Vector {
  private readonly bytes: DataView;

  constructor(readonly words: BigUint64Array) {
    this.bytes = new DataView(words.buffer, words.byteOffset, words.byteLength);
  }

  get(register: Register64): bigint {
    return this.words[REGISTER_WORDS[register]] ?? 0n;
  }

  set(register: Register64, value: bigint): void {
    this.words[REGISTER_WORDS[register]] = value & MASK_64;
  }

  /** Replaces the low `width` bits only. */
  setLow(register: Register64, width: number, value: bigint): void {
    const mask = (1n << BigInt(width)) - 1n;
    this.set(register, (this.get(register) & ~mask) | (value & mask));
  }

  flag(flag: Flag): boolean {
    return (((this.words[WORD.rflags] ?? 0n) >> BigInt(FLAG_BIT.get(flag) ?? 0)) & 1n) === 1n;
  }

  setFlags(bits: bigint): void {
    this.words[WORD.rflags] = bits | RFLAGS_BASE;
  }

  get rflags(): bigint {
    return this.words[WORD.rflags] ?? 0n;
  }

  base(segment: 'fs' | 'gs'): bigint {
    return this.words[segment === 'fs' ? WORD.fsBase : WORD.gsBase] ?? 0n;
  }

  get mxcsr(): bigint {
    return (this.words[WORD.control] ?? 0n) & 0xffffffffn;
  }

  get fcw(): bigint {
    return ((this.words[WORD.control] ?? 0n) >> 32n) & 0xffffn;
  }

  /** Whether the record carries an image. */
  get hasImage(): boolean {
    return this.words.length > PLAIN_WORDS;
  }

  /** Names the stub, and the register or the place in the stack window that gets the address of the label gone to. */
  setHead(stub: number, register: Register64 | undefined, place: number | undefined): void {
    const code = register === undefined ? NO_CODE : REGISTERS_64.indexOf(register);
    this.words[WORD.head] = BigInt(stub) | (BigInt(code) << 32n) | (BigInt(place ?? NO_CODE) << 40n);
  }

  /** The byte of the record that holds a byte of memory; undefined outside the windows. */
  private at(address: bigint): number | undefined {
    const windows = [
      [DATA_ADDRESS, WORD.data, DATA_BYTES],
      [STACK_ADDRESS, WORD.stack, DATA_BYTES],
      [IMAGE_ADDRESS, WORD.image, this.words.length * 8 - WORD.image * 8],
    ] as const;
    for (const [start, word, size] of windows) {
      const offset = address - start;
      if (offset >= 0n && offset < BigInt(size)) return word * 8 + Number(offset);
    }
    return undefined;
  }

  /** Whether a window has the byte. */
  holds(address: bigint): boolean {
    return this.at(address) !== undefined;
  }

  /** One byte of the windows; 0 outside of them. */
  byte(address: bigint): number {
    const at = this.at(address);
    return at === undefined ? 0 : this.bytes.getUint8(at);
  }

  /** Little-endian bytes of the windows. */
  memory(address: bigint, size: number): bigint {
    const at = this.at(address);
    if (size === 8 && at !== undefined && at + 8 <= this.bytes.byteLength) return this.bytes.getBigUint64(at, true);
    let value = 0n;
    for (let index = size - 1; index >= 0; index--) value = (value << 8n) | BigInt(this.byte(address + BigInt(index)));
    return value;
  }

  setMemory(address: bigint, size: number, value: bigint): void {
    for (let index = 0; index < size; index++) {
      const at = this.at(address + BigInt(index));
      if (at !== undefined) this.bytes.setUint8(at, Number((value >> BigInt(8 * index)) & 0xffn));
    }
  }
}
