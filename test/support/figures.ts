/**
 * Figures that conformance suites reach, checked in under `test/conformance/figures`: counts may only rise, lists of
 * what still differs may only shrink. `UPDATE_FIGURES=1 npm test -- <suite>` writes what was reached.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

/** A count, or a sorted list of names that still differ. */
export type Figures = Readonly<Record<string, number | readonly string[]>>;

/** Compares with the checked-in figures of this name. */
export function expectFigures(name: string, reached: Figures): void {
  const file = fileURLToPath(new URL(`../conformance/figures/${name}.json`, import.meta.url));
  if (process.env['UPDATE_FIGURES'] !== undefined) writeFileSync(file, `${JSON.stringify(reached, null, 2)}\n`);
  const known = JSON.parse(readFileSync(file, 'utf8')) as Figures;
  expect(Object.keys(reached), 'the figures that are checked in').toEqual(Object.keys(known));
  for (const [key, value] of Object.entries(reached)) {
    const before = known[key];
    if (typeof value === 'number') expect(value, key).toBeGreaterThanOrEqual(typeof before === 'number' ? before : 0);
    else
      expect(
        value.filter((entry) => typeof before !== 'object' || !before.includes(entry)),
        key,
      ).toEqual([]);
  }
}
