/** Semantic tokens over a connection of the real server. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InitializeResult, SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { StreamClient } from '../support/lsp-stream.js';

const URI = 'file:///project/enter.S';
const TEXT = '/* two\nlines */\nstart:\n\tmov $1, %eax\n\tjmp start\n';

describe('semantic tokens', () => {
  let client: StreamClient;
  let result: InitializeResult;

  beforeEach(async () => {
    client = new StreamClient();
    result = await client.initialize();
    await client.open(URI, TEXT);
  });

  afterEach(async () => {
    await client.close();
  });

  const full = (): Promise<SemanticTokens> =>
    client.request('textDocument/semanticTokens/full', { textDocument: { uri: URI } });

  /** The answer with types by name, places absolute. */
  function decoded({ data }: SemanticTokens): string[] {
    const types = (result.capabilities.semanticTokensProvider as { legend: { tokenTypes: string[] } }).legend
      .tokenTypes;
    let [line, character] = [0, 0];
    const tokens: string[] = [];
    for (let at = 0; at < data.length; at += 5) {
      const [down = 0, right = 0, length = 0, type = 0] = data.slice(at, at + 4);
      line += down;
      character = down === 0 ? character + right : right;
      tokens.push(`${line}:${character}+${length} ${types[type] ?? ''}`);
    }
    return tokens;
  }

  it('of a whole document are one a line where a token has several', async () => {
    expect(decoded(await full())).toEqual([
      '0:0+6 comment',
      '1:0+8 comment',
      '2:0+5 function',
      '3:1+3 keyword',
      '3:6+1 number',
      '3:9+4 variable',
      '4:1+3 keyword',
      '4:5+5 function',
    ]);
  });

  it('of a range are those in it', async () => {
    const range = { start: { line: 3, character: 0 }, end: { line: 4, character: 0 } };
    const tokens = await client.request<SemanticTokens>('textDocument/semanticTokens/range', {
      textDocument: { uri: URI },
      range,
    });
    expect(decoded(tokens)).toEqual(['3:1+3 keyword', '3:6+1 number', '3:9+4 variable']);
  });

  it('that changed make the old answer the new one', async () => {
    const before = await full();
    const at = { line: 3, character: 6 };
    await client.change(URI, 2, [{ range: { start: at, end: { line: 3, character: 7 } }, text: '0xff, %ebx # ' }]);
    const delta = await client.request<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
      textDocument: { uri: URI },
      previousResultId: before.resultId,
    });
    const data = [...before.data];
    for (const { start, deleteCount, data: inserted } of delta.edits)
      data.splice(start, deleteCount, ...(inserted ?? []));
    const after = await full();
    expect(data).toEqual(after.data);
    expect(decoded(after)).toContain('3:6+4 number');
  });

  it('that the server does not remember are sent whole', async () => {
    const tokens = await client.request<SemanticTokens>('textDocument/semanticTokens/full/delta', {
      textDocument: { uri: URI },
      previousResultId: 'unheard of',
    });
    expect(tokens.data.length).toBe(8 * 5);
  });
});
