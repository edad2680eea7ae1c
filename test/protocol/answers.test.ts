/** Answers that take long, of a text of many lines: who is answered meanwhile, and what becomes of them when the text changes. */
import { CancellationToken, CancellationTokenSource } from 'vscode-jsonrpc';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LSPErrorCodes, type SemanticTokens } from 'vscode-languageserver';
import { StreamClient } from '../support/lsp-stream.js';
import { MISSING_PREFIX } from '../support/trampolines.js';

const LONG = 'file:///project/long.S';
const SHORT = 'file:///project/short.S';
/** Its words are told apart in many slices of the server's work, whatever the machine. */
const LINES = 12_000;
const TEXT = Array.from({ length: LINES / 4 }, (_, at) => `f${at}:\tpush %rbx\n#if 1\n\tpop %rbx\n#endif\n`).join('');
const START = { line: 0, character: 0 };
/** The ENCLU of the short text. */
const PLACE = { line: 11, character: 3 };
const FULL = 'textDocument/semanticTokens/full';

let client: StreamClient;
beforeEach(() => (client = new StreamClient()));
afterEach(() => client.close());

async function openBoth(retries: readonly string[] = []): Promise<void> {
  const staleRequestSupport = { cancel: true, retryOnContentModified: [...retries] };
  await client.initialize({ capabilities: { general: { staleRequestSupport } } });
  await client.open(LONG, TEXT);
  await client.open(SHORT, MISSING_PREFIX);
  await client.diagnostics(LONG);
  await client.diagnostics(SHORT);
}

function ask<Result>(method: string, token = CancellationToken.None): Promise<Result> {
  const end = { line: LINES, character: 0 };
  const options = { tabSize: 8, insertSpaces: false };
  const params = { textDocument: { uri: LONG }, position: START, range: { start: START, end }, context: {}, options };
  return client.connection.sendRequest(method, params, token);
}

const hover = (): Promise<unknown> =>
  client.request('textDocument/hover', { textDocument: { uri: SHORT }, position: PLACE });

describe('an answer that takes long', () => {
  it.each([
    FULL,
    'textDocument/semanticTokens/range',
    'textDocument/codeLens',
    'textDocument/documentSymbol',
    'textDocument/foldingRange',
    'textDocument/references',
    'textDocument/formatting',
  ])('%s comes behind those that were asked for later and take short', async (method) => {
    await openBoth();
    const order: string[] = [];
    const long = ask<unknown>(method).then((answer) => {
      order.push('long');
      return answer;
    });
    await hover().then(() => order.push('hover'));
    await expect(long).resolves.not.toBeNull();
    expect(order).toEqual(['hover', 'long']);
  });

  it('is not worked on once it is cancelled, which is answered at once', async () => {
    await openBoth();
    const source = new CancellationTokenSource();
    const cancelled = expect(ask(FULL, source.token)).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    await hover();
    source.cancel();
    await cancelled;
    await expect(hover()).resolves.not.toBeNull();
  });

  it('is that of the text as it is then', async () => {
    await openBoth();
    const tokens = ask<SemanticTokens>(FULL);
    await hover();
    await client.change(LONG, 2, [{ range: { start: START, end: START }, text: '# one line more\n' }]);
    const { data } = await tokens;
    // Line, column and length of the comment, and the line of the word behind it.
    expect(data.slice(0, 6)).toEqual([0, 0, 15, expect.any(Number), 0, 1]);
    const words = (await ask<SemanticTokens>(FULL)).data.length;
    expect(data).toHaveLength(words);
  });

  it('is refused when the text changes, for a client that asks again by itself', async () => {
    await openBoth([FULL]);
    const refused = expect(ask(FULL)).rejects.toMatchObject({ code: LSPErrorCodes.ContentModified });
    await hover();
    await client.change(LONG, 2, [{ range: { start: START, end: START }, text: '# one line more\n' }]);
    await refused;
  });

  it('does not begin anew when another document changes', async () => {
    await openBoth([FULL]);
    const tokens = ask<SemanticTokens>(FULL);
    await hover();
    await client.change(SHORT, 2, [{ range: { start: START, end: START }, text: '# one line more\n' }]);
    await expect(tokens).resolves.toMatchObject({ resultId: '1' });
  });
});
