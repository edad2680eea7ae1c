import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SmallMap } from './small-map.js';

type Change = readonly ['set' | 'delete', number];

/** More different numbers than are looked for one by one. */
const changes = fc.array(fc.tuple(fc.constantFrom('set', 'set', 'delete'), fc.integer({ min: 0, max: 60 })), {
  maxLength: 120,
});

function change(map: SmallMap<string> | Map<number, string>, [what, id]: Change, at: number): void {
  if (what === 'set') map.set(id, `value ${at}`);
  else map.delete(id);
}

describe('a map of few entries', () => {
  it('is what a built-in map is, and so is its copy', () => {
    fc.assert(
      fc.property(changes, changes, (first, second) => {
        const [map, built] = [new SmallMap<string>(), new Map<number, string>()];
        first.forEach((one, at) => {
          change(map, one, at);
          change(built, one, at);
        });
        const [copy, ofBuilt] = [new SmallMap<string>(map), new Map(built)];
        second.forEach((one, at) => {
          change(copy, one, -at);
          change(ofBuilt, one, -at);
        });
        for (const [ours, theirs] of [
          [map, built],
          [copy, ofBuilt],
        ] as const) {
          expect([...ours]).toEqual([...theirs]);
          expect([...new SmallMap(theirs)]).toEqual([...theirs]);
          expect([[...ours.keys()], [...ours.values()], ours.size]).toEqual([
            [...theirs.keys()],
            [...theirs.values()],
            theirs.size,
          ]);
          const seen: unknown[] = [];
          ours.forEach((value, id) => seen.push([id, value]));
          expect(seen).toEqual([...theirs]);
          for (let id = 0; id <= 61; id++)
            expect([ours.get(id), ours.has(id)]).toEqual([theirs.get(id), theirs.has(id)]);
        }
      }),
    );
  });
});
