import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fuzz, fuzzInput } from '../support/fuzz.js';

const EXAMPLES = fileURLToPath(new URL('../../examples', import.meta.url));
const seeds = readdirSync(EXAMPLES)
  .filter((name) => name.endsWith('.S'))
  .map((name) => readFileSync(path.join(EXAMPLES, name), 'utf8'));

// A slice of what `npm run fuzz` does for as long as it is told.
it.each([1, 2, 3])('throws on no input, seed %i', (seed) => {
  fc.assert(
    fc.property(fuzzInput(seeds), (input) => {
      expect(fuzz(input)).toBeGreaterThanOrEqual(0);
    }),
    { seed, numRuns: 150 },
  );
});

it('ends on a backslash behind a line that goes on, which a run found to go round for ever', () => {
  expect(fuzz({ text: "\\\n\\'", cpp: true })).toBe(1);
});
