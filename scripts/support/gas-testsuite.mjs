// Puts GNU as's own test suite, from Debian's binutils-source, into `.cache/gas-testsuite/`.
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT, run } from './run.mjs';

const FOLDER = path.join(ROOT, '.cache/gas-testsuite');
const SOURCES = '/usr/src/binutils';

/** The parts that concern x86-64 ELF; the archive has as much again for each other processor. */
const PARTS = ['all', 'cfi', 'cfi-sframe', 'elf', 'i386', 'lns', 'macros', 'symver'];

/** Unpacks the suite unless the same archive was unpacked before. */
export async function unpackGasTestsuite() {
  const names = existsSync(SOURCES) ? await readdir(SOURCES) : [];
  const name = names.find((candidate) => /^binutils-[\d.]+\.tar\.xz$/.test(candidate));
  if (name === undefined) {
    console.log("corpus: gas test suite: missing (Debian's package binutils-source is not installed)");
    return;
  }
  const archive = path.join(SOURCES, name);
  const { size, mtimeMs } = await stat(archive);
  const stamp = JSON.stringify([archive, size, mtimeMs, PARTS]);
  const known = await readFile(path.join(FOLDER, 'stamp'), 'utf8').catch(() => undefined);
  if (known !== stamp) {
    const root = `${name.replace('.tar.xz', '')}/gas/testsuite/gas`;
    const fresh = `${FOLDER}.new`;
    await rm(fresh, { recursive: true, force: true });
    await mkdir(fresh, { recursive: true });
    console.log(`corpus: unpacking the gas test suite from ${archive}`);
    const status = await run('tar', [
      ...['--extract', '--xz', '--file', archive, '--directory', fresh, '--strip-components=4', '--no-same-owner'],
      ...PARTS.map((part) => `${root}/${part}`),
    ]);
    if (status !== 0) console.log(`corpus: tar ended with status ${status}; going on with what it unpacked`);
    await writeFile(path.join(fresh, 'stamp'), stamp);
    await rm(FOLDER, { recursive: true, force: true });
    await rename(fresh, FOLDER);
  }
  console.log('corpus: gas test suite: .cache/gas-testsuite');
}
