/** Names over several files, of which the client has one or two open, over a connection of the real server. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Location, Position, SymbolInformation, WorkspaceEdit } from 'vscode-languageserver';
import { parseCursorFixture } from '../support/cursor.js';
import { StreamClient } from '../support/lsp-stream.js';

const FILES = `//- /project/main.S
#include "macros.h"
	.globl	start
	.extern	helper
start:
	ENTER	2
	call	helper
#ifdef NEVER
	jmp	helper
#endif
	ret
//- /project/sub/helper.S
#include "../macros.h"
	.globl	helper
	.type	helper, @function
# Helps.
helper:
	ENTER	LEAF
	jmp	start
//- /project/macros.h
#define LEAF 3
.macro ENTER leaf
	mov	$\\leaf, %eax
	enclu
.endm
`;
const MAIN = '/project/main.S';
const HELPER = '/project/sub/helper.S';
const HEADER = '/project/macros.h';

let client: StreamClient;
beforeEach(() => {
  client = new StreamClient();
  for (const [path, text] of parseCursorFixture(FILES).files) client.host.files.set(path, text);
});
afterEach(() => client.close());

const uri = (path: string): string => `file://${path}`;

async function open(path: string, text = client.host.files.get(path) ?? ''): Promise<void> {
  await client.open(uri(path), text);
}

/** The place inside the n-th occurrence of `needle`, counted from 0, in a file on disk. */
function at(path: string, needle: string, occurrence = 0): { textDocument: { uri: string }; position: Position } {
  const text = client.host.files.get(path) ?? '';
  let offset = text.indexOf(needle);
  for (let skipped = 0; skipped < occurrence; skipped += 1) offset = text.indexOf(needle, offset + 1);
  if (offset < 0) throw new Error(`${path} has no ${needle}`);
  const before = text.slice(0, offset + 1).split('\n');
  return {
    textDocument: { uri: uri(path) },
    position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
  };
}

/** `/path:line`, lines from 1. */
const placed = (locations: readonly Location[] | null): string[] | undefined =>
  locations?.map((one) => `${one.uri.replace('file://', '')}:${one.range.start.line + 1}`);

async function ask(method: string, params: object): Promise<string[] | undefined> {
  return placed(await client.request<Location[] | null>(`textDocument/${method}`, params));
}

