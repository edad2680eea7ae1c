/**
 * Instruction statements against GNU as: every statement of real files, one at a time, is taken by us exactly when
 * `as --64` takes it. The figures in `figures/instructions.json` may only get better.
 *
 * `CONFORMANCE=full` compares all statements of the gas test suite instead of every sixteenth file's; with
 * `CONFORMANCE_UPDATE=1` the figures are written anew.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { KERNEL_INCLUDE_PATHS, corpusFile, corpusTree } from '../support/corpus.js';
import { noteSkipped, requirement } from '../support/requirements.js';
import { assemblerVerdicts, instructionLines, ourVerdicts, type StatementSource } from '../support/statements.js';

const CACHE = fileURLToPath(new URL('../../.cache/', import.meta.url));
const FIGURES = fileURLToPath(new URL('./figures/instructions.json', import.meta.url));

const full = process.env['CONFORMANCE'] === 'full';

/** One collection of real files. `sample`: every so manieth file is read when not everything is compared. */
interface Corpus {
  readonly name: string;
  /** Below the cache; `missing` says why it is not there. */
  readonly folder: string;
  readonly missing: () => string | undefined;
  readonly files: RegExp;
  readonly sample: number;
}

const CORPORA: readonly Corpus[] = [
  {
    name: 'linux',
    folder: 'corpus/linux',
    missing: () => corpusTree('linux').reason,
    files: /(?<!\.lds)\.S$/,
    sample: 4,
  },
  {
    name: 'rust',
    folder: 'corpus/rust',
    missing: () => corpusFile('rust-entry.S').reason,
    files: /\.S$/,
    sample: 1,
  },
  {
    name: 'glibc',
    folder: 'corpus/glibc',
    missing: () => corpusTree('glibc').reason,
    files: /x86.*\.S$/,
    sample: 4,
  },
  {
    name: 'gas test suite',
    folder: 'gas-testsuite',
    missing: () =>
      existsSync(path.join(CACHE, 'gas-testsuite/stamp')) ? undefined : 'the test suite of GNU as is not unpacked',
    files: /\.s$/,
    sample: 16,
  },
];

