/**
 * Formatting changes nothing that is assembled: real files give the same object before and after, and formatting what
 * was formatted changes nothing. `FORMAT_SWEEP=full` takes every file instead of a sample.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { formatted } from '../../server/src/features/formatting/format.js';
import { DEFAULT_FORMAT, type FormatOptions } from '../../server/src/features/formatting/options.js';
import { glibcBuild, linuxBuild, type BuildFlags } from '../support/build-headers.js';
import { compile } from '../support/compile.js';
import { corpusTree, type CorpusTree } from '../support/corpus.js';
import { GAS_SUITE, gasSuiteMissing } from '../support/gas-suite.js';
import { noteSkipped, requirement } from '../support/requirements.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const full = process.env['FORMAT_SWEEP'] === 'full';

/** The two styles that differ most. */
const STYLES: readonly FormatOptions[] = [
  { ...DEFAULT_FORMAT, trimFinalNewlines: true, insertFinalNewline: true },
  { ...DEFAULT_FORMAT, tabSize: 4, indentSize: 4, insertSpaces: true, operandColumn: 0, commentColumn: 48 },
];

interface Source {
  readonly name: string;
  readonly folder: string;
  readonly files: RegExp;
  /** Every so manieth file is taken when not all are. */
  readonly sample: number;
  readonly missing: string | undefined;
  readonly flags?: (root: string) => BuildFlags;
  /** At least so many files must assemble, or the comparison would say nothing. */
  readonly atLeast: number;
}

function treeSource(name: CorpusTree, files: RegExp, build: (root: string) => BuildFlags, sample: number): Source {
  const tree = corpusTree(name);
  const missing = tree.reason ?? requirement('gcc').reason;
  return { name, folder: tree.path ?? '', files, sample, missing, flags: build, atLeast: 5 };
}

const SOURCES: readonly Source[] = [
  {
    name: 'the examples',
    folder: path.join(ROOT, 'examples'),
    files: /\.S$/,
    sample: 1,
    missing: requirement('gcc').reason,
    atLeast: 15,
  },
  {
    name: 'the test suite of GNU as',
    folder: GAS_SUITE,
    files: /\.s$/,
    sample: 16,
    missing: gasSuiteMissing() ?? requirement('as').reason,
    atLeast: 40,
  },
  treeSource('linux', /(?<!\.lds)\.S$/, linuxBuild, 16),
  treeSource('glibc', /x86_64.*\.S$/, glibcBuild, 24),
];

function filesOf({ folder, files, sample }: Source): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => files.test(name))
    .sort()
    .filter((_, at) => full || at % sample === 0)
    .map((name) => path.join(folder, name));
}

describe('formatting', () => {
  for (const source of SOURCES) {
    if (source.missing !== undefined) noteSkipped(`formatting of ${source.name}`, source.missing);
    it.skipIf(source.missing !== undefined)(
      `leaves the objects of ${source.name} as they are`,
      () => {
        const flags = source.flags?.(source.folder);
        let assembled = 0;
        let changedFiles = 0;
        const wrong: string[] = [];
        for (const file of filesOf(source)) {
          const text = readFileSync(file, 'latin1');
          const cpp = file.endsWith('.S');
          const object = (candidate: string): string | undefined =>
            compile({ text: candidate, folder: path.dirname(file), cpp, ...(flags && { flags }) });
          const before = object(text);
          if (before !== undefined) assembled += 1;
          for (const style of STYLES) {
            const after = formatted(file, text, cpp, style);
            if (formatted(file, after, cpp, style) !== after) wrong.push(`${file}: changes when formatted again`);
            if (after === text || before === undefined) continue;
            changedFiles += 1;
            if (object(after) !== before) wrong.push(`${file}: another object`);
          }
        }
        console.log(`${source.name}: ${assembled} assemble, ${changedFiles} texts changed`);
        expect(wrong).toEqual([]);
        expect(assembled).toBeGreaterThanOrEqual(source.atLeast);
        expect(changedFiles).toBeGreaterThan(0);
      },
      full ? 900_000 : 120_000,
    );
  }
});
