import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CheckpointTable } from './checkpoint-table.js';

const NAMES = ['position', 'count'] as const;

function tableOf(numbers: readonly (readonly [position: number, count: number])[]): CheckpointTable<'count'> {
  const table = new CheckpointTable<'count'>(NAMES, 1);
  for (const [position, count] of numbers) table.push({ position, count });
  return table;
}

const all = (table: CheckpointTable<'count'>): unknown[] =>
  Array.from({ length: table.length }, (_, at) => table.at(at));

describe('a table of checkpoints', () => {
  const points = fc
    .array(fc.tuple(fc.nat(50), fc.nat(9)), { maxLength: 12 })
    .map((some) => some.sort(([one], [other]) => one - other));

  it('finds the last one before an offset', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: -1, max: 51 }), (numbers, offset) => {
        const table = tableOf(numbers);
        expect(table.lastAt(offset)).toBe(numbers.filter(([position]) => position <= offset).length - 1);
        expect(table.last).toEqual(table.at(numbers.length - 1));
      }),
    );
  });

  it('counts further behind an edit', () => {
    fc.assert(
      fc.property(points, points, fc.nat(), fc.nat(), (numbers, between, a, b) => {
        const [from, to] = [a % (numbers.length + 1), b % (numbers.length + 1)].sort((one, other) => one - other) as [
          number,
          number,
        ];
        const rows = between.map(([position, count]) => ({ position, count }));
        const spliced = tableOf(numbers).spliced({ from, to }, rows, { position: -3, count: 2 });
        const moved = numbers.slice(to).map(([position, count]) => [position - 3, count + 2] as const);
        expect(all(spliced)).toEqual(all(tableOf([...numbers.slice(0, from), ...between, ...moved])));
      }),
    );
  });
});
