// `npm run fuzz:protocol -- --messages N`: a conversation of N messages (100,000 if not given) with the built server that
// makes no sense, on real files. Prints the seed first; `--seed S` repeats a run. Ends with status 1 when the server
// crashes, answers with an error that is not documented, keeps memory, or no longer finds what a fresh one finds.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { ROOT } from './support/run.mjs';
import { median } from './support/statistics.mjs';
import { importTypeScript } from './support/typescript.mjs';

/** How much larger or smaller the heap may be behind the conversation. */
const HEAP_TOLERANCE = 0.1;

/**
 * The heap is measured so many times in each quarter of the conversation. The first quarter is for the compiler of Node
 * and for what is made at the first use; the median of the second is what that of the last is compared with, because single
 * values differ by what was typed last.
 */
const HEAP_SAMPLES = 6;

const { values } = parseArgs({ options: { messages: { type: 'string' }, seed: { type: 'string' } } });
const messages = Number(values.messages ?? 100_000);
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
const { CORPUS_NAMES, corpusFile } = await importTypeScript('test/support/corpus.ts');
const { converse, DOCUMENTED_ERRORS } = await importTypeScript('test/support/protocol-fuzz/conversation.ts');

const mega = (/** @type {number} */ bytes) => `${(bytes / 2 ** 20).toFixed(1)} MiB`;
const examples = path.join(ROOT, 'examples');
const paths = [
  ...CORPUS_NAMES.map((/** @type {string} */ name) => corpusFile(name).path).filter(Boolean),
  ...readdirSync(examples)
    .filter((name) => /\.[sS]$/.test(name))
    .slice(0, 12)
    .map((name) => path.join(examples, name)),
];
console.log(`fuzz:protocol: ${messages} messages on ${paths.length} files, --seed ${seed}`);
const began = performance.now();
const outcome = await converse({
  server: [path.join(ROOT, 'server/dist/server.cjs'), '--stdio'],
  files: paths.map((file) => ({ uri: pathToFileURL(file).href, text: readFileSync(file, 'utf8') })),
  messages,
  seed,
  heapSamples: 4 * HEAP_SAMPLES,
  progress: (/** @type {number} */ sent, /** @type {number | undefined} */ heap) =>
    process.stdout.isTTY && process.stdout.write(`\r${sent}, ${mega(heap ?? 0)}  `),
});

const { heaps, errors, different, stderr, exitStatus } = outcome;
const heapBefore = median(heaps.slice(HEAP_SAMPLES, 2 * HEAP_SAMPLES));
const heapAfter = median(heaps.slice(-HEAP_SAMPLES));
const growth = heapAfter / heapBefore - 1;
const seconds = (performance.now() - began) / 1000;
console.log(
  `requests: ${outcome.requests}, cancelled: ${outcome.cancelled}; ${(messages / seconds).toFixed(0)} messages/s`,
);
for (const [code, { count, message }] of errors) {
  console.log(`error ${code}: ${count}${DOCUMENTED_ERRORS.has(code) ? '' : `, which is not documented: ${message}`}`);
}
console.log(`heap: ${mega(heapBefore)} before, ${mega(heapAfter)} after (${(growth * 100).toFixed(1)} %)`);
console.log(`      ${heaps.map(mega).join(', ')}`);
for (const { uri } of different) console.log(`other diagnostics than a fresh server's: ${uri}`);
if (stderr !== '') console.log(`stderr: ${stderr}`);
const isGood =
  [...errors.keys()].every((code) => DOCUMENTED_ERRORS.has(code)) &&
  Math.abs(growth) <= HEAP_TOLERANCE &&
  different.length === 0 &&
  stderr === '' &&
  exitStatus === 0;
console.log(isGood ? 'fuzz:protocol: the server is as it was' : 'fuzz:protocol: failed');
process.exitCode = isGood ? 0 : 1;
