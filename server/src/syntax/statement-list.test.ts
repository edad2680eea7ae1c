import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verbatimText, type MappedText } from '../text/mapped.js';
import { NO_LABELS, SharedStatement } from './statement.js';
import { StatementList } from './statement-list.js';

const LENGTH = 10_000;
const textOf = (character: string): MappedText =>
  verbatimText(character.repeat(LENGTH), { file: 0, start: 0, end: LENGTH });
const MADE = textOf('m');

/** As many statements of one character, each third of another text. */
function statementsOf(base: MappedText, count: number): SharedStatement[] {
  return Array.from({ length: count }, (_, at) => {
    const labels =
      at % 4 === 0 ? [{ kind: 'symbol', name: `l${at}`, range: { start: 0, end: 1 } } as const] : NO_LABELS;
    return new SharedStatement(at % 3 === 0 ? MADE : base, at, at + 1, labels, undefined);
  });
}

describe('a list of statements', () => {
  const size = fc.integer({ min: 0, max: 700 });

  it('is the array of what it is given, after an edit too', () => {
    fc.assert(
      fc.property(size, size, size, size, fc.integer({ min: -5, max: 5 }), (count, a, b, more, by) => {
        const text = textOf('a');
        const edited = textOf('b');
        const whole = statementsOf(text, count);
        const list = new StatementList(text);
        for (const statement of whole) list.push(statement);
        expect([...list]).toEqual(whole);
        const [from, to] = [a % (count + 1), b % (count + 1)].sort((one, other) => one - other) as [number, number];
        const between = statementsOf(edited, more);
        const move = (statement: SharedStatement): SharedStatement => statement.moved(MADE, 1);
        const spliced = list.spliced(edited, { from, to }, between, { by, move });
        const expected = [
          ...whole.slice(0, from).map((one) => (one.base === text ? one.moved(edited, 0) : one)),
          ...between,
          ...whole.slice(to).map((one) => (one.base === text ? one.moved(edited, by) : move(one))),
        ];
        expect([...spliced]).toEqual(expected);
        expect(spliced.length).toBe(expected.length);
        expect(expected.map((_, index) => spliced.at(index))).toEqual(expected);
        expect([...list]).toEqual(whole);
      }),
      { numRuns: 40, seed: 1 },
    );
  });
});
