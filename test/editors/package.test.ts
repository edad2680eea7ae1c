/** The packed extension holds everything it needs, and nothing else. Runs among the editors, because packing builds. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LspClient } from '../support/lsp-client.js';
import { MISSING_PREFIX } from '../support/trampolines.js';
import { packExtension } from './vscode/workbench.js';

interface Manifest {
  readonly main: string;
  readonly dependencies?: object;
  readonly contributes: {
    readonly languages: readonly { readonly id: string; readonly configuration: string }[];
    readonly grammars: readonly { readonly path: string }[];
  };
}

describe('the .vsix', () => {
  let folder = '';
  let files: Readonly<Record<string, Uint8Array>> = {};
  const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  const manifest = (): Manifest => JSON.parse(text('extension/package.json')) as Manifest;

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'trampolint-vsix-'));
    const output = path.join(folder, 'trampolint.vsix');
    packExtension(output);
    files = unzipSync(readFileSync(output));
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('has these files alone', () => {
    expect(Object.keys(files).sort()).toMatchInlineSnapshot(`
      [
        "[Content_Types].xml",
        "extension.vsixmanifest",
        "extension/LICENSE.txt",
        "extension/dist/extension.cjs",
        "extension/dist/parts.cjs",
        "extension/dist/parts.cjs.LEGAL.txt",
        "extension/dist/server.cjs",
        "extension/package.json",
        "extension/readme.md",
        "extension/syntaxes/gas-x86_64.tmLanguage.json",
        "extension/syntaxes/language-configuration.json",
      ]
    `);
  });

  it('holds every file its manifest names', () => {
    const { main, contributes } = manifest();
    const named = [
      main,
      ...contributes.languages.map(({ configuration }) => configuration),
      ...contributes.grammars.map((grammar) => grammar.path),
    ];
    for (const name of named) expect(Object.keys(files)).toContain(path.posix.join('extension', name));
  });

  it('carries a server that runs without any other file', async () => {
    const server = path.join(folder, 'alone', 'server.cjs');
    mkdirSync(path.dirname(server));
    for (const name of ['server.cjs', 'parts.cjs']) {
      writeFileSync(path.join(path.dirname(server), name), files[`extension/dist/${name}`] ?? '');
    }
    const client = new LspClient(process.execPath, [server, '--stdio'], { cwd: path.dirname(server) });
    try {
      const { diagnostics } = await client.initialize().then(() => client.open('file:///project/a.S', MISSING_PREFIX));
      expect(diagnostics.map(({ code }) => code)).toEqual(['missing-enclu-prefix-eenter']);
      expect(client.stderr).toBe('');
    } finally {
      client.kill();
    }
  });
});
