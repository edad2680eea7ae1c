/** Code lenses and inlay hints over a connection of the real server. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CodeLens, InlayHint } from 'vscode-languageserver';
import { StreamClient, type StreamClientOptions } from '../support/lsp-stream.js';
import { MISSING_PREFIX, PREFIX_TRAMPOLINE } from '../support/trampolines.js';

const URI = 'file:///project/trampoline.S';

let client: StreamClient;
beforeEach(() => (client = new StreamClient()));
afterEach(() => client.close());

async function start(text: string, options: StreamClientOptions = {}): Promise<void> {
  client.host.files.set('/project/caller.S', '\tcall enter_enclave\n');
  await client.initialize({ folders: ['/project'], ...options });
  await client.open(URI, text);
}

async function lenses(): Promise<string[]> {
  const found = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: URI } });
  expect(found.every(({ command }) => command === undefined)).toBe(true);
  const resolved = await Promise.all(found.map((lens) => client.request<CodeLens>('codeLens/resolve', lens)));
  return resolved.map(({ range, command }) => `${range.start.line}: ${command?.title ?? ''}`);
}

describe('code lenses', () => {
  it('count paths, clauses that are proven, and references from all files', async () => {
    await start(PREFIX_TRAMPOLINE);
    await expect(lenses()).resolves.toEqual([
      expect.stringMatching(/^\d+: \d+ paths$/),
      expect.stringMatching(/^\d+: no findings, \d+ of \d+ clauses proven$/),
      expect.stringMatching(/^\d+: 1 reference$/),
    ]);
  });

  it('count findings', async () => {
    await start(MISSING_PREFIX);
    await expect(lenses()).resolves.toContainEqual(expect.stringMatching(/1 finding, \d+ of \d+ clauses proven$/));
  });

  it('show references with a command of a client that has one', async () => {
    await start(PREFIX_TRAMPOLINE, { capabilities: { experimental: { commands: ['trampolint.showReferences'] } } });
    const found = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: URI } });
    const { command } = await client.request<CodeLens>('codeLens/resolve', found.at(-1) ?? {});
    expect(command).toMatchObject({ command: 'trampolint.showReferences', title: '1 reference' });
    expect(command?.arguments?.[2]).toMatchObject([{ uri: 'file:///project/caller.S' }]);
  });

  it('are none when they are switched off', async () => {
    await start(PREFIX_TRAMPOLINE, {
      capabilities: { workspace: { configuration: true } },
      settings: { codeLens: false },
    });
    await client.diagnostics(URI);
    await expect(client.request('textDocument/codeLens', { textDocument: { uri: URI } })).resolves.toBeNull();
  });

  it('are asked for again when other files turn out to refer', async () => {
    await start(PREFIX_TRAMPOLINE, { capabilities: { workspace: { codeLens: { refreshSupport: true } } } });
    await lenses();
    await client.request('workspace/symbol', { query: '' });
    expect(client.refreshed).toContain('codeLens');
  });
});

describe('inlay hints', () => {
  const hints = async (): Promise<string[]> => {
    const range = { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } };
    const found = await client.request<InlayHint[]>('textDocument/inlayHint', { textDocument: { uri: URI }, range });
    return found.map(({ label }) => (typeof label === 'string' ? label : ''));
  };

  it('are those that the settings leave on', async () => {
    const capabilities = { workspace: { configuration: true, inlayHint: { refreshSupport: true } } };
    await start(PREFIX_TRAMPOLINE, { capabilities, settings: { inlayHints: { rax: false } } });
    await client.diagnostics(URI);
    await expect(hints()).resolves.toEqual(['EENTER', 'ERESUME']);
    client.settings = { inlayHints: { leaf: false } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.request('workspace/symbol', { query: '' });
    await expect(hints()).resolves.toEqual([
      'RAX = 4 after EEXIT; 14 after a fault',
      'RAX = 3 after AEX',
      'reached with RAX = 14',
    ]);
    expect(client.refreshed).toContain('inlayHint');
  });
});
