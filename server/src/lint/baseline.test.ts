import { describe, expect, it } from 'vitest';
import { applyBaseline, entriesFor, fingerprintsOf } from './baseline.js';

const A = { rule: 'a', function: 'f', code: 'ds enclu' };
const B = { rule: 'b', code: 'ret' };

describe('a baseline', () => {
  it('accepts exactly the findings it was made for', () => {
    const entries = entriesFor([B, A, A]);
    expect(entries).toEqual([
      { ...A, count: 2 },
      { ...B, count: 1 },
    ]);
    expect(applyBaseline([A, B, A], entries)).toEqual({ kept: [], held: 3, stale: [] });
  });

  it('lets through what is more, and names what is less', () => {
    const entries = entriesFor([A, B]);
    expect(applyBaseline([A, { ...A }], entries)).toEqual({ kept: [A], held: 1, stale: [{ ...B, count: 1 }] });
  });

  it.each([
    ['another rule', { ...A, rule: 'c' }, 1],
    ['another function', { ...A, function: 'g' }, 1],
    ['another line', { ...A, code: 'enclu' }, 1],
    ['other blanks alone', { ...A, code: 'ds\tenclu' }, 0],
  ])('tells %s', (_what, finding, kept) => {
    expect(applyBaseline([finding], entriesFor([A])).kept).toHaveLength(kept);
  });

  it('names findings so that tools can follow them', () => {
    const [first, second, other] = fingerprintsOf([
      { ...A, path: 'x.S' },
      { ...A, path: 'x.S' },
      { ...A, path: 'y.S' },
    ]);
    expect(new Set([first, second, other]).size).toBe(3);
    expect(first).toMatch(/^[0-9a-f]{16}:1$/);
    expect(fingerprintsOf([{ ...A, path: 'x.S' }])).toEqual([first]);
  });
});
