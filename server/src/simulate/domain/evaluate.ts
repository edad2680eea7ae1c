/** Abstract evaluation: what the facts of a state say about a term. Sound: the true value is always inside. */
import {
  BOOLEAN,
  MAX_VALUES,
  TOP,
  constantValue,
  fromBits,
  fromRange,
  fromValues,
  join,
  meet,
  normalise,
  single,
  type AbstractValue,
} from './abstract.js';
import { lowBits } from './factory.js';
import { foldBinary, foldUnary, trailingZeros } from './fold.js';
import type { BinaryOp, CompareTerm, SumTerm, Term, UnaryOp } from './term.js';

const MASK_64 = (1n << 64n) - 1n;

/** By term id. */
export type Facts = ReadonlyMap<number, AbstractValue>;

/**
 * What is known of `term` under `facts`. Contradictory facts give the computed value: a state with
 * contradictory facts is refuted when the contradiction is added, not here.
 */
export function evaluate(term: Term, facts: Facts): AbstractValue {
  return evaluateLeaf(term, facts) ?? new Evaluation(facts).of(term);
}

/** The value of a term that is made of no others; undefined for other terms. */
function evaluateLeaf(term: Term, facts: Facts): AbstractValue | undefined {
  if (term.op === 'const') return constantValue(term.value);
  return term.op === 'input' || term.op === 'address' || term.op === 'code' ? (facts.get(term.id) ?? TOP) : undefined;
}

/** Most terms are made of fewer compound ones than this, and are evaluated before a map would be made. */
const COMPOUNDS_BEFORE_MEMO = 6;

/** Evaluation of one term: what it is made of again and again is looked at once. */
class Evaluation {
  private compounds = 0;
  private memo: Map<Term, AbstractValue> | undefined = undefined;

  constructor(private readonly facts: Facts) {}

  of(term: Term): AbstractValue {
    const { facts } = this;
    const leaf = evaluateLeaf(term, facts);
    if (leaf !== undefined) return leaf;
    const known = this.memo?.get(term);
    if (known !== undefined) return known;
    if (++this.compounds > COMPOUNDS_BEFORE_MEMO) this.memo ??= new Map();
    const computed = compute(term, this);
    const fact = facts.get(term.id);
    const result = fact === undefined ? computed : (meet(computed, fact) ?? computed);
    this.memo?.set(term, result);
    return result;
  }
}

function compute(term: Term, inner: Evaluation): AbstractValue {
  switch (term.op) {
    case 'const':
      return constantValue(term.value);
    case 'input':
    case 'address':
    case 'code':
      return TOP;
    case 'sum':
      return sumValue(term, inner);
    case 'not':
    case 'neg':
    case 'bswap':
    case 'parity':
    case 'popcnt':
    case 'clz':
    case 'ctz':
      return unaryValue(term.op, inner.of(term.of));
    case 'and':
    case 'or':
    case 'xor':
      return bitwise(term.op, inner.of(term.left), inner.of(term.right));
    case 'shl':
    case 'shr':
    case 'sar':
    case 'mul':
    case 'umulh':
    case 'smulh':
    case 'udiv':
    case 'urem':
    case 'sdiv':
    case 'srem':
    case 'pdep':
    case 'pext':
    case 'crc32':
      return binaryValue(term.op, inner.of(term.left), inner.of(term.right));
    case 'slice':
      return sliceValue(inner.of(term.of), term.low, term.width);
    case 'insert': {
      const hole = ((1n << BigInt(term.width)) - 1n) << BigInt(term.low);
      const base = inner.of(term.base);
      const part = inner.of(term.value);
      const shift = BigInt(term.low);
      return (
        fromBits(
          (base.ones & ~hole) | ((part.ones << shift) & hole),
          (base.zeros & ~hole & MASK_64) | ((part.zeros << shift) & hole),
        ) ?? TOP
      );
    }
    case 'sext': {
      const value = inner.of(term.of);
      if (value.values) return fromValues(value.values.map((one) => BigInt.asIntN(term.width, one))) ?? TOP;
      const sign = 1n << BigInt(term.width - 1);
      if ((value.zeros & sign) !== 0n) return value;
      return TOP;
    }
    case 'eq':
    case 'ult':
    case 'slt':
      return compareValue(term, inner.of(term.left), inner.of(term.right));
    case 'ite': {
      const condition = single(inner.of(term.condition));
      if (condition !== undefined) return inner.of(condition === 1n ? term.then : term.else);
      return join(inner.of(term.then), inner.of(term.else));
    }
    case 'load':
      return term.size >= 8 ? TOP : (fromRange(0n, (1n << BigInt(term.size * 8)) - 1n) ?? TOP);
  }
}

