/**
 * What the operators of terms compute on numbers: 64 bits in, 64 bits out, all unsigned (0 … 2^64-1). The one place
 * that says so; the factory folds constants with it, and abstract evaluation single values.
 */
import type { BinaryOp, UnaryOp } from './term.js';

const MASK_64 = (1n << 64n) - 1n;

/** The number of bits up to the highest one; 0 for 0. */
export function bitLength(value: bigint): number {
  const high = Number(value >> 32n);
  return high === 0 ? 32 - Math.clz32(Number(value)) : 64 - Math.clz32(high);
}

/** The number of zeros below the lowest one; 64 for 0. */
export function trailingZeros(value: bigint): number {
  return value === 0n ? 64 : bitLength(value & -value) - 1;
}

/** The result of a unary operator. */
export function foldUnary(op: UnaryOp, value: bigint): bigint {
  switch (op) {
    case 'not':
      return ~value & MASK_64;
    case 'neg':
      return -value & MASK_64;
    case 'bswap':
      return swapBytes(value);
    case 'parity':
      return countOnes(value & 0xffn) % 2n === 0n ? 1n : 0n;
    case 'popcnt':
      return countOnes(value);
    case 'clz':
      return BigInt(64 - bitLength(value));
    case 'ctz':
      return BigInt(trailingZeros(value));
  }
}

/** The result of a binary operator; undefined where it has none: division by zero. */
export function foldBinary(op: BinaryOp, left: bigint, right: bigint): bigint | undefined {
  switch (op) {
    case 'and':
      return left & right;
    case 'or':
      return left | right;
    case 'xor':
      return left ^ right;
    case 'shl':
      return right < 64n ? (left << right) & MASK_64 : 0n;
    case 'shr':
      return right < 64n ? left >> right : 0n;
    case 'sar':
      return (BigInt.asIntN(64, left) >> (right < 64n ? right : 63n)) & MASK_64;
    case 'mul':
      return (left * right) & MASK_64;
    case 'umulh':
      return (left * right) >> 64n;
    case 'smulh':
      return ((BigInt.asIntN(64, left) * BigInt.asIntN(64, right)) >> 64n) & MASK_64;
    case 'udiv':
      return right === 0n ? undefined : left / right;
    case 'urem':
      return right === 0n ? undefined : left % right;
    case 'sdiv':
      return right === 0n ? undefined : (BigInt.asIntN(64, left) / BigInt.asIntN(64, right)) & MASK_64;
    case 'srem':
      return right === 0n ? undefined : (BigInt.asIntN(64, left) % BigInt.asIntN(64, right)) & MASK_64;
    case 'pdep':
      return deposit(left, right);
    case 'pext':
      return extract(left, right);
    case 'crc32':
      return checksum(left & 0xffff_ffffn, right & 0xffn);
  }
}

/** The polynomial of CRC-32C, 0x11EDC6F41, lowest bit first (SDM Vol. 2, CRC32). */
const CASTAGNOLI = 0x82f6_3b78n;

function checksum(sum: bigint, byte: bigint): bigint {
  let rest = sum ^ byte;
  for (let bit = 0; bit < 8; bit++) rest = (rest & 1n) === 0n ? rest >> 1n : (rest >> 1n) ^ CASTAGNOLI;
  return rest;
}

function swapBytes(value: bigint): bigint {
  let result = 0n;
  for (let index = 0n; index < 8n; index++) result = (result << 8n) | ((value >> (8n * index)) & 0xffn);
  return result;
}

function countOnes(value: bigint): bigint {
  let count = 0n;
  for (let rest = value; rest !== 0n; rest &= rest - 1n) count++;
  return count;
}

/** The low bits of `value` in order at the places where `mask` has ones (SDM Vol. 2, PDEP). */
function deposit(value: bigint, mask: bigint): bigint {
  let result = 0n;
  let rest = mask;
  for (let from = 0n; rest !== 0n; from++) {
    const lowest = rest & -rest;
    if (((value >> from) & 1n) === 1n) result |= lowest;
    rest ^= lowest;
  }
  return result;
}

/** The bits of `value` at the places where `mask` has ones, side by side (SDM Vol. 2, PEXT). */
function extract(value: bigint, mask: bigint): bigint {
  let result = 0n;
  let rest = mask;
  for (let to = 0n; rest !== 0n; to++) {
    const lowest = rest & -rest;
    if ((value & lowest) !== 0n) result |= 1n << to;
    rest ^= lowest;
  }
  return result;
}
