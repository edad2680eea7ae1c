import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type {
  CodeAction,
  CompletionItem,
  CompletionList,
  DocumentDiagnosticReport,
  DocumentSymbol,
  Hover,
  Location,
  SignatureHelp,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { StreamClient } from '../support/lsp-stream.js';
import { MISSING_PREFIX, PREFIX_TRAMPOLINE } from '../support/trampolines.js';

const URI = 'file:///project/trampoline.S';
const RULE = 'missing-enclu-prefix-eenter';
/** The line of the ENCLU that lacks its prefix. */
const ENCLU_LINE = 11;

let client: StreamClient;
beforeEach(() => (client = new StreamClient()));
afterEach(() => client.close());

/** A position inside the text `needle`. */
function positionOf(text: string, needle: string): { line: number; character: number } {
  return TextDocument.create(URI, 'gas', 1, text).positionAt(text.indexOf(needle) + 1);
}

describe('the handshake', () => {
  it('offers what the server can do', async () => {
    const { capabilities, serverInfo } = await client.initialize();
    expect(serverInfo?.name).toBe('trampolint');
    expect(capabilities).toMatchObject({
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: 2 },
      hoverProvider: true,
      documentSymbolProvider: true,
      definitionProvider: true,
      referencesProvider: true,
    });
    expect(capabilities.diagnosticProvider).toBeUndefined();
  });

  it('agrees on UTF-8 with a client that prefers it', async () => {
    const { capabilities } = await client.initialize({
      capabilities: { general: { positionEncodings: ['utf-8', 'utf-16'] } },
    });
    expect(capabilities.positionEncoding).toBe('utf-8');
  });

  it('comes before every other request', async () => {
    await expect(client.request('trampolint/status', { uri: URI })).rejects.toThrow('before initialize');
    await client.initialize();
    await expect(client.request('trampolint/status', { uri: URI })).resolves.toBeNull();
  });
});

