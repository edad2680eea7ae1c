/** Diagnostics of files that are not open, over a connection of the real server. */
import { CancellationTokenSource } from 'vscode-jsonrpc';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WorkspaceDiagnosticReport } from 'vscode-languageserver';
import { StreamClient } from '../support/lsp-stream.js';
import { MISSING_PREFIX, PREFIX_TRAMPOLINE } from '../support/trampolines.js';

const CAPABILITIES = { textDocument: { diagnostic: {} }, workspace: { configuration: true } };
const GOOD = '/project/good.S';
const BAD = '/project/bad.S';
const INCLUDING = '/project/including.S';
const HEADER = '/project/enclu.h';

let client: StreamClient;
beforeEach(async () => {
  client = new StreamClient();
  client.host.files.set(GOOD, PREFIX_TRAMPOLINE);
  client.host.files.set(BAD, MISSING_PREFIX);
  client.host.files.set(HEADER, '#define ENTER enclu\n');
  client.host.files.set(INCLUDING, `#include "enclu.h"\n${MISSING_PREFIX.replace('\tenclu', '\tENTER')}`);
  await client.initialize({ folders: ['/project'], capabilities: CAPABILITIES });
});
afterEach(() => client.close());

const uri = (path: string): string => `file://${path}`;

function pull(previousResultIds: { uri: string; value: string }[] = []): Promise<WorkspaceDiagnosticReport> {
  return client.request('workspace/diagnostic', { previousResultIds });
}

/** What a report says of each file. */
function summary({ items }: WorkspaceDiagnosticReport): Record<string, string> {
  return Object.fromEntries(
    items.map((item) => [
      item.uri.replace('file:///project/', ''),
      item.kind === 'unchanged' ? 'unchanged' : item.items.map(({ code }) => code).join(' '),
    ]),
  );
}

const known = ({ items }: WorkspaceDiagnosticReport): { uri: string; value: string }[] =>
  items.flatMap((item) => (item.resultId === undefined ? [] : [{ uri: item.uri, value: item.resultId }]));

describe('workspace diagnostics', () => {
  it('are announced and cover files that are not open', async () => {
    expect(summary(await pull())).toEqual({
      'good.S': '',
      'bad.S': 'missing-enclu-prefix-eenter',
      'including.S': 'missing-enclu-prefix-eenter',
    });
  });

  it('say of files that did not change only that', async () => {
    const first = await pull();
    expect(summary(await pull(known(first)))).toEqual({
      'good.S': 'unchanged',
      'bad.S': 'unchanged',
      'including.S': 'unchanged',
    });
  });

  it('follow the unsaved text of an open header into files that are not open', async () => {
    const first = await pull();
    await client.open(uri(HEADER), '#define ENTER ds enclu\n');
    expect(summary(await pull(known(first)))).toEqual({
      'good.S': 'unchanged',
      'bad.S': 'unchanged',
      'including.S': '',
    });
  });

  it('of open documents are those of the unsaved text', async () => {
    await client.open(uri(BAD), PREFIX_TRAMPOLINE);
    const report = await pull();
    expect(summary(report)).toMatchObject({ 'bad.S': '' });
    expect(report.items.find((item) => item.uri === uri(BAD))?.version).toBe(1);
  });

  it('vanish with the file, and appear with a new one', async () => {
    const first = await pull();
    client.host.files.delete(BAD);
    client.host.files.set('/project/new.S', MISSING_PREFIX);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [
        { uri: uri(BAD), type: 3 },
        { uri: uri('/project/new.S'), type: 1 },
      ],
    });
    expect(summary(await pull(known(first)))).toMatchObject({
      'bad.S': '',
      'good.S': 'unchanged',
      'new.S': 'missing-enclu-prefix-eenter',
    });
  });

  it('come file by file to a client that takes parts', async () => {
    const parts: WorkspaceDiagnosticReport[] = [];
    client.connection.onNotification('$/progress', ({ value }: { value: WorkspaceDiagnosticReport }) => {
      if ('items' in value) parts.push(value);
    });
    const rest = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [],
      partialResultToken: 'parts',
    });
    expect(rest.items).toEqual([]);
    expect(parts.map(({ items }) => items.length)).toEqual([1, 1, 1]);
  });

  it('end when they are cancelled', async () => {
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest('workspace/diagnostic', { previousResultIds: [] }, source.token);
    source.cancel();
    await expect(answer).rejects.toThrow('cancelled');
    expect(summary(await pull())).toMatchObject({ 'good.S': '' });
  });

  it('are none when they are switched off', async () => {
    client.settings = { workspaceDiagnostics: false };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.request('textDocument/diagnostic', { textDocument: { uri: uri(GOOD) } });
    expect(summary(await pull())).toEqual({});
  });
});
