/** What GCC's preprocessor and GNU as make of a text, remembered by content so that a second run is quick. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { BuildFlags } from './build-headers.js';

const CACHE = fileURLToPath(new URL('../../.cache/gnu-tools/', import.meta.url));

/** A tool that takes longer hangs. */
const TIMEOUT_MS = 60_000;

/** What GNU as says: the digest of the object it writes, or its errors. */
export type Assembled = { readonly object: string } | { readonly errors: string };

/** The same for the same text, whoever asks. */
export function digestOf(...parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}

/**
 * The text of a file after `gcc -E`, or undefined when GCC refuses it. `state` names the state of everything that the
 * file may include.
 */
export async function preprocess(file: string, flags: BuildFlags, state: string): Promise<string | undefined> {
  const args = [
    '-E',
    '-nostdinc',
    ...flags.includePaths.map((folder) => `-I${folder}`),
    ...flags.defines.map(([name, value]) => `-D${name}=${value}`),
    ...flags.preincludes.flatMap((name) => ['-include', name]),
    file,
  ];
  const stored = await remembered(digestOf('cpp', state, ...args, readFileSync(file)), async () => {
    const { failed, stdout } = await run('gcc', args);
    return failed ? '-' : `+${stdout}`;
  });
  return stored.startsWith('+') ? stored.slice(1) : undefined;
}

/** What `as --64` makes of a text. */
export async function assemble(text: string): Promise<Assembled> {
  const stored = await remembered(digestOf('as', text), async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'trampolint-as-'));
    try {
      const source = path.join(folder, 'text.s');
      const object = path.join(folder, 'text.o');
      writeFileSync(source, text, 'latin1');
      const { failed, stderr } = await run('as', ['--64', source, '-o', object]);
      return failed ? `-${stderr.replaceAll(source, 'text.s')}` : `+${digestOf(readFileSync(object))}`;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
  return stored.startsWith('+') ? { object: stored.slice(1) } : { errors: stored.slice(1) };
}

/** Does something for each item, as many at a time as there are processors; results in order. */
export async function inParallel<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) {
      const item = items[index];
      if (item !== undefined) results[index] = await work(item);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return results;
}

async function remembered(key: string, make: () => Promise<string>): Promise<string> {
  const file = path.join(CACHE, key.slice(0, 2), key.slice(2));
  if (existsSync(file)) return gunzipSync(readFileSync(file)).toString('latin1');
  const made = await make();
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, gzipSync(Buffer.from(made, 'latin1'), { level: 1 }));
  return made;
}

function run(
  command: string,
  args: readonly string[],
): Promise<{ readonly failed: boolean; readonly stdout: string; readonly stderr: string }> {
  return new Promise((resolve) => {
    const options = { encoding: 'latin1', maxBuffer: 256 * 1024 * 1024, timeout: TIMEOUT_MS } as const;
    execFile(command, [...args], options, (error, stdout, stderr) => {
      resolve({ failed: error !== null, stdout, stderr });
    });
  });
}
