import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MappedBuilder } from './mapped-builder.js';
import { MappedSlice, originOf, type Expansion, type MappedText } from '../text/mapped.js';
import { SegmentTable } from '../text/segment-table.js';

const CALL = { file: 0, start: 5, end: 9 };
const EXPANSION: Expansion = { kind: 'define', name: 'M', call: CALL };
const MOVED: Expansion = { ...EXPANSION, call: { file: 0, start: 5, end: 10 } };

interface Stretch {
  readonly length: number;
  readonly file: number;
  readonly verbatim: boolean;
  readonly expanded: boolean;
}

/** A text of stretches whose sources follow each other from an offset on. */
function textOf(stretches: readonly Stretch[], from: number, expansion: Expansion): MappedText {
  const builder = new MappedBuilder();
  let at = from;
  for (const { length, file, verbatim, expanded } of stretches) {
    const source = { file, start: at, end: at + length };
    const came = expanded ? expansion : undefined;
    if (verbatim) builder.appendVerbatim('x'.repeat(length), source, came);
    else builder.appendText('x'.repeat(length), source, came);
    at += length;
  }
  return builder.build();
}

const stretches = fc.array(
  fc.record({
    length: fc.integer({ min: 1, max: 4 }),
    file: fc.nat(1),
    verbatim: fc.boolean(),
    expanded: fc.boolean(),
  }),
  { maxLength: 8 },
);

describe('a table of segments', () => {
  it('is the list that it was made of', () => {
    fc.assert(
      fc.property(stretches, fc.nat(40), (parts, offset) => {
        const { segments, text } = textOf(parts, 0, EXPANSION);
        const table = SegmentTable.of(segments);
        expect([...table]).toEqual([...segments]);
        expect(table.at(-1)).toEqual(segments.at(-1));
        const holder = segments.filter(({ start }) => start <= Math.min(offset, text.length)).length - 1;
        if (segments.length > 0) expect(table.indexAt(offset)).toBe(holder);
      }),
    );
  });

  it('has the origins of the list that it was made of, of parts of the text as well', () => {
    fc.assert(
      fc.property(stretches, fc.nat(12), fc.nat(12), fc.nat(40), (parts, from, length, start) => {
        const listed = textOf(parts, 0, EXPANSION);
        const { text } = listed;
        const table: MappedText = { text, segments: SegmentTable.of(listed.segments) };
        const range = { start: from, end: from + length };
        expect(originOf(table, range)).toEqual(originOf(listed, range));
        const part = { start: Math.min(start, text.length), end: text.length };
        const slices = [table, listed].map((whole) => new MappedSlice(whole, part.start, part.end));
        expect(originOf(slices[0] as MappedSlice, range)).toEqual(originOf(slices[1] as MappedSlice, range));
      }),
    );
  });

  it('is after an edit what a text of its parts has', () => {
    fc.assert(
      fc.property(stretches, stretches, stretches, stretches, fc.nat(5), (head, old, between, tail, by) => {
        const lengthOf = (some: readonly Stretch[]): number => some.reduce((sum, { length }) => sum + length, 0);
        const start = lengthOf(head);
        const end = start + lengthOf(old);
        const table = SegmentTable.of(textOf([...head, ...old, ...tail], 0, EXPANSION).segments);
        const middle = textOf(between, 100, EXPANSION);
        const moved = start + middle.text.length - end;
        const spliced = table.spliced(
          { start, end },
          { segments: middle.segments, length: middle.text.length },
          { by: moved, main: { from: end, by }, expansion: () => MOVED },
        );
        const whole = new MappedBuilder();
        for (const one of [textOf(head, 0, EXPANSION), middle]) whole.append(one, 0, one.text.length);
        for (const { start: from, end: to, source, verbatim, expansion } of textOf(tail, end, MOVED).segments) {
          const shift = source.file === 0 ? by : 0;
          const place = { file: source.file, start: source.start + shift, end: source.end + shift };
          if (verbatim) whole.appendVerbatim('x'.repeat(to - from), place, expansion);
          else whole.appendText('x'.repeat(to - from), place, expansion);
        }
        expect([...spliced]).toEqual([...whole.build().segments]);
      }),
    );
  });
});
