import { describe, expect, it } from 'vitest';
import { TermFactory } from './factory.js';
import { findWithin, partsOf, termsWithin } from './parts.js';
import type { Term } from './term.js';

const factory = new TermFactory();
const input = (name: string): Term => factory.input({ name, provenance: { kind: 'caller' } });

describe('what a term is made of', () => {
  it('is given from left to right, outer terms first', () => {
    const [a, b] = [input('a'), input('b')];
    const both = factory.binary('or', a, b);
    expect(partsOf(both)).toEqual([a, b]);
    expect([...termsWithin(factory.unary('bswap', both))]).toEqual([factory.unary('bswap', both), both, a, b]);
  });

  it('is looked at once, however often it is shared', () => {
    let value = input('a');
    for (let step = 0; step < 200; step++) value = factory.binary('umulh', value, factory.unary('bswap', value));
    expect([...termsWithin(value)]).toHaveLength(401);
    expect(findWithin(value, ({ op }) => op === 'load')).toBeUndefined();
  });
});