describe('with one file open', () => {
  beforeEach(async () => {
    await client.initialize({ folders: ['/project'] });
    await open(MAIN);
  });

  it('the definition of what a call names is in another file', async () => {
    await expect(ask('definition', at(MAIN, 'helper', 1))).resolves.toEqual([`${HELPER}:5`]);
  });

  it('so is it from a branch not taken, and from .extern', async () => {
    await expect(ask('definition', at(MAIN, 'helper', 2))).resolves.toEqual([`${HELPER}:5`]);
    await expect(ask('definition', at(MAIN, 'helper', 0))).resolves.toEqual([`${HELPER}:5`]);
  });

  it('the implementation of what .globl or .extern declares is the label', async () => {
    await expect(ask('implementation', at(MAIN, 'helper', 0))).resolves.toEqual([`${HELPER}:5`]);
    await expect(ask('implementation', at(MAIN, 'start', 0))).resolves.toEqual([`${MAIN}:4`]);
  });

  it('the declaration is the directive, of this file where it has one', async () => {
    await expect(ask('declaration', at(MAIN, 'helper', 1))).resolves.toEqual([`${MAIN}:3`]);
    await expect(ask('declaration', at(MAIN, 'start', 1))).resolves.toEqual([`${MAIN}:2`]);
    await expect(ask('declaration', at(MAIN, 'ENTER'))).resolves.toEqual([`${HEADER}:2`]);
  });

  it('references are those of all files', async () => {
    const context = { includeDeclaration: true };
    await expect(ask('references', { ...at(MAIN, 'helper', 1), context })).resolves.toEqual([
      `${MAIN}:3`,
      `${MAIN}:6`,
      `${MAIN}:8`,
      `${HELPER}:2`,
      `${HELPER}:3`,
      `${HELPER}:5`,
    ]);
    await expect(ask('references', { ...at(MAIN, 'ENTER'), context })).resolves.toEqual([
      `${MAIN}:5`,
      `${HEADER}:2`,
      `${HELPER}:6`,
    ]);
  });

  it('hover tells what the other file says of a name', async () => {
    await client.request('workspace/symbol', { query: '' });
    const { contents } = await client.request<{ contents: { value: string } }>(
      'textDocument/hover',
      at(MAIN, 'helper', 1),
    );
    expect(contents.value).toMatch(/^function helper in section .text, defined in \[helper.S\].*\n\nHelps\./);
  });

  it('completion knows the functions of the other files', async () => {
    await client.request('workspace/symbol', { query: '' });
    await client.change(uri(MAIN), 2, [{ text: '\tcall h\n' }]);
    const { items } = await client.request<{ items: { label: string; detail?: string }[] }>('textDocument/completion', {
      textDocument: { uri: uri(MAIN) },
      position: { line: 0, character: 7 },
    });
    expect(items.map(({ label, detail }) => [label, detail])).toEqual([['helper', 'of another file']]);
  });

  it('workspace symbols are those of all files, the best match first', async () => {
    const symbols = await client.request<SymbolInformation[]>('workspace/symbol', { query: 'he' });
    expect(symbols.map(({ name, location }) => [name, ...(placed([location]) ?? [])])).toEqual([
      ['helper', `${HELPER}:5`],
    ]);
    const all = await client.request<SymbolInformation[]>('workspace/symbol', { query: '' });
    expect(all.map(({ name }) => name).sort()).toEqual(['ENTER', 'LEAF', 'helper', 'start']);
    const some = await client.request<SymbolInformation[]>('workspace/symbol', { query: 'etr' });
    expect(some.map(({ name }) => name)).toEqual(['ENTER']);
  });

  it('renaming changes all files', async () => {
    const { changes = {} } = await client.request<WorkspaceEdit>('textDocument/rename', {
      ...at(MAIN, 'helper', 1),
      newName: 'aid',
    });
    const lines = Object.entries(changes).map(([file, edits]) => [
      file.replace('file://', ''),
      edits.map(({ range }) => range.start.line + 1).sort(),
    ]);
    expect(Object.fromEntries(lines)).toEqual({ [MAIN]: [3, 6, 8], [HELPER]: [2, 3, 5] });
  });

  it('a name that another file has is refused', async () => {
    await expect(client.request('textDocument/rename', { ...at(MAIN, 'start', 1), newName: 'helper' })).rejects.toThrow(
      'There already is a helper',
    );
  });

  it('a file that changes on disk is read again', async () => {
    await ask('definition', at(MAIN, 'helper', 1));
    client.host.files.set(HELPER, '# moved\n\n\t.globl helper\n\n\nhelper:\n\tret\n');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uri(HELPER), type: 2 }],
    });
    await expect(ask('definition', at(MAIN, 'helper', 1))).resolves.toEqual([`${HELPER}:6`]);
    client.host.files.delete(HELPER);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uri(HELPER), type: 3 }],
    });
    await expect(ask('definition', at(MAIN, 'helper', 1))).resolves.toBeUndefined();
  });
});

describe('with several files open', () => {
  beforeEach(async () => {
    await client.initialize({ folders: ['/project'] });
    await open(MAIN);
    await open(HELPER, `\n\n${client.host.files.get(HELPER) ?? ''}`);
  });

  it('what is not saved counts', async () => {
    await expect(ask('definition', at(MAIN, 'helper', 1))).resolves.toEqual([`${HELPER}:7`]);
  });

  it('the macros of a header that is open alone are used by files that are not', async () => {
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: uri(MAIN) } });
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: uri(HELPER) } });
    await open(HEADER);
    const context = { includeDeclaration: false };
    await expect(ask('references', { ...at(HEADER, 'ENTER'), context })).resolves.toEqual(
      [`${HELPER}:6`, `${MAIN}:5`].sort(),
    );
  });
});

describe('a client that takes versions', () => {
  it('gets those of the documents that it has open', async () => {
    const capabilities = { workspace: { workspaceEdit: { documentChanges: true } } };
    await client.initialize({ folders: ['/project'], capabilities });
    await open(MAIN);
    const { documentChanges = [] } = await client.request<WorkspaceEdit>('textDocument/rename', {
      ...at(MAIN, 'helper', 1),
      newName: 'aid',
    });
    const versions = documentChanges.map((one) => ('textDocument' in one ? one.textDocument : undefined));
    expect(versions).toEqual([
      { uri: uri(MAIN), version: 1 },
      { uri: uri(HELPER), version: null },
    ]);
  });
});

describe('without a folder', () => {
  it('files that are open know of each other', async () => {
    await client.initialize();
    await open(MAIN);
    await open(HELPER);
    await expect(ask('definition', at(MAIN, 'helper', 1))).resolves.toEqual([`${HELPER}:5`]);
  });
});

describe('the work on the index', () => {
  it('is shown to clients that show it', async () => {
    await client.initialize({ folders: ['/project'], capabilities: { window: { workDoneProgress: true } } });
    await client.request('workspace/symbol', { query: 'x' });
    await client.request('workspace/symbol', { query: 'x' });
    expect(client.progress[0]).toBe('begin');
    expect(client.progress.at(-1)).toBe('end');
  });
});
