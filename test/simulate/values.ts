/** Random abstract values that hold for a given number. */
import fc from 'fast-check';
import {
  TOP,
  constantValue,
  fromBits,
  fromRange,
  fromValues,
  meet,
  type AbstractValue,
} from '../../server/src/simulate/domain/abstract.js';
import { word } from './expressions.js';

const MASK_64 = (1n << 64n) - 1n;

/** Something true of `value`: nothing, everything, some bits, bounds, a few values, or two of these. */
export function trueOf(value: bigint): fc.Arbitrary<AbstractValue> {
  const bits = word.map((known) => fromBits(value & known, ~value & known & MASK_64) ?? TOP);
  const bounds = word.map((other) => (value < other ? fromRange(value, other) : fromRange(other, value)) ?? TOP);
  const few = fc.array(word, { maxLength: 5 }).map((others) => fromValues([value, ...others]) ?? TOP);
  const simple = fc.oneof(fc.constant(TOP), fc.constant(constantValue(value)), bits, bounds, few);
  // What two true things have in common is true, which `abstract.test.ts` shows.
  return fc.oneof(
    simple,
    fc.tuple(simple, simple).map(([left, right]) => meet(left, right) ?? TOP),
  );
}
