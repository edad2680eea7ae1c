// `npm run fuzz -- --minutes N`: analyses input that nobody writes for N minutes (1 if not given). Prints the seed first;
// `--seed S` repeats a run. Ends with status 1 at the first input that throws or takes longer than a second, shrunk.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './support/run.mjs';
import { importTypeScript } from './support/typescript.mjs';

const SLOW = 1000;

const { values } = parseArgs({ options: { minutes: { type: 'string' }, seed: { type: 'string' } } });
const minutes = Number(values.minutes ?? 1);
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
const examples = path.join(ROOT, 'examples');
const seeds = readdirSync(examples)
  .filter((name) => name.endsWith('.S'))
  .map((name) => readFileSync(path.join(examples, name), 'utf8'));

const { fuzzFor } = await importTypeScript('test/support/fuzz.ts');
console.log(`fuzz: ${minutes} minutes, --seed ${seed}`);
try {
  console.log(`fuzz: ${fuzzFor(minutes * 60_000, seeds, SLOW, seed)} inputs, none threw or took over ${SLOW} ms`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
