/** The claims about a whole source tree, made for each tree by a suite of its own so that they run side by side. */
import { describe, expect, it } from 'vitest';
import type { BuildFlags } from '../support/build-headers.js';
import { corpusTree, type CorpusTree } from '../support/corpus.js';
import { expectFigures } from '../support/figures.js';
import { assemble, digestOf, inParallel, preprocess } from '../support/gnu-tools.js';
import { noteSkipped, requirement } from '../support/requirements.js';
import {
  errorsOf,
  preprocessedByUs,
  printedStatements,
  readAlone,
  readPreprocessed,
  readWithFlags,
  significantLines,
} from './corpus-truth.js';

/** A source tree and how its build preprocesses it. */
export interface CorpusSuite {
  readonly tree: CorpusTree;
  readonly files: (root: string) => readonly string[];
  readonly build: (root: string) => BuildFlags;
  /** Files that are in error however they are read, by the end of their path, with the reason. */
  readonly wrong: Readonly<Record<string, string>>;
}

/** The first run starts GCC and GNU as some two thousand times. */
const TIMEOUT_MS = 600_000;

/** Declares the suite of a tree. */
export function corpusSuite({ tree, files, build, wrong }: CorpusSuite): void {
  const corpus = corpusTree(tree);
  const missing = [requirement('gcc'), requirement('as')].find(({ available }) => !available)?.reason ?? corpus.reason;
  if (missing !== undefined) noteSkipped(`conformance: ${tree}`, missing);

  describe.skipIf(missing !== undefined)(`every assembly file of ${tree}`, { timeout: TIMEOUT_MS }, () => {
    const root = corpus.path ?? '';
    const all = missing === undefined ? files(root) : [];

    it('has no error where no include folder and no macro of its build is given', () => {
      const judged = all.filter((file) => !Object.keys(wrong).some((name) => file.endsWith(name)));
      expect(judged.length).toBeGreaterThanOrEqual(all.length - Object.keys(wrong).length);
      expect(judged.flatMap((file) => errorsOf(readAlone(file)))).toEqual([]);
    });

    it('is preprocessed, expanded and judged as GCC and GNU as do it', async () => {
      const flags = build(root);
      const state = digestOf(corpus.stamp, JSON.stringify(flags));
      const results = await inParallel(all, async (file) => {
        const text = await preprocess(file, { ...flags, includePaths: [...flags.includePaths] }, state);
        if (text === undefined) return { file };
        const sameText =
          significantLines(preprocessedByUs(file, flags)).join('\n') === significantLines(text).join('\n');
        const theirs = await assemble(text);
        if (!('object' in theirs)) return { file, sameText };
        const ours = await assemble(printedStatements(readWithFlags(file, flags)));
        const sameObject = 'object' in ours && ours.object === theirs.object;
        return { file, sameText, sameObject, falseErrors: errorsOf(readPreprocessed(file, text)) };
      });
      const preprocessed = results.filter(({ sameText }) => sameText !== undefined);
      const assembled = results.filter(({ sameObject }) => sameObject !== undefined);
      const figures = {
        files: all.length,
        preprocessedByGcc: preprocessed.length,
        sameTextAfterCpp: preprocessed.filter(({ sameText }) => sameText === true).length,
        assembledByGcc: assembled.length,
        sameObjectAfterExpansion: assembled.filter(({ sameObject }) => sameObject === true).length,
      };
      console.log(`${tree}: ${JSON.stringify(figures)}`);
      expect(results.flatMap(({ falseErrors }) => falseErrors ?? [])).toEqual([]);
      expect(preprocessed.filter(({ sameText }) => sameText === false).map(({ file }) => file)).toEqual([]);
      expect(assembled.filter(({ sameObject }) => sameObject === false).map(({ file }) => file)).toEqual([]);
      expectFigures(tree, figures);
    });
  });
}
