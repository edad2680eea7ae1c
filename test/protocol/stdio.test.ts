import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildServer } from '../support/built-server.js';
import { LspClient } from '../support/lsp-client.js';
import { MISSING_PREFIX, PREFIX_TRAMPOLINE } from '../support/trampolines.js';

let folder = '';
let program = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'trampolint-server-'));
  program = await buildServer(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the server as a program', () => {
  it('speaks on its standard streams, from the handshake to a clean end', async () => {
    const client = new LspClient(process.execPath, [program, '--stdio']);
    try {
      await client.initialize({ rootUri: pathToFileURL(folder).href });
      const uri = pathToFileURL(path.join(folder, 'enter.S')).href;
      const { diagnostics } = await client.open(uri, MISSING_PREFIX);
      expect(diagnostics.map(({ code }) => code)).toEqual(['missing-enclu-prefix-eenter']);
      const cleared = await client.change(uri, [{ text: PREFIX_TRAMPOLINE }]);
      expect(cleared.diagnostics).toEqual([]);
      expect(await client.shutdown()).toBe(0);
      expect(client.stderr).toBe('');
    } finally {
      client.kill();
    }
  });

  it('reads the configuration file of the folder, and again when it changes', async () => {
    const client = new LspClient(process.execPath, [program, '--stdio']);
    const configuration = path.join(folder, 'trampolint.json');
    try {
      await writeFile(configuration, '{ "rules": { "missing-enclu-prefix-eenter": "warning" } }');
      await client.initialize({ rootUri: pathToFileURL(folder).href });
      const uri = pathToFileURL(path.join(folder, 'enter.S')).href;
      expect((await client.open(uri, MISSING_PREFIX)).diagnostics.map(({ severity }) => severity)).toEqual([2]);
      await writeFile(configuration, '{ "rules": { "missing-enclu-prefix-eenter": "off" } }');
      const again = client.nextNotification<{ uri: string; diagnostics: unknown[] }>(
        'textDocument/publishDiagnostics',
        (params) => params.uri === uri,
      );
      client.notify('workspace/didChangeWatchedFiles', {
        changes: [{ uri: pathToFileURL(configuration).href, type: 2 }],
      });
      expect((await again).diagnostics).toEqual([]);
      await client.shutdown();
    } finally {
      client.kill();
      await rm(configuration, { force: true });
    }
  });

  it('shows what is wrong with the configuration file in that file', async () => {
    const client = new LspClient(process.execPath, [program, '--stdio']);
    const configuration = path.join(folder, 'trampolint.json');
    try {
      await writeFile(configuration, '{ "preset": "strictest" }');
      await client.initialize({ rootUri: pathToFileURL(folder).href });
      const published = client.nextNotification<{ diagnostics: { code: string; range: object }[] }>(
        'textDocument/publishDiagnostics',
        (params) => (params as { uri?: string }).uri === pathToFileURL(configuration).href,
      );
      await client.open(pathToFileURL(path.join(folder, 'enter.S')).href, PREFIX_TRAMPOLINE);
      const [found] = (await published).diagnostics;
      expect(found).toMatchObject({ code: 'config-value', range: { start: { line: 0, character: 12 } } });
      await client.shutdown();
    } finally {
      client.kill();
      await rm(configuration, { force: true });
    }
  });

  it('says on which streams it could speak when it is told none', () => {
    const { status, stderr } = spawnSync(process.execPath, [program], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toContain('--stdio, --node-ipc or --socket=<port>');
    expect(stderr).not.toContain('    at ');
  });
});
