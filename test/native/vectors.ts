/** The vectors: which case each number stands for, and the record it goes to the processor with. */
import type { Case } from './case.js';
import { Vector } from './input.js';
import { IMAGE_WORDS, PLAIN_WORDS, STACK_MIDDLE, WORD, DATA_BYTES, STACK_BYTES } from './layout.js';
import { REGISTERS_64 } from '../../server/src/isa/registers.js';
import { Random } from './random.js';

/** Flags that vectors set: the status flags, DF, NT and ID always, AC where nothing is unaligned. */
const SETTABLE = 0x204cd5n;
const ALIGNMENT_CHECK = 0x40000n;
/** FCW as it reads back; see the control word's reserved bits. */
const FCW_CHOICE = 0x1f3fn;
const FCW_FIXED = 0x40n;
/** Canonical and in the lower half. */
const BASE_BITS = 0x7fffffffffffn;

/** The vector number `index` of a case, the same for the same seed. */
export function makeVector(one: Case, index: number, seed: number): Vector {
  const random = new Random(Math.imul(seed + one.id * 7919, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35));
  const vector = new Vector(new BigUint64Array(one.image ? IMAGE_WORDS : PLAIN_WORDS));
  for (const register of REGISTERS_64) vector.set(register, random.value());
  const usesMemory = one.windows.data || one.windows.stack;
  vector.setFlags(random.bits64() & (usesMemory ? SETTABLE : SETTABLE | ALIGNMENT_CHECK));
  const { words } = vector;
  words[WORD.fsBase] = random.bits64() & BASE_BITS;
  words[WORD.gsBase] = random.bits64() & BASE_BITS;
  const fcw = (random.bits64() & FCW_CHOICE) | FCW_FIXED;
  words[WORD.control] = (random.bits64() & 0xffffn) | (fcw << 32n);
  for (let at = 0; at < (DATA_BYTES + STACK_BYTES) / 8; at++) words[WORD.data + at] = random.value();
  if (one.stack === 8) vector.set('rsp', STACK_MIDDLE);
  if (one.stack === 1) vector.set('rsp', STACK_MIDDLE + BigInt(random.below(17) - 8));
  one.before?.(vector, random);
  one.operands.point(vector, random);
  one.after?.(vector, random);
  vector.setHead(one.id, one.codeRegister, one.codePlace);
  return vector;
}
