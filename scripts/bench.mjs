// `npm run bench`: how long a user waits. Prints tables and writes nothing that stays. `-- --only server` measures the
// server alone, `--large` also on 100,000 and a million lines.
//
// Absolute times say more about the machine than about the program, so every time is also given as a multiple of
// `node -e 0` measured in the same run, the runs taking turns so that a busy moment hits all of them.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { instructionTimes } from './support/bench-instructions.mjs';
import { benchAdoption } from './bench/adoption.mjs';
import { benchCorpusSimulation } from './bench/corpus-simulation.mjs';
import { benchReading } from './bench/reading.mjs';
import { benchServer } from './bench/server.mjs';
import { ROOT } from './support/run.mjs';
import { median } from './support/statistics.mjs';
import { importTypeScript } from './support/typescript.mjs';

const LAUNCHER = path.join(ROOT, 'server/bin/trampolint.cjs');
const BUNDLE = path.join(ROOT, 'server/dist/bin.cjs');
const EXAMPLES = path.join(ROOT, 'examples');

/** Odd, so that the median is one of the runs. */
const COLD_STARTS = 15;
const LINT_RUNS = 5;

/** An annotation of an expected finding, as the examples carry them: `#^^^ error(rule-id)`. */
const ANNOTATION = /\^+\s*(error|warning|info)\([a-z0-9-]+\)/;

/** @param {string} file */
const nameOf = (file) => path.relative(ROOT, file).replace(/^\.cache\/corpus\//, 'corpus: ');

/** @param {readonly string[]} args */
function timeNode(args) {
  const began = performance.now();
  const { status, error, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  const elapsed = performance.now() - began;
  // 1 means findings; anything else is not the run that was to be measured.
  if (error !== undefined || (status !== 0 && status !== 1)) {
    throw new Error(`node ${args.join(' ')} ended with status ${status}: ${error?.message ?? stderr}`);
  }
  return elapsed;
}

/** @param {string} folder */
function assemblyIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[sS]$/.test(name))
    .sort()
    .map((name) => path.join(folder, name));
}

/**
 * @param {readonly string[]} header
 * @param {readonly (readonly string[])[]} rows
 */
function printTable(header, rows) {
  const widths = header.map((title, at) => Math.max(title.length, ...rows.map((row) => (row[at] ?? '').length)));
  for (const row of [header, ...rows]) {
    const cells = row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)));
    console.log(`  ${cells.join('  ')}`);
  }
}

const milliseconds = (/** @type {number} */ time) => `${time.toFixed(1)} ms`;
const multiple = (/** @type {number} */ time, /** @type {number} */ unit) => `${(time / unit).toFixed(2)}×`;

/**
 * @param {string | undefined} rightExample
 * @returns {number} what `node -e 0` takes here, the unit of the other tables
 */
function benchColdStart(rightExample) {
  const commands = [
    { name: 'node -e 0', args: ['-e', '0'] },
    { name: 'trampolint --version', args: [LAUNCHER, '--version'] },
  ];
  if (rightExample !== undefined) {
    commands.push({ name: `trampolint lint ${nameOf(rightExample)}`, args: [LAUNCHER, 'lint', rightExample] });
  }
  /** @type {number[][]} */
  const times = commands.map(() => []);
  for (const { args } of commands) timeNode(args);
  for (let run = 0; run < COLD_STARTS; run++) {
    commands.forEach(({ args }, at) => times[at]?.push(timeNode(args)));
  }
  const medians = times.map(median);
  const unit = medians[0] ?? NaN;
  console.log(`\nCold start, median of ${COLD_STARTS} runs`);
  printTable(
    ['', 'time', 'of node -e 0'],
    commands.map(({ name }, at) => [name, milliseconds(medians[at] ?? NaN), multiple(medians[at] ?? NaN, unit)]),
  );
  return unit;
}

/**
 * The time a fresh process spends on reading and linting one file, as its own summary gives it.
 *
 * @param {readonly string[]} files
 * @param {number} unit
 */
function benchLint(files, unit) {
  const rows = files.map((file) => {
    const runs = Array.from({ length: LINT_RUNS }, () => {
      const args = [LAUNCHER, 'lint', '--format', 'json', '--fail-on', 'never', file];
      const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 28 });
      if (stdout === '') throw new Error(`no result for ${file}: ${stderr}`);
      return /** @type {number} */ (JSON.parse(stdout).summary.elapsedMs);
    });
    const lines = readFileSync(file, 'utf8').split('\n').length - 1;
    return [nameOf(file), String(lines), milliseconds(median(runs)), multiple(median(runs), unit)];
  });
  console.log(`\nLinting one file in a fresh process, without its start, median of ${LINT_RUNS} runs`);
  printTable(['', 'lines', 'time', 'of node -e 0'], rows);
}

/**
 * How fast the simulation steps: in a process that has warmed up, without reading files.
 *
 * @param {string} file
 */
async function benchSteps(file) {
  const { constantSteps, explorationSteps } = await importTypeScript('test/native/speed.ts');
  const rows = [
    ['one instruction on constants', constantSteps()],
    [`all paths of ${nameOf(file)}`, explorationSteps(file, readFileSync(file, 'utf8'))],
  ].map(([name, rate]) => [String(name), Math.round(Number(rate)).toString(), `${(1e6 / Number(rate)).toFixed(1)} µs`]);
  console.log('\nSimulation');
  printTable(['', 'steps a second', 'a step'], rows);
}

async function main() {
  const { values } = parseArgs({ options: { large: { type: 'boolean' }, only: { type: 'string' } } });
  const { large = false, only } = values;
  if (!existsSync(BUNDLE)) throw new Error('nothing is built yet; run "npm run build" first');
  const { corpusFile } = await importTypeScript('test/support/corpus.ts');
  const vsgx = corpusFile('vsgx.S');
  const examples = assemblyIn(EXAMPLES);
  const rightExample = examples.find((file) => !ANNOTATION.test(readFileSync(file, 'utf8')));

  const unit = benchColdStart(rightExample);
  if (only !== 'server') benchLint(vsgx.path === undefined ? examples : [...examples, vsgx.path], unit);
  const simulated = vsgx.path ?? rightExample;
  if (simulated !== undefined && only !== 'server') await benchSteps(simulated);
  if (vsgx.path === undefined) console.log(`\nvsgx.S is not measured: ${vsgx.reason}`);
  // The largest SGX file of the corpus comes behind the one that is padded.
  const trampolines = [vsgx, corpusFile('rust-entry.S')].flatMap(({ path: file }) =>
    file === undefined ? [] : [file],
  );
  await benchServer(printTable, unit, { trampolines, large });
  if (only === 'server') return;
  console.log('\nKnowing every instruction');
  printTable(['', 'time', 'of node -e 0'], await instructionTimes(unit));
  await benchCorpusSimulation(printTable);
  await benchReading(printTable);
  await benchAdoption(printTable);
}

try {
  await main();
} catch (error) {
  console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
