/**
 * What a term stands for once its inputs have values: a reading of terms that shares no code with the simulation's own,
 * so that it can judge the factory's simplifications and abstract evaluation. Bits that depend on an input without
 * a value are unknown.
 */
import type { AbstractValue } from '../../server/src/simulate/domain/abstract.js';
import type { InputTerm, LoadTerm, Term } from '../../server/src/simulate/domain/term.js';

const MASK_64 = (1n << 64n) - 1n;

/** The value in the bits of `known`; 0 in the others. */
export interface Bits {
  readonly value: bigint;
  readonly known: bigint;
}

/** Values for what a term is made of; undefined: nobody knows. */
export interface Environment {
  readonly input: (term: InputTerm) => bigint | undefined;
  readonly load?: (term: LoadTerm, address: bigint) => bigint | undefined;
  readonly code?: (instruction: number) => bigint | undefined;
}

const UNKNOWN: Bits = { value: 0n, known: 0n };
const exactly = (value: bigint): Bits => ({ value: value & MASK_64, known: MASK_64 });
const mask = (width: number): bigint => (1n << BigInt(width)) - 1n;

/** Evaluates terms in one environment; the same term is computed once. */
export class Concrete {
  private readonly memo = new Map<Term, Bits>();

  constructor(private readonly environment: Environment) {}

  /** The value when all bits are known. */
  value(term: Term): bigint | undefined {
    const { value, known } = this.bits(term);
    return known === MASK_64 ? value : undefined;
  }

  bits(term: Term): Bits {
    const found = this.memo.get(term);
    if (found !== undefined) return found;
    const computed = this.compute(term);
    this.memo.set(term, computed);
    return computed;
  }

  private compute(term: Term): Bits {
    switch (term.op) {
      case 'const':
        return exactly(term.value);
      case 'input':
        return orUnknown(this.environment.input(term));
      case 'address':
        return UNKNOWN;
      case 'code':
        return orUnknown(this.environment.code?.(term.instruction));
      case 'load': {
        const address = this.value(term.address);
        const loaded = address === undefined ? undefined : this.environment.load?.(term, address);
        if (loaded !== undefined) return exactly(loaded);
        return { value: 0n, known: MASK_64 & ~mask(8 * term.size) };
      }
      case 'sum': {
        let total = term.constant;
        for (const { term: part, factor } of term.parts) {
          const value = this.value(part);
          if (value === undefined) return UNKNOWN;
          total += value * factor;
        }
        return exactly(total);
      }
      case 'slice': {
        const of = this.bits(term.of);
        const low = BigInt(term.low);
        const taken = mask(term.width);
        return { value: (of.value >> low) & taken, known: ((of.known >> low) & taken) | (MASK_64 & ~taken) };
      }
      case 'insert': {
        const base = this.bits(term.base);
        const part = this.bits(term.value);
        const low = BigInt(term.low);
        const hole = mask(term.width) << low;
        return {
          value: (base.value & ~hole) | ((part.value << low) & hole),
          known: (base.known & ~hole) | ((part.known << low) & hole),
        };
      }
      case 'sext': {
        const of = this.bits(term.of);
        const width = BigInt(term.width);
        const upper = MASK_64 & ~mask(term.width);
        const sign = 1n << (width - 1n);
        const low = { value: of.value & mask(term.width), known: of.known & mask(term.width) };
        if ((of.known & sign) === 0n) return low;
        return { value: low.value | ((of.value & sign) === 0n ? 0n : upper), known: low.known | upper };
      }
      case 'ite': {
        const condition = this.value(term.condition);
        if (condition !== undefined) return this.bits(condition === 1n ? term.then : term.else);
        const [left, right] = [this.bits(term.then), this.bits(term.else)];
        const same = left.known & right.known & ~(left.value ^ right.value);
        return { value: left.value & same, known: same };
      }
      case 'eq':
      case 'ult':
      case 'slt': {
        const [left, right] = [this.value(term.left), this.value(term.right)];
        const bit = { value: 0n, known: MASK_64 ^ 1n };
        if (left === undefined || right === undefined) return bit;
        const [a, b] = [left & mask(term.width), right & mask(term.width)];
        const [signedA, signedB] = [BigInt.asIntN(term.width, a), BigInt.asIntN(term.width, b)];
        return exactly((term.op === 'eq' ? a === b : term.op === 'ult' ? a < b : signedA < signedB) ? 1n : 0n);
      }
      case 'and':
      case 'or':
      case 'xor':
        return bitwise(term.op, this.bits(term.left), this.bits(term.right));
      case 'not':
      case 'neg':
      case 'bswap':
      case 'parity':
      case 'popcnt':
      case 'clz':
      case 'ctz': {
        const value = this.value(term.of);
        return value === undefined ? UNKNOWN : exactly(unary(term.op, value));
      }
      default: {
        const [left, right] = [this.value(term.left), this.value(term.right)];
        return left === undefined || right === undefined ? UNKNOWN : orUnknown(binary(term.op, left, right));
      }
    }
  }
}

