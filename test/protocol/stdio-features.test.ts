/**
 * Every feature once over a real stdio connection: a folder on disk with the files of a fixture, of which the one with the
 * cursor is open, and what the server says of the cursor.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildServer } from '../support/built-server.js';
import { parseCursorFixture } from '../support/cursor.js';
import { LspClient, type Position, type Range } from '../support/lsp-client.js';
import { PREFIX_TRAMPOLINE } from '../support/trampolines.js';

const CAPABILITIES = {
  general: { positionEncodings: ['utf-16'] },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    hover: { contentFormat: ['markdown'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    rename: { prepareSupport: true },
  },
  window: { workDoneProgress: true },
};

let home = '';
let program = '';
beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'trampolint-features-'));
  program = await buildServer(home);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** A conversation about one fixture. */
class Talk {
  readonly client = new LspClient(process.execPath, [program, '--stdio']);
  readonly folder = mkdtempSync(path.join(home, 'folder-'));
  uri = '';
  position: Position = { line: 0, character: 0 };

  async begin(fixture: string, capabilities: object = CAPABILITIES): Promise<void> {
    const { files, cursor } = parseCursorFixture(fixture);
    for (const [name, text] of files) {
      const file = path.join(this.folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    const [first = ''] = files.keys();
    const name = cursor?.path ?? first;
    const text = files.get(name) ?? '';
    const before = text.slice(0, cursor?.offset ?? 0).split('\n');
    this.position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    this.uri = pathToFileURL(path.join(this.folder, name)).href;
    await this.client.initialize({ rootUri: pathToFileURL(this.folder).href, capabilities });
    if ('diagnostic' in (capabilities as typeof CAPABILITIES).textDocument)
      this.client.notify('textDocument/didOpen', this.document(text));
    else await this.client.open(this.uri, text);
  }

  document(text: string): object {
    return { textDocument: { uri: this.uri, languageId: 'gas', version: 1, text } };
  }

  /** Asks about the cursor; `more` are further parameters. */
  ask<Result>(method: string, more: object = {}): Promise<Result> {
    return this.client.request<Result>(method, { textDocument: { uri: this.uri }, position: this.position, ...more });
  }

  /** `file:line`, lines from 1. */
  placed(place: { readonly uri: string; readonly range: Range }): string {
    const file = path.relative(this.folder, new URL(place.uri).pathname);
    return `${file}:${place.range.start.line + 1}`;
  }

  async end(): Promise<void> {
    expect(await this.client.shutdown()).toBe(0);
    expect(this.client.stderr).toBe('');
  }
}

/** Runs a test in a conversation of its own, which must end cleanly. */
async function talk(fixture: string, run: (talk: Talk) => Promise<void>, capabilities?: object): Promise<void> {
  const one = new Talk();
  try {
    await one.begin(fixture, capabilities);
    await run(one);
    await one.end();
  } finally {
    one.client.kill();
  }
}

/** A client that takes code actions, and shows those that cannot be done. */
const REFACTORS = {
  ...CAPABILITIES,
  textDocument: {
    ...CAPABILITIES.textDocument,
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } }, disabledSupport: true },
  },
  workspace: { workspaceEdit: { documentChanges: true } },
};

interface OfferedAction {
  readonly title: string;
  readonly kind: string;
  readonly edit?: object;
  readonly disabled?: { readonly reason: string };
}

interface Located {
  readonly uri: string;
  readonly range: Range;
}

const CALLS = `//- main.S
#include "macros.h"
	.globl	start
start:	ENTER	2
	call	far$0
	ret
//- deep/er/far.S
	.globl	far
far:	ret
//- macros.h
.macro ENTER leaf
	mov	$\\leaf, %eax
.endm
//- ignored/far.S
far:	ret
	.globl	far
//- .gitignore
ignored
`;
const WHOLE = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };

