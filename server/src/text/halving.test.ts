import { describe, expect, it } from 'vitest';
import { countBefore } from './halving.js';

describe('how many items are before a place', () => {
  it('is what counting them one by one gives', () => {
    for (let length = 0; length < 20; length++) {
      for (let place = 0; place <= length; place++) {
        expect(countBefore(length, (index) => index < place)).toBe(place);
      }
    }
  });

  it('is found without looking at all of them', () => {
    let asked = 0;
    countBefore(1_000_000, (index) => {
      asked += 1;
      return index < 123_456;
    });
    expect(asked).toBeLessThanOrEqual(20);
  });
});
