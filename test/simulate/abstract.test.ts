import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  constantValue,
  equalValues,
  fromBits,
  fromRange,
  fromValues,
  join,
  meet,
  normalise,
  single,
} from '../../server/src/simulate/domain/abstract.js';
import { contains } from '../support/concrete.js';
import { word } from './expressions.js';
import { trueOf } from './values.js';

const MASK_64 = (1n << 64n) - 1n;
const RUNS = { numRuns: 2000, seed: 1 };

describe('an abstract value', () => {
  it('made of a number, bits, bounds or values has what it is made of', () => {
    fc.assert(
      fc.property(word, word, fc.array(word, { maxLength: 12 }), (value, other, others) => {
        expect(contains(constantValue(value), value)).toBe(true);
        const bits = fromBits(value & other, ~value & other & MASK_64);
        expect(bits && contains(bits, value)).toBe(true);
        const [min, max] = value < other ? [value, other] : [other, value];
        const range = fromRange(min, max);
        expect(range && contains(range, value) && contains(range, other)).toBe(true);
        const values = fromValues([value, ...others]);
        expect(values && [value, ...others].every((one) => contains(values, one))).toBe(true);
      }),
      RUNS,
    );
  });

  it('that has one value says so only of that value', () => {
    fc.assert(
      fc.property(
        word.chain((value) => fc.tuple(fc.constant(value), trueOf(value))),
        ([value, abstract]) => {
          const only = single(abstract);
          expect(only === undefined || only === value).toBe(true);
        },
      ),
      RUNS,
    );
  });
});

const oneValue = word.chain((value) => fc.tuple(fc.constant(value), trueOf(value), trueOf(value)));
const twoValues = fc
  .tuple(word, word)
  .chain(([a, b]) => fc.tuple(fc.constant(a), fc.constant(b), trueOf(a), trueOf(b)));

describe('what is true of a value', () => {
  it('stays true in a meet', () => {
    fc.assert(
      fc.property(oneValue, ([value, left, right]) => {
        const both = meet(left, right);
        expect(both && contains(both, value)).toBe(true);
      }),
      RUNS,
    );
  });

  it('stays true in a join', () => {
    fc.assert(
      fc.property(twoValues, ([a, b, left, right]) => {
        const either = join(left, right);
        expect(contains(either, a) && contains(either, b)).toBe(true);
      }),
      RUNS,
    );
  });

  it('stays true when bits, bounds and values inform each other', () => {
    fc.assert(
      fc.property(oneValue, ([value, left]) => {
        const again = normalise(left);
        expect(again && contains(again, value)).toBe(true);
      }),
      RUNS,
    );
  });

  it('is the same after a join or a meet with itself', () => {
    fc.assert(
      fc.property(oneValue, ([, left]) => {
        expect(equalValues(join(left, { ...left }), left)).toBe(true);
        const both = meet(left, { ...left });
        expect(both !== undefined && equalValues(both, left)).toBe(true);
      }),
      RUNS,
    );
  });
});

it('a meet is empty only where the two have no value in common', () => {
  fc.assert(
    fc.property(twoValues, ([a, b, left, right]) => {
      if (meet(left, right) !== undefined) return;
      expect(contains(left, b) || contains(right, a)).toBe(false);
    }),
    RUNS,
  );
});