describe('pushed diagnostics', () => {
  it('follow the unsaved text, edit by edit', async () => {
    await client.initialize({ capabilities: { textDocument: { publishDiagnostics: { relatedInformation: true } } } });
    await client.open(URI, MISSING_PREFIX);
    const [found] = await client.diagnostics(URI);
    expect(found).toMatchObject({
      code: RULE,
      source: 'trampolint',
      severity: 1,
      range: { start: { line: ENCLU_LINE, character: 1 }, end: { line: ENCLU_LINE, character: 6 } },
      codeDescription: { href: `https://rules.test/${RULE}` },
      data: { rule: RULE, fixable: true },
    });
    expect(found?.relatedInformation?.length).toBeGreaterThan(0);
    expect(found?.relatedInformation?.[0]?.location.uri).toBe(URI);
    const at = { line: ENCLU_LINE, character: 1 };
    await client.change(URI, 2, [{ range: { start: at, end: at }, text: 'ds ' }]);
    await expect(client.diagnostics(URI, (list) => list.length === 0)).resolves.toEqual([]);
    const end = { line: ENCLU_LINE, character: 4 };
    await client.change(URI, 3, [{ range: { start: at, end }, text: '' }]);
    await expect(client.diagnostics(URI, (list) => list.length > 0)).resolves.toMatchObject([{ code: RULE }]);
  });

  it('tell the path in the message to a client without related places', async () => {
    await client.initialize();
    await client.open(URI, MISSING_PREFIX);
    const [found] = await client.diagnostics(URI);
    expect(found?.relatedInformation).toBeUndefined();
    expect(found?.message).toMatch(/\n {2}1\. line \d+: /);
  });

  it('fade out what is not assembled, as hints', async () => {
    await client.initialize();
    await client.open(URI, '#ifdef DEBUG\n\tnop\n#endif\n');
    await expect(client.diagnostics(URI, (list) => list.length > 0)).resolves.toEqual([
      {
        range: { start: { line: 1, character: 1 }, end: { line: 1, character: 4 } },
        severity: 4,
        source: 'trampolint',
        code: 'inactive-code',
        message: 'Not assembled, because of #ifdef DEBUG: DEBUG is not defined.',
        tags: [1],
      },
    ]);
  });

  it('are gone with the document', async () => {
    await client.initialize();
    await client.open(URI, MISSING_PREFIX);
    await client.diagnostics(URI, (list) => list.length > 0);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
    await expect(client.diagnostics(URI, (list) => list.length === 0)).resolves.toEqual([]);
  });

  it('count columns as agreed, behind characters of any width', async () => {
    await client.initialize({ capabilities: { general: { positionEncodings: ['utf-8'] } } });
    const text = MISSING_PREFIX.replace('\tenclu', '/* é → 𝄞 */ enclu');
    await client.open(URI, text);
    const [found] = await client.diagnostics(URI);
    expect(found?.range.start).toEqual({ line: ENCLU_LINE, character: 18 });
    const at = found?.range.start;
    await client.change(URI, 2, [{ range: { start: at, end: at }, text: 'ds ' }]);
    await expect(client.diagnostics(URI, (list) => list.length === 0)).resolves.toEqual([]);
  });

  it('follow the unsaved text of an included document', async () => {
    await client.initialize();
    const include = 'file:///project/enclu.inc';
    await client.open(include, '.macro ENTER\n\tenclu\n.endm\n');
    await client.open(URI, `#include "enclu.inc"\n${MISSING_PREFIX.replace('\tenclu', '\tENTER')}`);
    await client.diagnostics(URI, (list) => list.some(({ code }) => code === RULE));
    const at = { line: 1, character: 1 };
    await client.change(include, 2, [{ range: { start: at, end: at }, text: 'ds ' }]);
    const after = await client.diagnostics(URI, (list) => !list.some(({ code }) => code === RULE));
    expect(after.map(({ code }) => code)).not.toContain(RULE);
  });

  it('analyse edits that come together once', async () => {
    await client.initialize();
    await client.open(URI, PREFIX_TRAMPOLINE);
    await client.diagnostics(URI);
    const before = client.host.requests.length;
    const at = { line: 0, character: 0 };
    const changes = Array.from({ length: 20 }, (_, index) =>
      client.change(URI, index + 2, [{ range: { start: at, end: at }, text: '# typed\n' }]),
    );
    await Promise.all(changes);
    await client.request('textDocument/hover', { textDocument: { uri: URI }, position: at });
    expect(client.host.requests.length - before).toBeLessThan(5);
    expect(client.host.requests.at(-1)?.text.startsWith('# typed\n'.repeat(20))).toBe(true);
  });
});

describe('pulled diagnostics', () => {
  const capabilities = { textDocument: { diagnostic: { dynamicRegistration: false } } };

  it('are answered, and not pushed as well', async () => {
    const result = await client.initialize({ capabilities });
    expect(result.capabilities.diagnosticProvider).toMatchObject({ interFileDependencies: true });
    await client.open(URI, MISSING_PREFIX);
    const pull = (previousResultId?: string): Promise<DocumentDiagnosticReport> =>
      client.request('textDocument/diagnostic', { textDocument: { uri: URI }, previousResultId });
    const first = await pull();
    expect(first).toMatchObject({ kind: 'full', items: [{ code: RULE }] });
    await expect(pull(first.resultId)).resolves.toEqual({ kind: 'unchanged', resultId: first.resultId });
    await client.change(URI, 2, [{ text: PREFIX_TRAMPOLINE }]);
    await expect(pull(first.resultId)).resolves.toMatchObject({ kind: 'full', items: [] });
    expect(client.published).toEqual([]);
  });
});

