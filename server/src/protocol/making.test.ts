import { describe, expect, it } from 'vitest';
import { defaultOptions } from '../analysis/options.js';
import { read } from '../preprocess/read.js';
import { Making } from './making.js';

const LONG_TEXT = 100_000;
/** Milliseconds of work. */
const LITTLE = 5;
const MUCH = 100;

/** The analysis of a text of so many UTF-16 units, which is read. */
function making({ length, isToTakeLong = false }: { length: number; isToTakeLong?: boolean }): Making {
  const made = new Making('file:///a.S', 1, length, isToTakeLong);
  const options = defaultOptions();
  made.read = { reading: read({ path: '/a.S', text: '' }, options.read, options.resolver), findings: () => [] };
  return made;
}

describe('the analysis of a long text', () => {
  it('is late once when it has taken long', () => {
    const one = making({ length: LONG_TEXT });
    expect([LITTLE, MUCH, MUCH + 1].map((worked) => one.workedFor(worked))).toEqual([false, true, false]);
    expect(one.tookLong).toBe(true);
  });

  it('is late at once when the one before it took long', () => {
    const one = making({ length: LONG_TEXT, isToTakeLong: true });
    expect(one.workedFor(LITTLE)).toBe(true);
    expect(one.tookLong).toBe(false);
  });

  it('is not late before it is read', () => {
    const one = making({ length: LONG_TEXT });
    one.read = undefined;
    expect(one.workedFor(MUCH)).toBe(false);
  });
});

describe('the analysis of a short text', () => {
  it('is never late', () => {
    expect(making({ length: LONG_TEXT - 1, isToTakeLong: true }).workedFor(MUCH)).toBe(false);
  });
});
