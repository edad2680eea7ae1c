// Puts the real assembly that the corpus suites read into `.cache/corpus/`: the kernel's, the C library's and the Rust
// standard library's, taken from Debian's source packages on this machine. Nothing of it is ever committed.
//
// `.cache/corpus/manifest.json` says what is there and why something is not; `test/support/corpus.ts` reads it.
import { cp, mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { unpackGasTestsuite } from './support/gas-testsuite.mjs';
import { ROOT, run } from './support/run.mjs';

const CORPUS = path.join(ROOT, '.cache/corpus');
const MANIFEST = path.join(CORPUS, 'manifest.json');

/** Where Debian's packages put their sources. */
const SOURCES = '/usr/src';
const KERNEL_ARCHIVE = path.join(SOURCES, 'linux-source-6.1.tar.xz');
const KERNEL_ROOT = 'linux-source-6.1';

/** What is unpacked of the kernel: the SGX code, all x86 assembly, the headers that it includes, and what names offsets. */
const KERNEL_PARTS = [
  'arch/x86/entry/vdso',
  'arch/x86/include',
  'include/asm-generic',
  'include/linux',
  'include/uapi',
  'include/vdso',
  'include/xen',
  'tools/testing/selftests/sgx',
  'arch/x86/*.S',
  'arch/x86/*.h',
  'arch/x86/*asm-offsets*.c',
];

/** Where Debian puts the C library, whose version is in the name of the archive. */
const GLIBC = path.join(SOURCES, 'glibc');

/** What is unpacked of the C library: the x86-64 assembly and the headers that it includes. */
const GLIBC_PARTS = [
  'sysdeps/*x86_64*.S',
  ...['bits', 'include', 'nptl', 'stdlib', 'string', 'sysdeps'].map((folder) => `${folder}/*.h`),
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

/** Source trees that suites walk through, and the package each comes from. */
const TREES = { linux: 'linux-source-6.1', glibc: 'glibc-source' };

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

/** The archive of the C library, or undefined when glibc-source is not installed. */
async function findGlibcArchive() {
  const names = existsSync(GLIBC) ? await readdir(GLIBC) : [];
  const archive = names
    .filter((name) => /^glibc-[\d.]+\.tar\.xz$/.test(name))
    .sort()
    .at(-1);
  return archive && path.join(GLIBC, archive);
}

/**
 * Names one state of the inputs: the same stamp means that unpacking again would give the same files.
 *
 * @param {string | undefined} rustEntry
 * @param {string | undefined} glibcArchive
 */
async function stampOf(rustEntry, glibcArchive) {
  const inputs = [KERNEL_ARCHIVE, glibcArchive, rustEntry].filter((file) => file !== undefined && existsSync(file));
  const states = await Promise.all(
    inputs.map(async (file) => {
      const { size, mtimeMs } = await stat(/** @type {string} */ (file));
      return `${file} ${size} ${mtimeMs}`;
    }),
  );
  return JSON.stringify([states, KERNEL_PARTS, GLIBC_PARTS, NAMED_FILES]);
}

/**
 * Unpacks parts of an archive, if it is there.
 *
 * @param {string} archive
 * @param {string} root the archive's own top folder
 * @param {readonly string[]} parts patterns below it
 * @param {string} target
 */
async function unpackParts(archive, root, parts, target) {
  if (!existsSync(archive)) return;
  console.log(`corpus: unpacking parts of ${archive}`);
  await mkdir(target, { recursive: true });
  const status = await run('tar', [
    ...['--extract', '--xz', '--file', archive, '--directory', target, '--strip-components=1', '--no-same-owner'],
    ...['--wildcards', ...parts.map((part) => `${root}/${part}`)],
  ]);
  if (status !== 0) console.log(`corpus: tar ended with status ${status}; going on with what it unpacked`);
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
 * @param {string | undefined} glibcArchive
 */
async function unpack(stamp, rustEntry, glibcArchive) {
  const fresh = `${CORPUS}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  await Promise.all([
    unpackParts(KERNEL_ARCHIVE, KERNEL_ROOT, KERNEL_PARTS, path.join(fresh, 'linux')),
    glibcArchive &&
      unpackParts(glibcArchive, path.basename(glibcArchive, '.tar.xz'), GLIBC_PARTS, path.join(fresh, 'glibc')),
  ]);
  if (rustEntry !== undefined) await cp(rustEntry, path.join(fresh, 'rust/entry.S'));

  const files = Object.fromEntries(
    Object.entries(NAMED_FILES).map(([name, file]) => [
      name,
      existsSync(path.join(fresh, file.path))
        ? { path: file.path }
        : { reason: `Debian's package ${file.of} is not installed, or does not have this file` },
    ]),
  );
  const trees = Object.fromEntries(
    Object.entries(TREES).map(([name, of]) => [
      name,
      existsSync(path.join(fresh, name)) ? { path: name } : { reason: `Debian's package ${of} is not installed` },
    ]),
  );
  const manifest = { stamp, files, trees };
  await writeFile(path.join(fresh, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await rm(CORPUS, { recursive: true, force: true });
  await rename(fresh, CORPUS);
  return manifest;
}

await unpackGasTestsuite();
const rustEntry = await findRustEntry();
const glibcArchive = await findGlibcArchive();
const stamp = await stampOf(rustEntry, glibcArchive);
const known = await readManifest();
const manifest = known?.stamp === stamp ? known : await unpack(stamp, rustEntry, glibcArchive);
for (const [name, file] of Object.entries({ ...manifest.files, ...manifest.trees })) {
  console.log(`corpus: ${name}: ${file.path ?? `missing (${file.reason})`}`);
}
