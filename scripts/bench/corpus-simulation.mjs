// How long the simulation of each file of the corpus takes, beside GNU as on the same text behind cpp.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { median } from '../support/statistics.mjs';
import { importTypeScript } from '../support/typescript.mjs';

/** Odd, so that the median is one of the runs. */
const RUNS = 9;

/**
 * @param {(header: readonly string[], rows: readonly (readonly string[])[]) => void} printTable
 */
export async function benchCorpusSimulation(printTable) {
  const { simulationsOf } = await importTypeScript('test/native/corpus-simulation.ts');
  const folder = mkdtempSync(path.join(tmpdir(), 'trampolint-bench-'));
  // The build of the kernel makes this header.
  mkdirSync(path.join(folder, 'asm'));
  writeFileSync(path.join(folder, 'asm/export.h'), '#include <asm-generic/export.h>\n');
  try {
    const rows = simulationsOf(RUNS).map(
      (/** @type {Simulation} */ { name, file, includePaths, times, nodes, complete }) => {
        const time = median(times);
        const assembling = assemblingTime(file, includePaths, folder);
        const ratio = assembling === undefined ? 'as refuses it' : `${(time / assembling).toFixed(2)}×`;
        return [name, String(nodes), complete ? 'complete' : 'incomplete', `${time.toFixed(1)} ms`, ratio];
      },
    );
    console.log(`\nSimulation of the corpus, median of ${RUNS} runs in one process, and as a multiple of GNU as`);
    printTable(['', 'nodes', '', 'time', 'of as'], rows);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @typedef {{ name: string, file: string, includePaths: readonly string[], times: readonly number[], nodes: number, complete: boolean }} Simulation */

/**
 * What GNU as takes for the text behind cpp; undefined when it does not assemble.
 *
 * @param {string} file
 * @param {readonly string[]} includePaths
 * @param {string} folder
 */
function assemblingTime(file, includePaths, folder) {
  const text = path.join(folder, 'preprocessed.s');
  const includes = [...includePaths, folder].flatMap((one) => ['-I', one]);
  const cpp = spawnSync('gcc', ['-E', '-P', '-D__ASSEMBLY__', ...includes, file, '-o', text]);
  if (cpp.status !== 0) return undefined;
  const times = [];
  for (let run = 0; run < RUNS; run++) {
    const began = performance.now();
    if (spawnSync('as', [text, '-o', path.join(folder, 'a.o')]).status !== 0) return undefined;
    times.push(performance.now() - began);
  }
  return median(times);
}