describe('requests about a document', () => {
  beforeEach(async () => {
    await client.initialize({
      capabilities: {
        textDocument: {
          hover: { contentFormat: ['markdown'] },
          documentSymbol: { hierarchicalDocumentSymbolSupport: true },
          codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
        },
        workspace: { workspaceEdit: { documentChanges: true } },
      },
    });
    await client.open(URI, MISSING_PREFIX);
  });

  it('hover', async () => {
    const hover = await client.request<Hover>('textDocument/hover', {
      textDocument: { uri: URI },
      position: { line: ENCLU_LINE, character: 3 },
    });
    expect(hover.contents).toMatchObject({ kind: 'markdown', value: expect.stringContaining('EENTER (EAX = 2)') });
    expect(hover.range?.start.line).toBe(ENCLU_LINE);
  });

  it('outline', async () => {
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri: URI },
    });
    expect(symbols.map(({ name }) => name)).toContain('enter_enclave');
    expect(symbols[0]?.children?.map(({ name }) => name)).toContain('landing_pad');
  });

  it('definition and references', async () => {
    const position = positionOf(MISSING_PREFIX, 'async_exit(%rip)');
    const definition = await client.request<Location[]>('textDocument/definition', {
      textDocument: { uri: URI },
      position,
    });
    const line = MISSING_PREFIX.split('\n').indexOf('async_exit:');
    expect(definition).toMatchObject([{ uri: URI, range: { start: { line, character: 0 } } }]);
    const references = await client.request<Location[]>('textDocument/references', {
      textDocument: { uri: URI },
      position,
      context: { includeDeclaration: true },
    });
    expect(references.map(({ range }) => range.start.line)).toEqual([9, line]);
  });

  it('quick fix, with the version it is for', async () => {
    const diagnostics = [...(await client.diagnostics(URI))];
    const range = diagnostics[0]?.range;
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: URI },
      range,
      context: { diagnostics, only: ['quickfix'] },
    });
    const [fix, suppress] = actions;
    expect(fix).toMatchObject({ kind: 'quickfix', isPreferred: true, diagnostics: [{ code: RULE }] });
    expect(suppress?.title).toContain(`Suppress ${RULE}`);
    const [change] = fix?.edit?.documentChanges ?? [];
    expect(change).toMatchObject({ textDocument: { uri: URI, version: 1 } });
    const edits = change !== undefined && 'edits' in change ? change.edits : [];
    const document = TextDocument.create(URI, 'gas', 1, MISSING_PREFIX);
    expect(TextDocument.applyEdits(document, edits as never)).toBe(PREFIX_TRAMPOLINE);
  });

  it('no quick fix where other actions are asked for', async () => {
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: URI },
      range: { start: { line: ENCLU_LINE, character: 1 }, end: { line: ENCLU_LINE, character: 1 } },
      context: { diagnostics: [], only: ['refactor'] },
    });
    expect(new Set(actions.map(({ kind }) => kind))).toEqual(new Set(['refactor.rewrite']));
  });

  it('status, paths, states and macro expansion', async () => {
    await expect(client.request('trampolint/status', { uri: URI })).resolves.toMatchObject({
      contract: { name: 'rfc-prefix', source: 'pragma' },
      side: { side: 'host' },
      complete: true,
      limits: [],
    });
    const paths = await client.request<{ roots: { name: string; paths: unknown[] }[] }>('trampolint/paths', {
      uri: URI,
    });
    expect(paths.roots.find(({ name }) => name === 'enter_enclave')?.paths.length).toBeGreaterThan(1);
    const state = await client.request<{ instructions: { states: { registers: object }[] }[] }>('trampolint/state', {
      uri: URI,
      position: { line: ENCLU_LINE, character: 3 },
    });
    expect(state.instructions[0]?.states[0]?.registers).toMatchObject({ rax: '2' });
    const position = { line: 0, character: 0 };
    await expect(client.request('trampolint/expandMacro', { uri: URI, position })).resolves.toBeNull();
  });

  it('an execution that shows a finding', async () => {
    const execution = await client.request<{ reason: null; steps: { instruction: string }[] }>('trampolint/execution', {
      uri: URI,
      position: { line: ENCLU_LINE, character: 3 },
      rule: RULE,
    });
    expect(execution.reason).toBeNull();
    expect(execution.steps.at(-1)?.instruction).toBe('enclu');
  });

  it('answer nothing for documents that are not open', async () => {
    const uri = 'file:///project/other.S';
    const position = { line: 0, character: 0 };
    await expect(client.request('textDocument/hover', { textDocument: { uri }, position })).resolves.toBeNull();
    await expect(client.request('trampolint/paths', { uri })).resolves.toBeNull();
  });
});

