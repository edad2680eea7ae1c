/** The simulation of each file of the corpus, timed for `npm run bench`. */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { analyze } from '../../server/src/analysis/analyze.js';
import { defaultOptions } from '../../server/src/analysis/options.js';
import { createFileReader } from '../../server/src/host/files.js';
import { createIncludeResolver } from '../../server/src/host/include-resolver.js';
import { explore } from '../../server/src/simulate/explore.js';
import { CORPUS_NAMES, KERNEL_INCLUDE_PATHS, corpusFile } from '../support/corpus.js';

/** One file: milliseconds of each run over all roots, and what the last run was like. */
export interface CorpusSimulation {
  readonly name: string;
  readonly file: string;
  readonly includePaths: readonly string[];
  readonly times: readonly number[];
  readonly nodes: number;
  readonly complete: boolean;
}

/** Simulates from every root of every file of the corpus that is here, `runs` times; files are read once. */
export function simulationsOf(runs: number): readonly CorpusSimulation[] {
  return CORPUS_NAMES.flatMap((name): readonly CorpusSimulation[] => {
    const { path: file } = corpusFile(name);
    if (file === undefined) return [];
    const includePaths = name === 'rust-entry.S' ? [] : KERNEL_INCLUDE_PATHS;
    const text = readFileSync(file, 'utf8');
    const read = { ...defaultOptions().read, cpp: true, defines: [{ name: '__ASSEMBLY__', value: '1' }] };
    const resolver = createIncludeResolver({ reader: createFileReader(), includePaths: [...includePaths], cwd: '/' });
    const { program, explorations, complete } = analyze({ path: file, text }, defaultOptions({ read, resolver }));
    const times = Array.from({ length: runs }, () => {
      const began = performance.now();
      for (const { root, policy } of explorations) explore(program, root, policy);
      return performance.now() - began;
    });
    const nodes = explorations.reduce((sum, one) => sum + one.nodes.length, 0);
    return [{ name, file, includePaths, times, nodes, complete }];
  });
}
