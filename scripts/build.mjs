// Bundles the entry points into CommonJS files that need nothing but Node (and, for the extension, VS Code) and each other:
// `bin.cjs` (the command line) and `server.cjs` (the language server) start, `parts.cjs` has what both load late.
//
// The outputs end in `.cjs` because both packages are ES modules ("type": "module"), where `.js` would be read as ESM;
// an ESM bundle is not an option, as vscode-languageserver requires modules dynamically.
import { copyFile, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { ROOT } from './support/run.mjs';

/** What is loaded late is not bundled: it is in the bundle beside. */
const LATE_IMPORTS_BESIDE = {
  name: 'late-imports-beside',
  setup(/** @type {import('esbuild').PluginBuild} */ { onResolve }) {
    onResolve({ filter: /^\./ }, ({ kind, path: name }) => {
      if (kind !== 'dynamic-import') return undefined;
      return { path: name === './main.js' ? './server.cjs' : './parts.cjs', external: true };
    });
  },
};

/** The protocol library is in `server.cjs`, which needs it first; two copies would not know each other's classes. */
const LIBRARY_IN_SERVER = {
  name: 'library-in-server',
  setup(/** @type {import('esbuild').PluginBuild} */ { onResolve }) {
    onResolve({ filter: /^vscode-languageserver(?:\/node|-textdocument)?$/ }, () => ({
      path: './server.cjs',
      external: true,
    }));
  },
};

/**
 * Every bundle of the product. `external` names what the program that loads the bundle provides.
 *
 * @type {readonly { entry: string, output: string, external: string[], plugins?: import('esbuild').Plugin[] }[]}
 */
export const BUNDLES = [
  { entry: 'server/src/bin.ts', output: 'server/dist/bin.cjs', external: [], plugins: [LATE_IMPORTS_BESIDE] },
  { entry: 'server/src/parts.ts', output: 'server/dist/parts.cjs', external: [], plugins: [LIBRARY_IN_SERVER] },
  { entry: 'server/src/main.ts', output: 'server/dist/server.cjs', external: [], plugins: [LATE_IMPORTS_BESIDE] },
  { entry: 'client/src/extension.ts', output: 'client/dist/extension.cjs', external: ['vscode'] },
];

/** The extension ships the server beside itself, so that one `.vsix` holds everything. */
const SERVER_IN_EXTENSION = ['server.cjs', 'parts.cjs'];

/** Options shared by all bundles. Rule pages are imported as text, so a bundle needs no files at run time. */
export const COMMON = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // The ES module builds of dependencies first: jsonc-parser's UMD build hides its requires from a bundler.
  mainFields: ['module', 'main'],
  loader: { '.md': 'text' },
  sourcemap: 'external',
  // Names stay, so that a stack trace in a report can be read.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'external',
  charset: 'utf8',
  logLevel: 'warning',
};

/** Builds every bundle; rejects with a readable message when an entry point is missing or does not compile. */
export async function buildAll() {
  const missing = BUNDLES.filter(({ entry }) => !existsSync(path.join(ROOT, entry))).map(({ entry }) => entry);
  if (missing.length > 0) throw new Error(`entry point not found: ${missing.join(', ')}`);
  const folders = new Set(BUNDLES.map(({ output }) => path.dirname(output)));
  await Promise.all([...folders].map((folder) => rm(path.join(ROOT, folder), { recursive: true, force: true })));
  await Promise.all(
    BUNDLES.map(({ entry, output, external, plugins = [] }) =>
      build({ ...COMMON, absWorkingDir: ROOT, entryPoints: [entry], outfile: output, external, plugins }),
    ),
  );
  for (const file of SERVER_IN_EXTENSION) {
    for (const suffix of ['', '.map', '.LEGAL.txt']) {
      const from = path.join(ROOT, 'server/dist', file + suffix);
      if (existsSync(from)) await copyFile(from, path.join(ROOT, 'client/dist', file + suffix));
    }
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await buildAll();
  } catch (error) {
    console.error(`build failed: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