describe('over stdio', () => {
  it('names lead to files that are not open, and never to ignored ones', () =>
    talk(CALLS, async (at) => {
      for (const method of ['definition', 'implementation']) {
        const found = await at.ask<Located[]>(`textDocument/${method}`);
        expect(found.map((one) => at.placed(one))).toEqual(['deep/er/far.S:2']);
      }
      const references = await at.ask<Located[]>('textDocument/references', { context: { includeDeclaration: true } });
      expect(references.map((one) => at.placed(one))).toEqual(['main.S:4', 'deep/er/far.S:1', 'deep/er/far.S:2']);
      const declared = await at.ask<Located[]>('textDocument/declaration');
      expect(declared.map((one) => at.placed(one))).toEqual(['deep/er/far.S:1']);
      const symbols = await at.client.request<{ location: Located }[]>('workspace/symbol', { query: 'far' });
      expect(symbols.map(({ location }) => at.placed(location))).toEqual(['deep/er/far.S:2']);
    }));

  it('a rename changes every file', () =>
    talk(CALLS, async (at) => {
      await expect(at.ask('textDocument/prepareRename')).resolves.toMatchObject({ placeholder: 'far' });
      const { changes } = await at.ask<{ changes: Record<string, unknown[]> }>('textDocument/rename', {
        newName: 'near',
      });
      const counts = Object.entries(changes).map(([uri, edits]) => [path.basename(uri), edits.length]);
      expect(Object.fromEntries(counts)).toEqual({ 'main.S': 1, 'far.S': 2 });
    }));

  it('the call hierarchy goes up and down', () =>
    talk(CALLS, async (at) => {
      const [item] = await at.ask<{ name: string }[]>('textDocument/prepareCallHierarchy');
      expect(item).toMatchObject({ name: 'far' });
      const callers = await at.client.request<{ from: { name: string } }[]>('callHierarchy/incomingCalls', { item });
      expect(callers.map(({ from }) => from.name)).toEqual(['start']);
      const up = { item: callers[0]?.from };
      const callees = await at.client.request<{ to: { name: string } }[]>('callHierarchy/outgoingCalls', up);
      expect(callees.map(({ to }) => to.name).sort()).toEqual(['ENTER', 'far']);
    }));

  it('a label is highlighted, folded, selected and listed', () =>
    talk(`${PREFIX_TRAMPOLINE}#$0ifdef NO\n\tnop\n#endif\n`, async (at) => {
      const line = PREFIX_TRAMPOLINE.split('\n').indexOf('landing_pad:');
      const position = { line, character: 2 };
      const highlights = await at.ask<{ kind: number }[]>('textDocument/documentHighlight', { position });
      expect(highlights).toContainEqual(expect.objectContaining({ kind: 3 }));
      const folds = await at.ask<{ startLine: number }[]>('textDocument/foldingRange');
      expect(folds.length).toBeGreaterThan(0);
      const selections = await at.ask<{ parent?: object }[]>('textDocument/selectionRange', { positions: [position] });
      expect(selections[0]?.parent).toBeDefined();
      const symbols = await at.ask<{ name: string; children?: { name: string }[] }[]>('textDocument/documentSymbol');
      expect(symbols[0]?.children?.map(({ name }) => name)).toContain('landing_pad');
    }));

  it('words are coloured, whole, in part and by what changed', () =>
    talk(CALLS, async (at) => {
      const full = await at.ask<{ resultId: string; data: number[] }>('textDocument/semanticTokens/full');
      expect(full.data.length % 5).toBe(0);
      const range = { start: { line: 3, character: 0 }, end: { line: 4, character: 0 } };
      const part = await at.ask<{ data: number[] }>('textDocument/semanticTokens/range', { range });
      expect(part.data.slice(0, 2)).toEqual([3, 1]);
      const delta = await at.ask<{ edits: unknown[] }>('textDocument/semanticTokens/full/delta', {
        previousResultId: full.resultId,
      });
      expect(delta.edits).toEqual([]);
    }));

  it('hints, lenses and hover tell what was simulated', () =>
    talk(
      `//- main.S\n${PREFIX_TRAMPOLINE.replace('ds enclu', 'ds en$0clu')}//- other.S\n\tcall enter_enclave\n`,
      async (at) => {
        const hints = await at.ask<{ label: string }[]>('textDocument/inlayHint', { range: WHOLE });
        expect(hints.map(({ label }) => label)).toContain('EENTER');
        const lenses = await at.ask<object[]>('textDocument/codeLens');
        const resolved = await Promise.all(
          lenses.map((lens) => at.client.request<{ command: { title: string } }>('codeLens/resolve', lens)),
        );
        expect(resolved.map(({ command }) => command.title)).toContain('1 reference');
        const { contents } = await at.ask<{ contents: { value: string } }>('textDocument/hover');
        expect(contents.value).toContain('**ENCLU** EENTER (EAX = 2)');
      },
    ));

  it('links lead to includes, and typing is helped', () =>
    talk('//- main.S\n#include "a.h"\n\tmov $1, %ea$0\n//- a.h\n#define A 1\n', async (at) => {
      const links = await at.ask<{ target: string }[]>('textDocument/documentLink');
      expect(links.map(({ target }) => path.basename(target))).toEqual(['a.h']);
      const { items } = await at.ask<{ items: { label: string; data: unknown }[] }>('textDocument/completion');
      expect(items[0]?.label).toBe('%eax');
      await expect(at.client.request('completionItem/resolve', items[0])).resolves.toHaveProperty('documentation');
      const help = await at.ask<{ activeParameter: number }>('textDocument/signatureHelp');
      expect(help.activeParameter).toBe(1);
    }));

  it('text is laid out, whole, in part and while it is typed', () =>
    talk(
      '//- main.S\nf:\nmov %rax,%rbx\n  ret$0\n//- .editorconfig\nroot = true\n[*.S]\nindent_style = space\nindent_size = 2\n',
      async (at) => {
        const options = { tabSize: 8, insertSpaces: false };
        const whole = await at.ask<{ range: Range; newText: string }[]>('textDocument/formatting', { options });
        expect(whole.map(({ range, newText }) => [range.start.line, newText])).toEqual([
          [1, '  '],
          [1, '     '],
          [1, ', '],
        ]);
        const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 5 } };
        await expect(at.ask('textDocument/rangeFormatting', { options, range })).resolves.toEqual([]);
        const typed = { options, ch: '\n', position: { line: 3, character: 0 } };
        await expect(at.ask('textDocument/onTypeFormatting', typed)).resolves.toEqual([
          { range: { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } }, newText: '  ' },
        ]);
      },
    ));

  it('findings are offered their fix', () =>
    talk(
      PREFIX_TRAMPOLINE.replace('\tds enclu', '\ten$0clu'),
      async (at) => {
        const actions = await at.ask<{ title: string; edit?: object }[]>('textDocument/codeAction', {
          range: { start: at.position, end: at.position },
          context: { diagnostics: [] },
        });
        expect(actions[0]?.edit).toBeDefined();
      },
      {
        ...CAPABILITIES,
        textDocument: {
          ...CAPABILITIES.textDocument,
          codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
        },
      },
    ));

  it('code is rewritten where somebody asks for it, and told why where it cannot be', () =>
    talk(
      '\t.globl f\nf:\n\tpush %rbx$0\n\tpop %rbx\n\tret\n\tfrobnicate %eax\n',
      async (at) => {
        const { line } = at.position;
        const ask = (from: number, to: number, only: readonly string[]): Promise<OfferedAction[] | null> =>
          at.ask('textDocument/codeAction', {
            range: { start: { line: from, character: 0 }, end: { line: to, character: 0 } },
            context: { diagnostics: [], only, triggerKind: 1 },
          });
        const [extract] = (await ask(line, line + 2, ['refactor.extract'])) ?? [];
        expect(extract).toMatchObject({
          kind: 'refactor.extract',
          edit: { documentChanges: [{ textDocument: { uri: at.uri, version: 1 } }] },
        });
        const rewrites = (await ask(line, line, ['refactor'])) ?? [];
        expect(rewrites.map(({ title }) => title)).toEqual([
          'Convert to Intel syntax',
          'Add `.type` and `.size` of f',
          'Describe the frame of f with CFI directives',
        ]);
        const [refused] = (await ask(line + 3, line + 3, ['refactor.rewrite'])) ?? [];
        expect(refused?.edit).toBeUndefined();
        expect(refused?.disabled?.reason).toContain('frobnicate');
        await expect(ask(line, line, ['source.organizeImports'])).resolves.toBeNull();
      },
      REFACTORS,
    ));

  it('everything that can be fixed is fixed at once', () =>
    talk(
      PREFIX_TRAMPOLINE.replace('\tds enclu', '\ten$0clu'),
      async (at) => {
        const all = await at.ask<OfferedAction[]>('textDocument/codeAction', {
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
          context: { diagnostics: [], only: ['source.fixAll'] },
        });
        expect(all).toMatchObject([
          { kind: 'source.fixAll.trampolint', edit: { documentChanges: [{ textDocument: { version: 1 } }] } },
        ]);
      },
      REFACTORS,
    ));

  it('findings of the whole folder are told on request', () =>
    talk(
      `//- main.S\n\tret$0\n//- bad.S\n${PREFIX_TRAMPOLINE.replace('\tds enclu', '\tenclu')}`,
      async (at) => {
        const report = await at.ask<{ kind: string; items: unknown[] }>('textDocument/diagnostic');
        expect(report).toMatchObject({ kind: 'full', items: [] });
        const { items } = await at.client.request<{ items: { uri: string; items: { code: string }[] }[] }>(
          'workspace/diagnostic',
          { previousResultIds: [] },
        );
        const found = items.map((one) => [path.basename(one.uri), one.items.map(({ code }) => code).join()]);
        expect(Object.fromEntries(found)).toEqual({ 'main.S': '', 'bad.S': 'missing-enclu-prefix-eenter' });
      },
      { ...CAPABILITIES, textDocument: { ...CAPABILITIES.textDocument, diagnostic: {} } },
    ));
});
