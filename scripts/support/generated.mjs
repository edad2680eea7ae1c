// What every generator of a committed file does with its result.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from './run.mjs';

/**
 * Writes the file, or with `--check` only compares and makes the exit status 1 where it differs.
 *
 * @param {string} name from the root
 * @param {string} content
 */
export async function writeOrCheck(name, content) {
  const file = path.join(ROOT, name);
  if (!process.argv.includes('--check')) {
    await writeFile(file, content);
    return;
  }
  const present = await readFile(file, 'utf8').catch(() => '');
  if (present === content) return;
  console.error(`${name} is stale: run node ${path.relative(ROOT, process.argv[1] ?? '')}`);
  process.exitCode = 1;
}
