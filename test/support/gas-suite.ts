/** GNU as's own test suite as the conformance suite needs it: its files, and what the assembler here says about each. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const CACHE = fileURLToPath(new URL('../../.cache/', import.meta.url));

/** Where `scripts/fetch-corpus.mjs` unpacks the suite. */
export const GAS_SUITE = path.join(CACHE, 'gas-testsuite');

/** Two processes keep two cores busy, which is what continuous integration has. */
const WORKERS = 2;

/** A file of the suite with what `as --64` says. */
export interface SuiteFile {
  /** Relative to the suite: `i386/equ.s`. */
  readonly name: string;
  readonly text: string;
  readonly accepted: boolean;
  /** What `as` wrote to its error stream. */
  readonly output: string;
}

interface Verdict {
  readonly accepted: boolean;
  readonly output: string;
}

/** Whether the suite is here; otherwise the reason. */
export function gasSuiteMissing(): string | undefined {
  return existsSync(path.join(GAS_SUITE, 'stamp'))
    ? undefined
    : 'the gas test suite is not unpacked (node scripts/fetch-corpus.mjs)';
}

/** All sources of the suite in the order of their names. Answers of `as` are kept by its version and the file's content. */
export async function readGasSuite(version: string): Promise<readonly SuiteFile[]> {
  const names = readdirSync(GAS_SUITE, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.s'))
    .sort();
  const store = path.join(CACHE, `as-verdicts-${digest(version)}.json`);
  const verdicts = readStore(store);
  const known = verdicts.size;
  const files: SuiteFile[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let name = names[next++]; name !== undefined; name = names[next++]) {
      const bytes = readFileSync(path.join(GAS_SUITE, name));
      const key = digest(`${name}\0${bytes.toString('latin1')}`);
      const verdict = verdicts.get(key) ?? (await assemble(name));
      verdicts.set(key, verdict);
      files.push({ name, text: bytes.toString('utf8'), ...verdict });
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, work));
  if (verdicts.size > known) {
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(store, JSON.stringify([...verdicts]));
  }
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function readStore(file: string): Map<string, Verdict> {
  try {
    return new Map(JSON.parse(readFileSync(file, 'utf8')) as [string, Verdict][]);
  } catch {
    return new Map();
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24);
}

/** Files of the suite include each other by names relative to their own folder. */
async function assemble(name: string): Promise<Verdict> {
  const args = ['--64', '-o', '/dev/null', '-I', path.dirname(name), name];
  const options = { cwd: GAS_SUITE, encoding: 'latin1', timeout: 60_000, maxBuffer: 1 << 28 } as const;
  return new Promise((resolve) => {
    execFile('as', args, options, (error, _output, stderr) => {
      resolve({ accepted: error === null, output: stderr });
    });
  });
}