function orUnknown(value: bigint | undefined): Bits {
  return value === undefined ? UNKNOWN : exactly(value);
}

function bitwise(op: 'and' | 'or' | 'xor', left: Bits, right: Bits): Bits {
  const both = left.known & right.known;
  if (op === 'xor') return { value: (left.value ^ right.value) & both, known: both };
  // A known bit that decides alone makes the result known.
  const decides = (bits: Bits): bigint => bits.known & (op === 'and' ? ~bits.value : bits.value);
  const known = both | decides(left) | decides(right);
  const value = op === 'and' ? left.value & right.value : left.value | right.value;
  return { value: value & known, known };
}

function unary(op: string, value: bigint): bigint {
  const digits = value.toString(2).padStart(64, '0');
  switch (op) {
    case 'not':
      return value ^ MASK_64;
    case 'neg':
      return MASK_64 + 1n - value;
    case 'bswap':
      return BigInt(`0x${(value.toString(16).padStart(16, '0').match(/../g) ?? []).reverse().join('')}`);
    case 'parity':
      return digits.slice(56).replaceAll('0', '').length % 2 === 0 ? 1n : 0n;
    case 'popcnt':
      return BigInt(digits.replaceAll('0', '').length);
    case 'clz':
      return BigInt(digits.indexOf('1') < 0 ? 64 : digits.indexOf('1'));
    case 'ctz':
      return BigInt(digits.lastIndexOf('1') < 0 ? 64 : 63 - digits.lastIndexOf('1'));
    default:
      throw new Error(`no meaning for ${op}`);
  }
}

function binary(op: string, left: bigint, right: bigint): bigint | undefined {
  const signed = (value: bigint): bigint => (value >> 63n === 1n ? value - MASK_64 - 1n : value);
  switch (op) {
    case 'shl':
      return right > 63n ? 0n : left * 2n ** right;
    case 'shr':
      return right > 63n ? 0n : left / 2n ** right;
    case 'sar':
      return signed(left) >> (right > 63n ? 63n : right);
    case 'mul':
      return left * right;
    case 'umulh':
      return (left * right) >> 64n;
    case 'smulh':
      return (signed(left) * signed(right)) >> 64n;
    case 'udiv':
      return right === 0n ? undefined : left / right;
    case 'urem':
      return right === 0n ? undefined : left - (left / right) * right;
    case 'sdiv':
      return right === 0n ? undefined : signed(left) / signed(right);
    case 'srem':
      return right === 0n ? undefined : signed(left) - (signed(left) / signed(right)) * signed(right);
    case 'pdep':
    case 'pext':
      return permuted(op, left, right);
    case 'crc32':
      return checksum(left & 0xffff_ffffn, right & 0xffn);
    default:
      throw new Error(`no meaning for ${op}`);
  }
}

function permuted(op: 'pdep' | 'pext', value: bigint, chosen: bigint): bigint {
  let result = 0n;
  let count = 0n;
  for (let place = 0n; place < 64n; place++) {
    if (((chosen >> place) & 1n) === 0n) continue;
    const [from, to] = op === 'pdep' ? [count, place] : [place, count];
    result |= ((value >> from) & 1n) << to;
    count++;
  }
  return result;
}

/** As the manual has it: with all bits mirrored, the remainder of a division of polynomials. */
function checksum(sum: bigint, byte: bigint): bigint {
  const mirrored = (value: bigint, width: number): bigint =>
    BigInt(`0b${[...value.toString(2).padStart(width, '0')].reverse().join('')}`);
  let dividend = (mirrored(byte, 8) << 32n) ^ (mirrored(sum, 32) << 8n);
  for (let degree = 39n; degree >= 32n; degree--) {
    if (((dividend >> degree) & 1n) === 1n) dividend ^= 0x11edc6f41n << (degree - 32n);
  }
  return mirrored(dividend, 32);
}

/** Whether the abstract value allows the concrete one. */
export function contains({ ones, zeros, min, max, values }: AbstractValue, value: bigint): boolean {
  const bits = (value & ones) === ones && (value & zeros) === 0n;
  return bits && value >= min && value <= max && (values === undefined || values.includes(value));
}
