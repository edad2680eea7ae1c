/** Clients that differ: in what they can do, in how they count columns, in what they say and leave out. */
import { CancellationTokenSource, type MessageConnection } from 'vscode-jsonrpc';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CodeAction, Hover, InitializeResult, Location, SymbolInformation } from 'vscode-languageserver';
import { StreamClient } from '../support/lsp-stream.js';
import { MISSING_PREFIX, PREFIX_TRAMPOLINE } from '../support/trampolines.js';

const MAIN = 'file:///project/main.S';
const OTHER = '/project/other.S';

let client: StreamClient;
beforeEach(() => (client = new StreamClient()));
afterEach(() => client.close());

describe('columns', () => {
  it.each([
    { encoding: 'utf-8', offered: ['utf-8'], character: 18 },
    { encoding: 'utf-16', offered: ['utf-16', 'utf-8'], character: 13 },
    { encoding: 'utf-16', offered: ['utf-32', 'utf-16'], character: 13 },
  ])('are $encoding for a client that offers $offered, in files that are not open too', async (one) => {
    client.host.files.set(OTHER, '/* é → 𝄞 */ far: ret\n\t.globl far\n');
    const { capabilities } = await client.initialize({
      folders: ['/project'],
      capabilities: { general: { positionEncodings: one.offered } },
    });
    expect(capabilities.positionEncoding).toBe(one.encoding);
    await client.open(MAIN, '/* é → 𝄞 */ call far\n');
    const [found] = await client.request<Location[]>('textDocument/definition', {
      textDocument: { uri: MAIN },
      position: { line: 0, character: one.character + 6 },
    });
    expect(found?.range.start).toEqual({ line: 0, character: one.character });
  });
});

describe('a client that understands little', () => {
  it('gets lists of symbols, plain text, changes and locations', async () => {
    await client.initialize();
    await client.open(MAIN, PREFIX_TRAMPOLINE);
    const textDocument = { uri: MAIN };
    const symbols = await client.request<SymbolInformation[]>('textDocument/documentSymbol', { textDocument });
    expect(symbols[0]?.location.uri).toBe(MAIN);
    const hover = await client.request<Hover>('textDocument/hover', {
      textDocument,
      position: { line: 4, character: 2 },
    });
    expect(hover.contents).toMatchObject({ kind: 'plaintext' });
    const edit = await client.request('textDocument/rename', {
      textDocument,
      position: { line: 4, character: 2 },
      newName: 'go',
    });
    expect(edit).toHaveProperty('changes');
  });

  it('is asked for nothing that it cannot do', async () => {
    const asked: string[] = [];
    const anything = client.connection as unknown as MessageConnection;
    anything.onRequest((method: string) => {
      asked.push(method);
      return null;
    });
    await client.initialize({ folders: ['/project'] });
    await client.open(MAIN, PREFIX_TRAMPOLINE);
    await client.request('workspace/symbol', { query: '' });
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { trampolint: {} } });
    await client.request('workspace/symbol', { query: '' });
    expect(asked).toEqual([]);
    expect(client.registrations).toEqual([]);
    expect(client.progress).toEqual([]);
  });

  it('that watches no files tells of those that it saves', async () => {
    client.host.files.set(OTHER, '\t.globl far\nfar:\tret\n');
    await client.initialize({ folders: ['/project'] });
    await client.open(MAIN, '\tcall far\n');
    await client.open(`file://${OTHER}`, '\t.globl far\nfar:\tret\n');
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: `file://${OTHER}` } });
    await client.request('workspace/symbol', { query: '' });
    client.host.files.set(OTHER, '\n\n\t.globl far\nfar:\tret\n');
    await client.open(`file://${OTHER}`, client.host.files.get(OTHER) ?? '');
    await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: `file://${OTHER}` } });
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: `file://${OTHER}` } });
    const params = { textDocument: { uri: MAIN }, position: { line: 0, character: 7 } };
    await expect(client.request('textDocument/definition', params)).resolves.toMatchObject([
      { range: { start: { line: 3 } } },
    ]);
  });

  it('that never answers what it is asked gets diagnostics all the same', async () => {
    client.connection.onRequest('workspace/configuration', () => new Promise(() => undefined));
    await client.initialize({ capabilities: { workspace: { configuration: true } } });
    await client.open(MAIN, MISSING_PREFIX);
    await expect(client.diagnostics(MAIN)).resolves.toMatchObject([{ code: 'missing-enclu-prefix-eenter' }]);
  });

  it('that sends ranges behind the end of the text is answered', async () => {
    await client.initialize({
      capabilities: {
        textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
      },
    });
    await client.open(MAIN, MISSING_PREFIX);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: MAIN },
      range: { start: { line: 0, character: 0 }, end: { line: 99_999, character: 99_999 } },
      context: { diagnostics: [] },
    });
    expect(actions.length).toBeGreaterThan(0);
  });
});

describe('several folders', () => {
  let result: InitializeResult;
  beforeEach(async () => {
    client.host.files.set('/one/a.S', '\t.globl in_one\nin_one:\tret\n');
    client.host.files.set('/two/b.S', '\t.globl in_two\nin_two:\tret\n');
    result = await client.initialize({
      folders: ['/one'],
      capabilities: { workspace: { workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true } } },
    });
  });

  const names = async (): Promise<string[]> =>
    (await client.request<SymbolInformation[]>('workspace/symbol', { query: 'in_' })).map(({ name }) => name);

  it('come and go', async () => {
    expect(result.capabilities.workspace?.workspaceFolders).toMatchObject({ supported: true });
    await expect(names()).resolves.toEqual(['in_one']);
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [{ uri: 'file:///two', name: 'two' }], removed: [] },
    });
    await expect(names()).resolves.toEqual(['in_one', 'in_two']);
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: [{ uri: 'file:///one', name: 'one' }] },
    });
    await expect(names()).resolves.toEqual(['in_two']);
  });

  it('are watched where the client lets itself be told what to watch', async () => {
    await names();
    expect(client.registrations.map(({ method }) => method)).toContain('workspace/didChangeWatchedFiles');
  });
});

describe('cancellation', () => {
  it('of a request that waits for the index is answered as such, and the next one is served', async () => {
    client.host.files.set(OTHER, '\t.globl far\nfar:\tret\n');
    await client.initialize({ folders: ['/project'] });
    const source = new CancellationTokenSource();
    const cancelled = client.connection.sendRequest('workspace/symbol', { query: '' }, source.token);
    source.cancel();
    await expect(cancelled).rejects.toMatchObject({ code: -32_800 });
    await expect(client.request('workspace/symbol', { query: 'far' })).resolves.toHaveLength(1);
  });
});