function unaryValue(op: UnaryOp, value: AbstractValue): AbstractValue {
  if (value.values) return fromValues(value.values.map((one) => foldUnary(op, one))) ?? TOP;
  if (op === 'parity') return BOOLEAN;
  return op === 'popcnt' || op === 'clz' || op === 'ctz' ? (fromRange(0n, 64n) ?? TOP) : TOP;
}

function binaryValue(op: BinaryOp, left: AbstractValue, right: AbstractValue): AbstractValue {
  const results = eachPair(left, right, (a, b) => foldBinary(op, a, b));
  if (results !== undefined) return fromValues(results) ?? TOP;
  switch (op) {
    case 'shr':
    case 'udiv':
    case 'pext':
      return fromRange(0n, left.max) ?? TOP;
    case 'urem':
      return fromRange(0n, left.max < right.max ? left.max : right.max) ?? TOP;
    default:
      return TOP;
  }
}

/** The results for every pair of values; undefined when there are too many, or one of them has no result. */
function eachPair(
  left: AbstractValue,
  right: AbstractValue,
  apply: (left: bigint, right: bigint) => bigint | undefined,
): readonly bigint[] | undefined {
  if (!left.values || !right.values || left.values.length * right.values.length > MAX_VALUES * 4) return undefined;
  const results: bigint[] = [];
  for (const a of left.values) {
    for (const b of right.values) {
      const result = apply(a, b);
      if (result === undefined) return undefined;
      results.push(result);
    }
  }
  return results;
}

/** What is known of a sum of which nothing is known. It is not {@link TOP} itself, for which others take short cuts. */
const ANY_SUM: AbstractValue = { ...TOP };

function sumValue(term: SumTerm, inner: Evaluation): AbstractValue {
  if (isOpen(term, inner)) return ANY_SUM;
  let values: bigint[] | undefined = [term.constant];
  let min = term.constant;
  let max = term.constant;
  let low = { known: 64, bits: term.constant };
  for (const { term: part, factor } of term.parts) {
    const rounding = roundingOf(term, part, factor);
    if (rounding === 'taken') continue;
    if (rounding !== undefined) {
      // A value without its low bits: nothing is known of it but that they are zero.
      values = undefined;
      max += MASK_64;
      low = addLow(low, { known: rounding, bits: 0n });
      continue;
    }
    const value = inner.of(part);
    const list: readonly bigint[] | undefined = value.values;
    const sums: bigint[] | undefined =
      values !== undefined && list !== undefined
        ? values.flatMap((base) => list.map((one) => (base + one * factor) & MASK_64))
        : undefined;
    values = sums !== undefined && new Set(sums).size <= MAX_VALUES ? sums : undefined;
    min += value.min * factor;
    max += value.max * factor;
    low = addLow(low, lowKnown(value, factor));
  }
  if (values !== undefined) return fromValues(values) ?? TOP;
  const mask = low.known >= 64 ? MASK_64 : (1n << BigInt(low.known)) - 1n;
  const bits = { ones: low.bits & mask, zeros: ~low.bits & mask };
  // Bounds hold only while the sum does not wrap; a factor near 2^64 is a subtraction and always does.
  const bounds = max <= MASK_64 ? { min, max } : { min: 0n, max: MASK_64 };
  return normalise({ ...bits, ...bounds }) ?? TOP;
}

/** Whether the sum is a constant beside one value of which nothing is known, as addresses are. */
function isOpen({ parts }: SumTerm, inner: Evaluation): boolean {
  const [only] = parts;
  if (only === undefined || parts.length > 1 || only.factor !== 1n) return false;
  const { ones, zeros, min, max, values } = inner.of(only.term);
  return ones === 0n && zeros === 0n && min === 0n && max === MASK_64 && values === undefined;
}

/**
 * Rounding down is x minus its own low bits: the number of those bits for x, `taken` for the part that takes them away,
 * undefined for parts that are no such pair.
 */
