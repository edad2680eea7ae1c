import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AbstractValue } from '../../server/src/simulate/domain/abstract.js';
import { evaluate } from '../../server/src/simulate/domain/evaluate.js';
import { TermFactory } from '../../server/src/simulate/domain/factory.js';
import { assumeValue, refine } from '../../server/src/simulate/domain/refine.js';
import { Concrete, contains } from '../support/concrete.js';
import { INPUTS, comparison, expression, inputsOf, simplified, word, written } from './expressions.js';
import { trueOf } from './values.js';

const MASK_64 = (1n << 64n) - 1n;
const RUNS = { numRuns: 4000, seed: 1 };

const words = fc.array(word, { minLength: INPUTS, maxLength: INPUTS });
/** Values for the inputs, and something true of each. */
const known = words.chain((values) => fc.tuple(fc.constant(values), fc.tuple(...values.map(trueOf))));

function concreteOf(factory: TermFactory, values: readonly bigint[]): Concrete {
  const inputs = inputsOf(factory);
  return new Concrete({ input: (term) => values[inputs.indexOf(term)] });
}

function factsOf(factory: TermFactory, abstract: readonly AbstractValue[]): Map<number, AbstractValue> {
  return new Map(inputsOf(factory).map(({ id }, index) => [id, abstract[index] as AbstractValue]));
}

describe('a term that the factory makes', () => {
  it('has the value of what was written', () => {
    fc.assert(
      fc.property(expression, words, (one, values) => {
        const factory = new TermFactory();
        const concrete = concreteOf(factory, values);
        const expected = concrete.bits(written(factory, one));
        const actual = concrete.bits(simplified(factory, one));
        // Only a division by zero has no value.
        if (expected.known === MASK_64) expect(actual).toEqual(expected);
      }),
      RUNS,
    );
  });

  it('names the inputs that its value depends on', () => {
    fc.assert(
      fc.property(expression, words, fc.nat({ max: INPUTS - 1 }), word, (one, values, index, other) => {
        const factory = new TermFactory();
        const term = simplified(factory, one);
        const input = inputsOf(factory)[index];
        if (input === undefined || term.inputs.has(input)) return;
        const changed = values.map((value, at) => (at === index ? other : value));
        expect(concreteOf(factory, changed).bits(term)).toEqual(concreteOf(factory, values).bits(term));
      }),
      RUNS,
    );
  });
});

describe('abstract evaluation', () => {
  it('contains the value', () => {
    fc.assert(
      fc.property(expression, known, (one, [values, abstract]) => {
        const factory = new TermFactory();
        const term = simplified(factory, one);
        const { value, known: bits } = concreteOf(factory, values).bits(term);
        if (bits === MASK_64) expect(contains(evaluate(term, factsOf(factory, abstract)), value)).toBe(true);
      }),
      RUNS,
    );
  });
});

describe('what a branch teaches', () => {
  it('is true where the branch goes that way, and the other way may be refuted', () => {
    fc.assert(
      fc.property(comparison, known, (one, [values, abstract]) => {
        const factory = new TermFactory();
        const condition = simplified(factory, one);
        const concrete = concreteOf(factory, values);
        const outcome = concrete.value(condition);
        if (outcome === undefined) return;
        const facts = refine(condition, outcome === 1n, factsOf(factory, abstract));
        expect(facts).toBeDefined();
        for (const [id, fact] of facts ?? []) {
          const term = factory.term(id);
          const value = term && concrete.value(term);
          if (value !== undefined) expect(contains(fact, value)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('holds for combined conditions, too', () => {
    const combined = fc.tuple(comparison, comparison, fc.constantFrom('and', 'or', 'xor' as const));
    fc.assert(
      fc.property(combined, known, ([left, right, op], [values, abstract]) => {
        const factory = new TermFactory();
        const condition = factory.binary(op, simplified(factory, left), simplified(factory, right));
        const concrete = concreteOf(factory, values);
        const outcome = concrete.value(condition);
        if (outcome === undefined) return;
        const facts = refine(condition, outcome === 1n, factsOf(factory, abstract));
        expect(facts).toBeDefined();
        for (const [id, fact] of facts ?? []) {
          const term = factory.term(id);
          const value = term && concrete.value(term);
          if (value !== undefined) expect(contains(fact, value)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('of a value is true of its parts', () => {
    fc.assert(
      fc.property(
        expression.chain((one) => fc.tuple(fc.constant(one), known, fc.integer())),
        fc.infiniteStream(word),
        ([one, [values, abstract]], others) => {
          const factory = new TermFactory();
          const term = simplified(factory, one);
          const concrete = concreteOf(factory, values);
          const value = concrete.value(term);
          if (value === undefined) return;
          const mask = others.next().value as bigint;
          const claim = { ones: value & mask, zeros: ~value & mask & MASK_64, min: 0n, max: MASK_64 };
          const facts = assumeValue(term, claim, factsOf(factory, abstract));
          expect(facts).toBeDefined();
          for (const [id, fact] of facts ?? []) {
            const about = factory.term(id);
            const actual = about && concrete.value(about);
            if (actual !== undefined) expect(contains(fact, actual)).toBe(true);
          }
        },
      ),
      RUNS,
    );
  });
});

it('a branch on TEST with a mask teaches the bits of the mask', () => {
  const factory = new TermFactory();
  const [input] = inputsOf(factory);
  if (input === undefined) throw new Error('there are inputs');
  const masked = factory.binary('and', input, factory.constant(0x404n));
  const facts = refine(factory.compare('eq', masked, factory.zero, 32), true, new Map());
  expect(facts && evaluate(input, facts).zeros).toBe(0x404n);
});
