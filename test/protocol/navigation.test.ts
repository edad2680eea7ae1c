/** Requests that move through the text, over a connection of the real server. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StreamClient } from '../support/lsp-stream.js';

const URI = 'file:///project/enter.S';
const INCLUDE = 'file:///project/macros.inc';
const TEXT = '#include "macros.inc"\n# one\n# two\nstart:\n\tENTER\n\tjmp start\n';

describe('a document', () => {
  let client: StreamClient;

  beforeEach(async () => {
    client = new StreamClient();
    await client.initialize();
    await client.open(INCLUDE, '.macro ENTER\n\tenclu\n\tnop\n.endm\n');
    await client.open(URI, TEXT);
  });

  afterEach(async () => {
    await client.close();
  });

  const at = (line: number, character: number, uri = URI): object => ({
    textDocument: { uri },
    position: { line, character },
  });

  it('highlights a name where it is defined and used', async () => {
    await expect(client.request('textDocument/documentHighlight', at(5, 7))).resolves.toEqual([
      { range: { start: { line: 3, character: 0 }, end: { line: 3, character: 5 } }, kind: 3 },
      { range: { start: { line: 5, character: 5 }, end: { line: 5, character: 10 } }, kind: 2 },
    ]);
  });

  it('renames a macro in the file that defines it and in the one that calls it, from either', async () => {
    const expected = {
      [INCLUDE]: [{ range: { start: { line: 0, character: 7 }, end: { line: 0, character: 12 } }, newText: 'GO' }],
      [URI]: [{ range: { start: { line: 4, character: 1 }, end: { line: 4, character: 6 } }, newText: 'GO' }],
    };
    for (const place of [at(4, 2), at(0, 9, INCLUDE)]) {
      const { changes } = await client.request<{ changes: object }>('textDocument/rename', { ...place, newName: 'GO' });
      expect(changes).toEqual(expected);
    }
  });

  it('says why it does not rename', async () => {
    await expect(client.request('textDocument/rename', { ...at(5, 7), newName: 'a b' })).rejects.toThrow(
      'a b is no name that the assembler takes without quotes.',
    );
    await expect(client.request('textDocument/prepareRename', at(1, 0))).resolves.toBeNull();
    await expect(client.request('textDocument/prepareRename', at(5, 7))).resolves.toMatchObject({
      placeholder: 'start',
    });
  });

  it('links to what it includes', async () => {
    await expect(client.request('textDocument/documentLink', { textDocument: { uri: URI } })).resolves.toEqual([
      { range: { start: { line: 0, character: 9 }, end: { line: 0, character: 21 } }, target: INCLUDE },
    ]);
  });

  it('folds comments and functions', async () => {
    await expect(client.request('textDocument/foldingRange', { textDocument: { uri: URI } })).resolves.toEqual([
      { startLine: 1, endLine: 2, kind: 'comment' },
      { startLine: 3, endLine: 5, kind: 'region' },
    ]);
  });

  it('grows a selection from word to file', async () => {
    const params = { textDocument: { uri: URI }, positions: [{ line: 5, character: 7 }] };
    const [selection] = await client.request<{ range: object; parent?: object }[]>(
      'textDocument/selectionRange',
      params,
    );
    expect(selection?.range).toEqual({ start: { line: 5, character: 5 }, end: { line: 5, character: 10 } });
    expect(selection?.parent).toMatchObject({ range: { start: { line: 5, character: 1 } } });
  });
});