function roundingOf(sum: SumTerm, part: Term, factor: bigint): number | 'taken' | undefined {
  const isLow = (term: Term, of: Term): boolean => term.op === 'slice' && term.low === 0 && term.of === of;
  if (part.op === 'slice' && part.low === 0 && factor === MASK_64) {
    return sum.parts.some((other) => other.term === part.of && other.factor === 1n) ? 'taken' : undefined;
  }
  if (factor !== 1n) return undefined;
  const low = sum.parts.find((other) => other.factor === MASK_64 && isLow(other.term, part))?.term;
  return low?.op === 'slice' ? low.width : undefined;
}

/** How many low bits of factor × value are known, and which. This is what carries alignment. */
function lowKnown(value: AbstractValue, factor: bigint): { known: number; bits: bigint } {
  const count = trailingZeros(~(value.ones | value.zeros) & MASK_64);
  const twos = trailingZeros(factor);
  return { known: Math.min(64, count + twos), bits: (lowBits(value.ones, Math.max(count, 1)) * factor) & MASK_64 };
}

function addLow(left: { known: number; bits: bigint }, right: { known: number; bits: bigint }) {
  return { known: Math.min(left.known, right.known), bits: (left.bits + right.bits) & MASK_64 };
}

function bitwise(op: 'and' | 'or' | 'xor', left: AbstractValue, right: AbstractValue): AbstractValue {
  if (left.values && right.values && left.values.length * right.values.length <= MAX_VALUES * 4) {
    const results: bigint[] = [];
    for (const a of left.values) {
      for (const b of right.values) results.push(op === 'and' ? a & b : op === 'or' ? a | b : a ^ b);
    }
    const exact = fromValues(results);
    if (exact?.values) return exact;
  }
  if (op === 'and') return fromBits(left.ones & right.ones, left.zeros | right.zeros) ?? TOP;
  if (op === 'or') return fromBits(left.ones | right.ones, left.zeros & right.zeros) ?? TOP;
  const ones = (left.ones & right.zeros) | (left.zeros & right.ones);
  const zeros = (left.zeros & right.zeros) | (left.ones & right.ones);
  return fromBits(ones, zeros) ?? TOP;
}

function sliceValue(value: AbstractValue, low: number, width: number): AbstractValue {
  const shift = BigInt(low);
  const mask = (1n << BigInt(width)) - 1n;
  if (value.values) return fromValues(value.values.map((one) => (one >> shift) & mask)) ?? TOP;
  const bits = {
    ones: (value.ones >> shift) & mask,
    zeros: ((value.zeros >> shift) & mask) | (~mask & MASK_64),
    min: 0n,
    max: mask,
  };
  if (low === 0 && value.max <= mask) return normalise({ ...bits, min: value.min, max: value.max }) ?? TOP;
  return normalise(bits) ?? TOP;
}

function compareValue(term: CompareTerm, left: AbstractValue, right: AbstractValue): AbstractValue {
  const decide = (holds: boolean): AbstractValue => constantValue(holds ? 1n : 0n);
  if (left.values && right.values && left.values.length * right.values.length <= 64) {
    const outcomes = new Set(left.values.flatMap((a) => (right.values ?? []).map((b) => comparison(term, a, b))));
    if (outcomes.size === 1) return decide(outcomes.has(true));
    return BOOLEAN;
  }
  if (term.op === 'eq') {
    if (left.max < right.min || right.max < left.min) return decide(false);
    if ((left.ones & right.zeros) !== 0n || (left.zeros & right.ones) !== 0n) return decide(false);
  }
  if (term.op === 'ult') {
    if (left.max < right.min) return decide(true);
    if (left.min >= right.max) return decide(false);
  }
  if (term.op === 'slt') {
    const half = 1n << BigInt(term.width - 1);
    const leftSign = signOf(left, half);
    const rightSign = signOf(right, half);
    if (leftSign !== undefined && rightSign !== undefined) {
      if (leftSign !== rightSign) return decide(leftSign);
      if (left.max < right.min) return decide(true);
      if (left.min >= right.max) return decide(false);
    }
  }
  return BOOLEAN;
}

/** True: negative, false: not, undefined: either. */
function signOf(value: AbstractValue, half: bigint): boolean | undefined {
  if ((value.ones & half) !== 0n || value.min >= half) return true;
  if ((value.zeros & half) !== 0n || value.max < half) return false;
  return undefined;
}

/** The comparison on two concrete values that fit its width. */
export function comparison(term: CompareTerm, left: bigint, right: bigint): boolean {
  if (term.op === 'eq') return left === right;
  if (term.op === 'ult') return left < right;
  return BigInt.asIntN(term.width, left) < BigInt.asIntN(term.width, right);
}