/** What the assembler objects to on such a line because the rest of its file is missing; nothing about the instruction. */
const NOT_ABOUT_THE_STATEMENT =
  /^(?:invalid operands? \(|can't resolve|\d+-byte relocation|relocated field|jump target out of range|value of .* too large|TLS relocation|bad or irreducible)/;

/** Counts, and the statements we wrongly refuse. */
interface Figures {
  readonly accepted: number;
  readonly acceptedByUs: number;
  readonly refused: number;
  readonly refusedByUs: number;
  /** What GNU as says about the statements that only it refuses, with how many there are. */
  readonly missed: Readonly<Record<string, number>>;
}

type FiguresFile = Readonly<Record<string, Figures>>;

const known = JSON.parse(existsSync(FIGURES) ? readFileSync(FIGURES, 'utf8') : '{}') as FiguresFile;
const assembler = requirement('as');

describe.skipIf(!assembler.available)('instruction statements', () => {
  for (const corpus of CORPORA) {
    const folder = path.join(CACHE, corpus.folder);
    const missing = corpus.missing();
    if (missing !== undefined) noteSkipped(`instruction statements of ${corpus.name}`, missing);
    it.skipIf(missing !== undefined)(
      `of ${corpus.name} are taken when GNU as takes them`,
      () => {
        const { figures, wronglyRefused } = compare(folder, corpus);
        // An empty folder would agree with everything.
        expect(figures.accepted).toBeGreaterThan(100);
        const name = full && corpus.sample > 1 ? `${corpus.name}, all files` : corpus.name;
        if (process.env['CONFORMANCE_UPDATE'] === '1') remember(name, figures);
        expect(figures.acceptedByUs / figures.accepted).toBeGreaterThanOrEqual(0.999);
        // Nobody may be told that real code is wrong.
        if (corpus.name !== 'gas test suite') expect(wronglyRefused).toEqual([]);
        const before = known[name];
        expect(before, 'no figures are recorded for this corpus').toBeDefined();
        if (before === undefined) return;
        expect(rate(figures.acceptedByUs, figures.accepted)).toBeGreaterThanOrEqual(
          rate(before.acceptedByUs, before.accepted),
        );
        expect(rate(figures.refusedByUs, figures.refused)).toBeGreaterThanOrEqual(
          rate(before.refusedByUs, before.refused),
        );
      },
      full ? 600_000 : 120_000,
    );
  }

  it('are refused for the reasons recorded, or not at all', () => {
    const { refused, refusedByUs, missed } = known['gas test suite, all files'] ?? known['gas test suite'] ?? EMPTY;
    expect(refusedByUs / refused).toBeGreaterThanOrEqual(0.95);
    expect(Object.values(missed).reduce((sum, count) => sum + count, 0)).toBe(refused - refusedByUs);
  });
});

if (!assembler.available) noteSkipped('instruction statements', assembler.reason ?? '');

const EMPTY: Figures = { accepted: 0, acceptedByUs: 0, refused: 0, refusedByUs: 0, missed: {} };

/** In hundredths of a percent, so that another version of a corpus does not count as a loss at once. */
function rate(part: number, whole: number): number {
  return whole === 0 ? 10_000 : Math.floor((10_000 * part) / whole);
}

function compare(
  folder: string,
  corpus: Corpus,
): { readonly figures: Figures; readonly wronglyRefused: readonly string[] } {
  const lines = instructionLines(sourcesIn(folder, corpus), resolver(folder));
  const theirs = assemblerVerdicts(lines);
  const ours = ourVerdicts(lines);
  const missed = new Map<string, number>();
  const wronglyRefused: string[] = [];
  let [accepted, acceptedByUs, refused, refusedByUs] = [0, 0, 0, 0];
  for (const [at, line] of lines.entries()) {
    const reason = theirs[at];
    if (reason === undefined) {
      accepted += 1;
      if (ours[at] === undefined) acceptedByUs += 1;
      else wronglyRefused.push(`${line}: ${ours[at]}`);
    } else if (!NOT_ABOUT_THE_STATEMENT.test(reason)) {
      refused += 1;
      if (ours[at] !== undefined) refusedByUs += 1;
      else {
        const shape = reason.replace(/`[^`']*'/g, 'X').replace(/%\w+|0x[\da-f]+/g, 'X');
        missed.set(shape, (missed.get(shape) ?? 0) + 1);
      }
    }
  }
  const reasons = Object.fromEntries([...missed].sort(([left], [right]) => (left < right ? -1 : 1)));
  return { figures: { accepted, acceptedByUs, refused, refusedByUs, missed: reasons }, wronglyRefused };
}

function sourcesIn(folder: string, { files, sample }: Corpus): readonly StatementSource[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => files.test(name))
    .sort()
    .filter((_, at) => full || at % sample === 0)
    .map((name) => path.join(folder, name))
    .map((file) => ({ path: file, text: readFileSync(file, 'latin1') }));
}

function resolver(folder: string): Parameters<typeof instructionLines>[1] {
  return {
    resolve(name, _kind, includer) {
      const found = [path.dirname(includer), folder, ...KERNEL_INCLUDE_PATHS]
        .map((one) => path.join(one, name))
        .find((file) => existsSync(file) && /\.\w+$/.test(file));
      return found === undefined ? undefined : { path: found, text: readFileSync(found, 'latin1') };
    },
  };
}

function remember(name: string, figures: Figures): void {
  const file = existsSync(FIGURES) ? (JSON.parse(readFileSync(FIGURES, 'utf8')) as FiguresFile) : {};
  const sorted = Object.entries({ ...file, [name]: figures }).sort(([left], [right]) => (left < right ? -1 : 1));
  writeFileSync(FIGURES, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
}
