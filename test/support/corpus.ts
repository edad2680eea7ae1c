/**
 * The real files the corpus suites read: unpacked from Debian's source packages by `scripts/fetch-corpus.mjs`, which
 * names them and says why one is missing.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The names under which a suite asks for a file of the corpus. */
export const CORPUS_NAMES = [
  'vsgx.S',
  'selftest-call.S',
  'selftest-bootstrap.S',
  'selftest-sign-key.S',
  'rust-entry.S',
] as const;

export type CorpusName = (typeof CORPUS_NAMES)[number];

/** A corpus file: its absolute path, or no path and the reason why it is not here. */
export type CorpusFile =
  { readonly path: string; readonly reason?: undefined } | { readonly path: undefined; readonly reason: string };

const CORPUS = fileURLToPath(new URL('../../.cache/corpus/', import.meta.url));

/** The include directories the kernel's files are assembled with, in the order of the kernel's own command line. */
export const KERNEL_INCLUDE_PATHS: readonly string[] = [
  'arch/x86/include',
  'include',
  'arch/x86/include/uapi',
  'include/uapi',
].map((folder) => path.join(CORPUS, 'linux', folder));

/** Source trees that a suite walks through. */
export type CorpusTree = 'linux' | 'glibc';

interface Manifest {
  readonly stamp: string;
  readonly trees?: Readonly<Record<string, { readonly path?: string; readonly reason?: string }>>;
  readonly files: Readonly<Record<string, { readonly path?: string; readonly reason?: string }>>;
}

function readManifest(): Manifest | undefined {
  try {
    return JSON.parse(readFileSync(path.join(CORPUS, 'manifest.json'), 'utf8')) as Manifest;
  } catch {
    return undefined;
  }
}

/** Looks a file of the corpus up. Never throws: a corpus that was not fetched is a reason like any other. */
export function corpusFile(name: CorpusName): CorpusFile {
  const manifest = readManifest();
  if (manifest === undefined) {
    return { path: undefined, reason: 'the corpus is not unpacked (node scripts/fetch-corpus.mjs)' };
  }
  const file = manifest.files[name];
  if (file?.path === undefined) return { path: undefined, reason: file?.reason ?? `${name} is not part of the corpus` };
  return { path: path.join(CORPUS, file.path) };
}

/** Looks a source tree of the corpus up; `stamp` names the state in which it was unpacked. */
export function corpusTree(name: CorpusTree): CorpusFile & { readonly stamp: string } {
  const manifest = readManifest();
  if (manifest === undefined) {
    return { path: undefined, reason: 'the corpus is not unpacked (node scripts/fetch-corpus.mjs)', stamp: '' };
  }
  const tree = manifest.trees?.[name];
  if (tree?.path === undefined) {
    return {
      path: undefined,
      reason: tree?.reason ?? 'the corpus is an older one (node scripts/fetch-corpus.mjs)',
      stamp: '',
    };
  }
  return { path: path.join(CORPUS, tree.path), stamp: manifest.stamp };
}
