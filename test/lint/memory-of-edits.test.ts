/** What edits leave in memory: ARCHITECTURE, "Memory of edits", says why it counts where. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { ExplorationCache } from '../../server/src/analysis/exploration-cache.js';
import { analyze } from '../../server/src/analysis/analyze.js';
import { defaultOptions } from '../../server/src/analysis/options.js';
import { makeObjectsYoung } from '../../server/src/host/young-garbage.js';
import { DEFAULT_LINT_CONFIG } from '../../server/src/lint/config.js';
import { lint } from '../../server/src/lint/lint.js';
import { ReadingCache } from '../../server/src/preprocess/reading-cache.js';
import { ProgramMemory } from '../../server/src/program/memory.js';
import { RULES } from '../../server/src/rules/index.js';

const TEXT = readFileSync(fileURLToPath(new URL('../../examples/enclave-right.S', import.meta.url)), 'utf8');
const EDITS = 40;
/** The first edits fill memories that are there to stay. */
const FIRST_EDITS = 40;
/** Of what an analysis takes, so much may move among the old objects, for bodies of statements and the like. */
const MOST_MOVED = 0.2;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as (options: { type: 'minor' }) => void;

function bytesIn(space: RegExp): number {
  const spaces = getHeapSpaceStatistics().filter(({ space_name }) => space.test(space_name));
  return spaces.reduce((sum, { space_used_size }) => sum + space_used_size, 0);
}

it('leaves the analysis of an edit among young objects, whatever was asked of it', () => {
  makeObjectsYoung();
  const readings = new ReadingCache();
  const explorations = new ExplorationCache();
  const programs = new ProgramMemory();
  let kept: unknown;
  const edit = (number: number): void => {
    const text = TEXT.replace(/^(enclave_entry:.*)$/m, `$1\n\tmovl $${number % 10}, %r11d`);
    expect(text).not.toBe(TEXT);
    const analysis = analyze({ path: '/a.S', text }, defaultOptions(), {
      read: (...of) => readings.readSteps(...of),
      programs,
      explore: (...of) => explorations.explore(...of),
    });
    kept = [analysis, lint(analysis, RULES, DEFAULT_LINT_CONFIG)];
    collect({ type: 'minor' });
  };
  for (let number = 0; number < FIRST_EDITS; number++) edit(number);
  const before = bytesIn(/^old_space$/);
  const young: number[] = [];
  for (let number = 0; number < EDITS; number++) {
    edit(number);
    young.push(bytesIn(/^new_space$/));
  }
  const moved = (bytesIn(/^old_space$/) - before) / EDITS;
  expect(kept).toBeDefined();
  expect(moved / Math.max(...young)).toBeLessThan(MOST_MOVED);
});
