// `npm test`: set-up where it may, every check, every suite, and one closing line that counts them.
// With arguments, only vitest runs, with those arguments: `npm test -- server/src/syntax`.
import { mkdir, readFile, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT, run, runNode } from './support/run.mjs';

const CACHE = path.join(ROOT, '.cache');
const REPORT = path.join(CACHE, 'vitest.json');
/** One JSON object a line, `{ "suite", "reason" }`, written by suites that cannot run on this machine. */
const SKIPS = path.join(CACHE, 'test-skips.jsonl');

const VITEST = 'node_modules/vitest/vitest.mjs';
const TSC = 'node_modules/typescript/bin/tsc';

/** Set-up never fails the run: what it could not provide shows as a suite skipped with its reason. */
const SET_UP = [
  { name: 'system packages', start: () => run('bash', ['scripts/system-packages.sh'], { minutes: 15 }) },
  { name: 'corpus', start: () => runNode('scripts/fetch-corpus.mjs', [], { minutes: 3 }) },
  { name: 'editors', script: 'scripts/editors/setup-vscode.mjs', minutes: 8 },
  { name: 'SARIF viewer', script: 'scripts/editors/setup-sarif-viewer.mjs', minutes: 6 },
];

/** Checks that are no vitest suite; each counts as one test. */
const CHECKS = [
  { name: 'build', start: () => runNode('scripts/build.mjs', [], { minutes: 2 }) },
  { name: 'types of the server', start: () => runNode(TSC, ['-p', 'server', '--noEmit'], { minutes: 3 }) },
  { name: 'types of the extension', start: () => runNode(TSC, ['-p', 'client', '--noEmit'], { minutes: 3 }) },
  { name: 'types of the tests', start: () => runNode(TSC, ['-p', 'test', '--noEmit'], { minutes: 3 }) },
  { name: 'eslint', start: () => runNode('node_modules/eslint/bin/eslint.js', ['.', '--max-warnings', '0']) },
  {
    name: 'prettier',
    start: () => runNode('node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
  },
];

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/**
 * Runs one step and says how long it took.
 *
 * @param {string} name
 * @param {() => Promise<number>} start
 */
async function step(name, start) {
  console.log(`\n── ${name}`);
  const began = Date.now();
  const status = await start();
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`── ${name}: ${status === 0 ? 'ok' : `failed (status ${status})`}, ${seconds} s`);
  return status;
}

/**
 * Counts what vitest's JSON report says. A file that could not even be loaded has no tests to count, so it counts as
 * one failed test; the same goes for a run that left no report, or failed for a reason no test shows.
 *
 * @param {number} status vitest's exit status
 * @returns {Promise<Count>}
 */
async function countTests(status) {
  if (!existsSync(REPORT)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(await readFile(REPORT, 'utf8'));
  const brokenFiles = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
      file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const failed = report.numFailedTests + brokenFiles;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && status !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** The suites that reported themselves as skipped, each once, in the order in which they did. */
async function skippedSuites() {
  if (!existsSync(SKIPS)) return [];
  const lines = (await readFile(SKIPS, 'utf8')).split('\n').filter((line) => line !== '');
  return [...new Set(lines)].map((line) => /** @type {{ suite: string, reason: string }} */ (JSON.parse(line)));
}

async function main() {
  await mkdir(CACHE, { recursive: true });
  await rm(SKIPS, { force: true });
  const passThrough = process.argv.slice(2);
  if (passThrough.length > 0) {
    process.exitCode = await runNode(VITEST, ['run', ...passThrough], { minutes: 20 });
    return;
  }

  for (const { name, start, script, minutes } of SET_UP) {
    if (script === undefined) await step(name, start);
    else if (existsSync(path.join(ROOT, script))) await step(name, () => runNode(script, [], { minutes }));
  }

  /** @type {string[]} */
  const failedChecks = [];
  for (const { name, start } of CHECKS) if ((await step(name, start)) !== 0) failedChecks.push(name);

  await rm(REPORT, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
  const status = await step('suites', () => runNode(VITEST, ['run', ...reporters], { minutes: 12, env: { CI: '1' } }));
  const tests = await countTests(status);
  const skips = await skippedSuites();

  console.log('');
  for (const name of failedChecks) console.log(`failed: ${name}`);
  for (const { suite, reason } of skips) console.log(`skipped: ${suite}: ${reason}`);
  const passed = tests.passed + CHECKS.length - failedChecks.length;
  const failed = tests.failed + failedChecks.length;
  // A suite that skips itself as a whole may have no tests to report.
  const skipped = Math.max(tests.skipped, skips.length);
  process.exitCode = failed === 0 ? 0 : 1;
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
}

await main();
