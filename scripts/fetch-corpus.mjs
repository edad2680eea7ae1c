// Puts the real assembly that the corpus suites read into `.cache/corpus/`: the kernel's and the Rust standard
// library's, taken from Debian's source packages on this machine. Nothing of it is ever committed.
//
// `.cache/corpus/manifest.json` says what is there and why something is not; `test/support/corpus.ts` reads it.
import { cp, mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT, run } from './support/run.mjs';

const CORPUS = path.join(ROOT, '.cache/corpus');
const MANIFEST = path.join(CORPUS, 'manifest.json');

/** Where Debian's packages put their sources. */
const SOURCES = '/usr/src';
const KERNEL_ARCHIVE = path.join(SOURCES, 'linux-source-6.1.tar.xz');
const KERNEL_ROOT = 'linux-source-6.1';

/** What is unpacked of the kernel: the SGX code, all x86 assembly, and the headers that it includes. */
const KERNEL_PARTS = [
  'arch/x86/entry/vdso',
  'arch/x86/include',
  'include/asm-generic',
  'include/linux',
  'include/uapi',
  'include/vdso',
  'tools/testing/selftests/sgx',
  'arch/x86/*.S',
];

/** Where the Rust standard library keeps its SGX entry code, newest layout first. */
const RUST_ENTRY = ['library/std/src/sys/pal/sgx/abi/entry.S', 'library/std/src/sys/sgx/abi/entry.S'];

/** The files that suites ask for by name. A path is relative to the corpus; `of` names the package it comes from. */
const NAMED_FILES = {
  'vsgx.S': { path: 'linux/arch/x86/entry/vdso/vsgx.S', of: 'linux-source-6.1' },
  'selftest-call.S': { path: 'linux/tools/testing/selftests/sgx/call.S', of: 'linux-source-6.1' },
  'selftest-bootstrap.S': { path: 'linux/tools/testing/selftests/sgx/test_encl_bootstrap.S', of: 'linux-source-6.1' },
  'selftest-sign-key.S': { path: 'linux/tools/testing/selftests/sgx/sign_key.S', of: 'linux-source-6.1' },
  'rust-entry.S': { path: 'rust/entry.S', of: 'rust-src' },
};

/** The newest Rust entry code below /usr/src/rustc-<version>, or undefined when rust-src is not installed. */
async function findRustEntry() {
  const folders = existsSync(SOURCES) ? await readdir(SOURCES) : [];
  const versions = folders
    .filter((name) => name.startsWith('rustc-'))
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  return versions
    .flatMap((version) => RUST_ENTRY.map((entry) => path.join(SOURCES, version, entry)))
    .find((file) => existsSync(file));
}

/**
 * Names one state of the inputs: the same stamp means that unpacking again would give the same files.
 *
 * @param {string | undefined} rustEntry
 */
async function stampOf(rustEntry) {
  const inputs = [KERNEL_ARCHIVE, rustEntry].filter((file) => file !== undefined && existsSync(file));
  const states = await Promise.all(
    inputs.map(async (file) => {
      const { size, mtimeMs } = await stat(/** @type {string} */ (file));
      return `${file} ${size} ${mtimeMs}`;
    }),
  );
  return JSON.stringify([states, KERNEL_PARTS, NAMED_FILES]);
}

async function readManifest() {
  try {
    return JSON.parse(await readFile(MANIFEST, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Unpacks everything into a folder beside the corpus and then swaps the two, so that an interrupted run leaves no half.
 *
 * @param {string} stamp
 * @param {string | undefined} rustEntry
 */
async function unpack(stamp, rustEntry) {
  const fresh = `${CORPUS}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(path.join(fresh, 'linux'), { recursive: true });
  if (existsSync(KERNEL_ARCHIVE)) {
    console.log(`corpus: unpacking parts of ${KERNEL_ARCHIVE}`);
    const parts = KERNEL_PARTS.map((part) => `${KERNEL_ROOT}/${part}`);
    const status = await run('tar', [
      ...['--extract', '--xz', '--file', KERNEL_ARCHIVE, '--directory', path.join(fresh, 'linux')],
      ...['--strip-components=1', '--no-same-owner', '--wildcards', ...parts],
    ]);
    if (status !== 0) console.log(`corpus: tar ended with status ${status}; going on with what it unpacked`);
  }
  if (rustEntry !== undefined) await cp(rustEntry, path.join(fresh, 'rust/entry.S'));

  const files = Object.fromEntries(
    Object.entries(NAMED_FILES).map(([name, file]) => [
      name,
      existsSync(path.join(fresh, file.path))
        ? { path: file.path }
        : { reason: `Debian's package ${file.of} is not installed, or does not have this file` },
    ]),
  );
  await writeFile(path.join(fresh, 'manifest.json'), `${JSON.stringify({ stamp, files }, null, 2)}\n`);
  await rm(CORPUS, { recursive: true, force: true });
  await rename(fresh, CORPUS);
  return { stamp, files };
}

const rustEntry = await findRustEntry();
const stamp = await stampOf(rustEntry);
const known = await readManifest();
const manifest = known?.stamp === stamp ? known : await unpack(stamp, rustEntry);
for (const [name, file] of Object.entries(manifest.files)) {
  console.log(`corpus: ${name}: ${file.path ?? `missing (${file.reason})`}`);
}
