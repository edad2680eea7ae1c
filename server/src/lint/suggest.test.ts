import { describe, expect, it } from 'vitest';
import { didYouMean, nearest } from './suggest.js';

describe('suggestions', () => {
  it.each([
    ['aep-not-encl', 'aep-not-enclu'],
    ['constract', 'contract'],
  ])('%s leads to %s', (word, expected) => {
    expect(nearest(word, ['contract', 'side', 'aep-not-enclu'])).toBe(expected);
  });

  it('are not made for words that resemble nothing', () => {
    expect(nearest('zzzzzz', ['contract', 'side'])).toBeUndefined();
    expect(didYouMean('zzzzzz', ['contract', 'side'])).toBe('');
  });
});