describe('settings', () => {
  it('are asked for, and reach the analysis before the first diagnostics', async () => {
    await client.initialize({ capabilities: { workspace: { configuration: true } }, settings: { preset: 'all' } });
    await client.open(URI, PREFIX_TRAMPOLINE);
    await client.diagnostics(URI);
    expect(client.host.requests.map(({ settings }) => settings)).toEqual([{ preset: 'all' }]);
  });

  it('that change have every open document analysed again', async () => {
    await client.initialize({ settings: undefined });
    await client.open(URI, PREFIX_TRAMPOLINE);
    await client.diagnostics(URI);
    const { length } = client.published;
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { trampolint: { preset: 'strict' } },
    });
    await client.diagnostics(URI, () => client.published.length > length);
    expect(client.host.requests.at(-1)?.settings).toEqual({ preset: 'strict' });
  });
});

describe('a failure', () => {
  it('of a handler is an error for that request alone', async () => {
    await client.initialize();
    client.host.failure = new Error('broken on purpose');
    await client.open(URI, PREFIX_TRAMPOLINE);
    const hover = { textDocument: { uri: URI }, position: { line: ENCLU_LINE, character: 3 } };
    await expect(client.request('textDocument/hover', hover)).rejects.toThrow('broken on purpose');
    client.host.failure = undefined;
    await expect(client.request('textDocument/hover', hover)).resolves.not.toBeNull();
  });

  it('comes back for requests the server does not know', async () => {
    await client.initialize();
    await expect(client.request('trampolint/noSuchRequest', {})).rejects.toThrow();
    await expect(client.request('trampolint/status', { uri: URI })).resolves.toBeNull();
  });
});

describe('help while typing', () => {
  it('is announced', async () => {
    const { capabilities } = await client.initialize();
    expect(capabilities.completionProvider).toEqual({
      triggerCharacters: ['.', '%', '$', '{', '('],
      resolveProvider: true,
    });
    expect(capabilities.signatureHelpProvider).toEqual({ triggerCharacters: [' ', ','] });
  });

  it('completes, ranks and explains', async () => {
    await client.initialize();
    await client.open(URI, '\tencl\n');
    const list = await client.request<CompletionList>('textDocument/completion', {
      textDocument: { uri: URI },
      position: { line: 0, character: 5 },
    });
    const [first] = list.items;
    expect(first).toMatchObject({
      label: 'enclu',
      sortText: '000',
      textEdit: { newText: 'enclu', range: { start: { line: 0, character: 1 }, end: { line: 0, character: 5 } } },
    });
    expect(first?.documentation).toBeUndefined();
    const resolved = await client.request<CompletionItem>('completionItem/resolve', { ...first });
    expect(JSON.stringify(resolved.documentation)).toContain('enclave');
  });

  it('gives snippets only to clients that take them', async () => {
    const position = { line: 0, character: 6 };
    await client.initialize({
      capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } } } },
    });
    await client.open(URI, '\t.rept\n');
    const list = await client.request<CompletionList>('textDocument/completion', {
      textDocument: { uri: URI },
      position,
    });
    expect(list.items[0]?.textEdit?.newText).toContain('${1:count}');
    expect(list.items[0]?.insertTextFormat).toBe(2);
  });

  it('shows the signatures that still match', async () => {
    await client.initialize();
    await client.open(URI, '\tmov %rax, \n');
    const help = await client.request<SignatureHelp>('textDocument/signatureHelp', {
      textDocument: { uri: URI },
      position: { line: 0, character: 11 },
    });
    expect(help.activeParameter).toBe(1);
    expect(help.signatures.map(({ label }) => label)).toContain('movq r64, r/m64');
  });
});
