import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { originOf, sliceOf, type MappedText, type Segment } from './mapped.js';

/** A text of stretches with lengths, verbatim or not, each 100 characters behind the one before in its file. */
function stretches(parts: readonly (readonly [length: number, verbatim: boolean])[]): MappedText {
  const segments: Segment[] = [];
  let at = 0;
  for (const [index, [length, verbatim]] of parts.entries()) {
    const start = 100 * index;
    segments.push({ start: at, end: at + length, source: { file: 0, start, end: start + length }, verbatim });
    at += length;
  }
  return { text: 'x'.repeat(at), segments };
}

describe('originOf', () => {
  const mapped = stretches([
    [4, true],
    [2, false],
    [6, true],
  ]);

  it('finds verbatim text to the character', () => {
    expect(originOf(mapped, { start: 1, end: 3 }).span).toEqual({ file: 0, start: 1, end: 3 });
    expect(originOf(mapped, { start: 7, end: 8 }).span).toEqual({ file: 0, start: 201, end: 202 });
  });

  it('takes made text for its whole source, and the hull of several stretches', () => {
    expect(originOf(mapped, { start: 5, end: 6 }).span).toEqual({ file: 0, start: 100, end: 102 });
    expect(originOf(mapped, { start: 2, end: 8 }).span).toEqual({ file: 0, start: 2, end: 202 });
  });
});

describe('sliceOf', () => {
  const parts = fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.boolean()), { minLength: 1, maxLength: 8 });

  it('has the origins that a copy of its text and segments has', () => {
    fc.assert(
      fc.property(parts, fc.nat(), fc.nat(), fc.nat(), fc.nat(), (lengths, a, b, c, d) => {
        const whole = stretches(lengths);
        const { start, end } = rangeIn(whole.text.length, a, b);
        const slice = sliceOf(whole, start, end);
        const range = rangeIn(slice.text.length, c, d);
        const copy = { text: slice.text, segments: slice.segments };
        expect(originOf(slice, range)).toEqual(originOf(copy, range));
        expect(originOf(sliceOf(slice, range.start, range.end), { start: 0, end: 1 })).toEqual(
          originOf(sliceOf(copy, range.start, range.end), { start: 0, end: 1 }),
        );
      }),
    );
  });
});

/** Some range of at least one character. */
function rangeIn(length: number, a: number, b: number): { start: number; end: number } {
  const start = a % length;
  return { start, end: start + 1 + (b % (length - start)) };
}
