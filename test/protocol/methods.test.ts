/** The page of methods against the protocol's own package, what the server announces, and what it answers. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as protocol from 'vscode-languageserver/node';
import type { ClientCapabilities, ServerCapabilities } from 'vscode-languageserver/node';
import { StreamClient } from '../support/lsp-stream.js';

interface Row {
  readonly method: string;
  readonly isServed: boolean;
  /** Path in the server's capabilities; empty when nothing is announced. */
  readonly capability: string;
}

interface Method {
  readonly method: string;
  readonly direction: string;
  readonly isRequest: boolean;
}

/** A client that can do everything that something is announced for only then. */
const EVERYTHING: ClientCapabilities = {
  textDocument: {
    diagnostic: {},
    rename: { prepareSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
  },
  workspace: { workspaceFolders: true },
};

/** What begins and ends the session, and what the library's store of documents answers, announced or not. */
const NOT_SENT = new Set(['initialize', 'shutdown', 'textDocument/willSaveWaitUntil']);

/** Registered for under these names; messages have others. */
const REGISTRATIONS = new Set(['textDocument/semanticTokens', 'notebookDocument/sync']);

const rows = readRows(readFileSync(fileURLToPath(new URL('../../docs/lsp.md', import.meta.url)), 'utf8'));
const methods = packageMethods();

let client: StreamClient;
let capabilities: ServerCapabilities;
beforeAll(async () => {
  client = new StreamClient();
  ({ capabilities } = await client.initialize({ capabilities: EVERYTHING }));
});
afterAll(() => client.close());

function readRows(page: string): readonly Row[] {
  const found = page.matchAll(/^\| `([^`]+)` *\| (yes|no) *\| (?:`([\w.]+)`)? *\|/gm);
  return [...found].map(([, method = '', state, capability = '']) => ({
    method,
    isServed: state === 'yes',
    capability,
  }));
}

/** The methods that the package of the protocol declares. */
function packageMethods(): readonly Method[] {
  const found = Object.values(protocol as Record<string, unknown>).flatMap((value): readonly Method[] => {
    if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return [];
    const { method, messageDirection, type } = value as Readonly<Record<string, unknown>>;
    if (typeof method !== 'string' || typeof messageDirection !== 'string' || REGISTRATIONS.has(method)) return [];
    const isRequest = type instanceof protocol.ProtocolRequestType || type instanceof protocol.ProtocolRequestType0;
    return [{ method, direction: messageDirection, isRequest }];
  });
  return [...new Map(found.map((one) => [one.method, one])).values()];
}

function announced(path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], capabilities);
}

describe('the page of methods', () => {
  it('has each method of the protocol once', () => {
    const written = rows.map(({ method }) => method).filter((method) => !method.startsWith('$/'));
    expect(methods.length).toBeGreaterThan(80);
    expect([...written].sort()).toEqual(methods.map(({ method }) => method).sort());
  });

  it.each(rows.filter(({ capability }) => capability !== ''))('is true of $capability ($method)', (row) => {
    const value = announced(row.capability);
    expect(value !== undefined && value !== false && value !== null).toBe(row.isServed);
  });

  it('has everything that is announced', () => {
    const names = new Set(rows.map(({ capability }) => capability.split('.')[0]));
    const others = Object.keys(capabilities).filter((name) => !names.has(name));
    expect(others).toEqual(['positionEncoding']);
  });

  it.each(
    methods.filter(
      ({ isRequest, direction, method }) => isRequest && direction !== 'serverToClient' && !NOT_SENT.has(method),
    ),
  )('is true of the answer to $method', async ({ method }) => {
    const isServed = rows.find((row) => row.method === method)?.isServed;
    const answer = await client
      .request(method, { textDocument: { uri: 'file:///none.S' }, position: { line: 0, character: 0 } })
      .then(
        () => true,
        (error: unknown) => (error as { code?: number }).code !== -32_601,
      );
    expect(answer).toBe(isServed);
  });

  it('has our own requests', () => {
    const page = readFileSync(fileURLToPath(new URL('../../docs/lsp.md', import.meta.url)), 'utf8');
    for (const own of ['status', 'paths', 'state', 'expandMacro']) expect(page).toContain(`\`trampolint/${own}\``);
  });
});
