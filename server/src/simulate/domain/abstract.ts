/** What is known of a 64-bit value: its bits, its unsigned bounds, and, when few, its values. */
import { bitLength } from './fold.js';

const MASK_64 = (1n << 64n) - 1n;

export interface AbstractValue {
  /** Bits known to be 1, and bits known to be 0; disjoint. */
  readonly ones: bigint;
  readonly zeros: bigint;
  /** Unsigned bounds, both inclusive. */
  readonly min: bigint;
  readonly max: bigint;
  /** All possible values in ascending order, when there are at most {@link MAX_VALUES}. */
  readonly values?: readonly bigint[] | undefined;
}

/** Leaves, error codes and discriminators need a handful; more only slows the joins. */
export const MAX_VALUES = 8;

/** Nothing is known. */
export const TOP: AbstractValue = { ones: 0n, zeros: 0n, min: 0n, max: MASK_64, values: undefined };

/** 0 or 1, as flags are of which nothing is known. */
export const BOOLEAN: AbstractValue = { ones: 0n, zeros: MASK_64 ^ 1n, min: 0n, max: 1n, values: [0n, 1n] };

/** Flags, leaves and error numbers are below this, and so are most values that are known exactly. */
const SMALL = 32n;

const SMALL_VALUES: readonly AbstractValue[] = Array.from({ length: Number(SMALL) }, (_, value) =>
  exactly(BigInt(value)),
);

/** Exactly this value, wrapped to 64 bits. */
export function constantValue(value: bigint): AbstractValue {
  const small = value >= 0n && value < SMALL ? SMALL_VALUES[Number(value)] : undefined;
  return small ?? exactly(value & MASK_64);
}

function exactly(value: bigint): AbstractValue {
  return { ones: value, zeros: ~value & MASK_64, min: value, max: value, values: [value] };
}

/** One of the given values; undefined when there is none, {@link TOP}-like bounds when there are too many. */
export function fromValues(values: Iterable<bigint>): AbstractValue | undefined {
  const sorted: bigint[] = [];
  for (const value of values) addInOrder(sorted, value & MASK_64);
  const min = sorted[0];
  const max = sorted[sorted.length - 1];
  if (min === undefined || max === undefined) return undefined;
  if (sorted.length === 1) return constantValue(min);
  if (max === 1n) return BOOLEAN;
  let ones = MASK_64;
  let zeros = MASK_64;
  for (const value of sorted) {
    ones &= value;
    zeros &= ~value & MASK_64;
  }
  return { ones, zeros, min, max, values: sorted.length <= MAX_VALUES ? sorted : undefined };
}

/** Adds a value to an ascending list that does not have it yet. */
function addInOrder(sorted: bigint[], value: bigint): void {
  let at = sorted.length;
  for (; at > 0; at--) {
    const before = sorted[at - 1] ?? 0n;
    if (before === value) return;
    if (before < value) break;
  }
  sorted.splice(at, 0, value);
}

/** Values with these bits 1 and those bits 0; undefined when a bit is both. */
export function fromBits(ones: bigint, zeros: bigint): AbstractValue | undefined {
  return normalise({ ones, zeros, min: 0n, max: MASK_64, values: undefined });
}

/** Values between the bounds, both included; undefined when there are none. */
export function fromRange(min: bigint, max: bigint): AbstractValue | undefined {
  return normalise({ ones: 0n, zeros: 0n, min, max, values: undefined });
}

/** The value when it is a single one. */
export function single(value: AbstractValue): bigint | undefined {
  return value.min === value.max ? value.min : undefined;
}

/** Both hold; undefined when that is impossible. */
export function meet(left: AbstractValue, right: AbstractValue): AbstractValue | undefined {
  if (left === TOP) return right;
  if (right === TOP) return left;
  const values =
    left.values && right.values
      ? left.values.filter((value) => right.values?.includes(value))
      : (left.values ?? right.values);
  return normalise({
    ones: left.ones | right.ones,
    zeros: left.zeros | right.zeros,
    min: left.min > right.min ? left.min : right.min,
    max: left.max < right.max ? left.max : right.max,
    values,
  });
}

/** Either holds. */
export function join(left: AbstractValue, right: AbstractValue): AbstractValue {
  if (left === right) return left;
  if (left.values && right.values) {
    const all = fromValues([...left.values, ...right.values]);
    if (all !== undefined) return all;
  }
  return {
    ones: left.ones & right.ones,
    zeros: left.zeros & right.zeros,
    min: left.min < right.min ? left.min : right.min,
    max: left.max > right.max ? left.max : right.max,
    values: undefined,
  };
}

/** Whether both say the same. */
export function equalValues(left: AbstractValue, right: AbstractValue): boolean {
  return (
    left === right ||
    (left.ones === right.ones &&
      left.zeros === right.zeros &&
      left.min === right.min &&
      left.max === right.max &&
      equalLists(left.values, right.values))
  );
}

function equalLists(left: readonly bigint[] = [], right: readonly bigint[] = []): boolean {
  return left.length === right.length && left.every((value, at) => value === right[at]);
}

/** Lets bits, bounds and values inform each other; undefined when they contradict. */
export function normalise(value: AbstractValue): AbstractValue | undefined {
  if ((value.ones & value.zeros) !== 0n) return undefined;
  let { min, max } = value;
  if (min === 0n && max === MASK_64 && value.ones === 0n && value.zeros === 0n && value.values === undefined)
    return value;
  if (value.ones > min) min = value.ones;
  const ceiling = ~value.zeros & MASK_64;
  if (ceiling < max) max = ceiling;
  if (min > max) return undefined;
  if (value.values !== undefined) {
    return fromValues(
      value.values.filter(
        (one) => one >= min && one <= max && (one & value.ones) === value.ones && (one & value.zeros) === 0n,
      ),
    );
  }
  if (min === max) {
    return (min & value.ones) === value.ones && (min & value.zeros) === 0n ? constantValue(min) : undefined;
  }
  // The bits above the highest one in which min and max differ are common to all values between.
  const differing = bitLength(min ^ max);
  const common = (MASK_64 >> BigInt(differing)) << BigInt(differing);
  return {
    ones: value.ones | (min & common),
    zeros: value.zeros | (~min & common & MASK_64),
    min,
    max,
    values: undefined,
  };
}
