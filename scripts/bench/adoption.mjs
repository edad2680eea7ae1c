// Taking the linter up: the time of one run over the kernel's assembly for x86 that GCC can assemble, as a multiple of
// `gcc -c` on the same files, with the same include folders and macros and as many at a time.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { ROOT } from '../support/run.mjs';
import { median } from '../support/statistics.mjs';
import { importTypeScript } from '../support/typescript.mjs';

const RUNS = 3;
const KERNEL = path.join(ROOT, '.cache/corpus/linux');
const SOURCES = path.join(KERNEL, 'arch/x86');
const LINTER = path.join(ROOT, 'server/bin/trampolint.cjs');

/** @param {(header: readonly string[], rows: readonly (readonly string[])[]) => void} printTable */
export async function benchAdoption(printTable) {
  if (!existsSync(SOURCES) || spawnSync('gcc', ['--version']).error !== undefined) {
    console.log('\nA run over the kernel is not measured: its assembly or GCC is not here');
    return;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'trampolint-bench-'));
  try {
    const { linuxBuild } = await importTypeScript('test/support/build-headers.ts');
    const { includePaths, defines, preincludes } = linuxBuild(KERNEL);
    const shared = [
      ...includePaths.map((/** @type {string} */ one) => `-I${one}`),
      ...defines.map((/** @type {string[]} */ [name, value]) => `-D${name}=${value}`),
    ];
    const before = preincludes.flatMap((/** @type {string} */ name) => ['-include', name]);
    let serial = 0;
    const assemble = (/** @type {string} */ file) =>
      succeeds('gcc', ['-nostdinc', ...shared, ...before, '-c', file, '-o', path.join(folder, `${serial++}.o`)]);
    const all = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /(?<!\.lds)\.S$/.test(name),
    );
    const files = all.map((name) => path.join(SOURCES, name));
    const accepted = await inParallel(files, assemble);
    const taken = files.filter((_, index) => accepted[index]);
    const include = preincludes.flatMap((/** @type {string} */ name) => ['--include', name]);
    const lint = () =>
      succeeds(process.execPath, [LINTER, 'lint', '--fail-on', 'never', ...shared, ...include, ...taken]);
    const own = await timeOf(lint);
    const others = await timeOf(() => inParallel(taken, assemble));
    console.log(`\nOne run over ${taken.length} of ${all.length} files of arch/x86, which GCC assembles`);
    printTable(
      ['', 'time', 'of gcc -c'],
      [
        ['gcc -c', `${others.toFixed(0)} ms`, '1.00×'],
        ['trampolint lint', `${own.toFixed(0)} ms`, `${(own / others).toFixed(2)}×`],
      ],
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<boolean>}
 */
function succeeds(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore' });
    child.once('error', () => resolve(false));
    child.once('close', (status) => resolve(status === 0));
  });
}

/**
 * As many at a time as there are processors; results in order.
 *
 * @param {readonly string[]} items
 * @param {(item: string) => Promise<boolean>} work
 */
async function inParallel(items, work) {
  /** @type {boolean[]} */
  const results = [];
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < items.length; index = next++) results[index] = await work(items[index] ?? '');
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return results;
}

/** @param {() => Promise<unknown>} action */
async function timeOf(action) {
  /** @type {number[]} */
  const times = [];
  for (let count = 0; count < RUNS; count++) {
    const began = performance.now();
    await action();
    times.push(performance.now() - began);
  }
  return median(times);
}
