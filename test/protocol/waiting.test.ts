/** What happens while an analysis is under way: who is answered, who waits, and what becomes of work that nobody needs. */
import { CancellationToken, CancellationTokenSource } from 'vscode-jsonrpc';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LSPErrorCodes } from 'vscode-languageserver';
import { StreamClient } from '../support/lsp-stream.js';
import { MISSING_PREFIX, PREFIX_TRAMPOLINE } from '../support/trampolines.js';

const LONG = 'file:///project/long.S';
const SHORT = 'file:///project/short.S';
/** Its analysis comes to no end while the host holds it. */
const ENDLESS = `${PREFIX_TRAMPOLINE}# endless\n`;
const START = { line: 0, character: 0 };
/** The ENCLU. */
const PLACE = { line: 11, character: 3 };

let client: StreamClient;
beforeEach(() => (client = new StreamClient()));
afterEach(async () => {
  client.host.holds = () => false;
  await client.close();
});

/** From now on texts that say so are analysed without end. */
function holdAt(stage: 'start' | 'assembled'): void {
  client.host.holds = ({ text }, at) => at === stage && text.includes('# endless');
}

function ask(method: string, uri: string, token = CancellationToken.None): Promise<unknown> {
  const params = {
    textDocument: { uri },
    position: PLACE,
    range: { start: START, end: PLACE },
    positions: [PLACE],
    context: {},
  };
  return client.connection.sendRequest(method, params, token);
}

describe('while a document is analysed', () => {
  it('others are answered and published', async () => {
    await client.initialize();
    holdAt('start');
    await client.open(LONG, ENDLESS);
    await client.open(SHORT, MISSING_PREFIX);
    await expect(ask('textDocument/hover', SHORT)).resolves.not.toBeNull();
    await client.diagnostics(SHORT, (list) => list.length > 0);
    expect(client.published.map(({ uri }) => uri)).not.toContain(LONG);
    client.host.holds = () => false;
    await client.diagnostics(LONG);
  });

  it.each([
    'textDocument/documentLink',
    'textDocument/selectionRange',
    'textDocument/signatureHelp',
    'textDocument/completion',
    'textDocument/definition',
    'textDocument/references',
  ])('%s does not wait for the simulation', async (method) => {
    await client.initialize();
    holdAt('assembled');
    await client.open(LONG, ENDLESS);
    await expect(ask(method, LONG)).resolves.toBeDefined();
  });

  it('a request that is cancelled is answered at once', async () => {
    await client.initialize();
    holdAt('assembled');
    await client.open(LONG, ENDLESS);
    const source = new CancellationTokenSource();
    const hover = ask('textDocument/hover', LONG, source.token);
    // Answered while the hover waits.
    await ask('textDocument/documentLink', LONG);
    source.cancel();
    await expect(hover).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  });
});

describe('an edit', () => {
  const edit = (version: number, text: string): Promise<void> => client.change(LONG, version, [{ text }]);

  it('ends the analysis of the text before, of which nothing is published', async () => {
    await client.initialize({ capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } } } });
    holdAt('start');
    await client.open(LONG, ENDLESS);
    await edit(2, MISSING_PREFIX);
    await client.diagnostics(LONG, (_, version) => version === 2);
    client.host.holds = () => false;
    await client.open(SHORT, PREFIX_TRAMPOLINE);
    await client.diagnostics(SHORT);
    expect(client.published.filter(({ uri }) => uri === LONG).map(({ version }) => version)).toEqual([2]);
  });

  it('of what is included ends the analysis, too', async () => {
    await client.initialize();
    const include = 'file:///project/enclu.inc';
    await client.open(include, '.macro ENTER\n\tenclu\n.endm\n');
    await client.diagnostics(include);
    holdAt('assembled');
    await client.open(LONG, `#include "enclu.inc"\n${MISSING_PREFIX.replace('\tenclu', '\tENTER')}# endless\n`);
    await ask('textDocument/documentLink', LONG);
    client.host.holds = ({ overlays, text }) =>
      text.includes('# endless') && overlays.get('/project/enclu.inc')?.includes('ds') !== true;
    const at = { line: 1, character: 1 };
    await client.change(include, 2, [{ range: { start: at, end: at }, text: 'ds ' }]);
    const found = await client.diagnostics(LONG);
    expect(found.map(({ code }) => code)).not.toContain('missing-enclu-prefix-eenter');
  });

  it('has a request that waits answered for the text as it is then', async () => {
    await client.initialize();
    holdAt('assembled');
    await client.open(LONG, ENDLESS);
    const status = client.request('trampolint/status', { uri: LONG });
    await ask('textDocument/documentLink', LONG);
    await edit(2, 'nop\n');
    await expect(status).resolves.toMatchObject({ side: { side: 'none' } });
  });

  it.each(['textDocument/hover', 'textDocument/references'])(
    'that is one of very many has %s refused',
    async (method) => {
      await client.initialize();
      holdAt('start');
      await client.open(LONG, ENDLESS);
      let isAnswered = false;
      const answer = ask(method, LONG).finally(() => (isAnswered = true));
      const refused = expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.ContentModified });
      // More than that many, since a request about all files waits for the index first.
      for (let version = 2; !isAnswered; version++) await edit(version, ENDLESS);
      await refused;
    },
  );

  it('has the request refused that the client asks again by itself', async () => {
    const method = 'textDocument/semanticTokens/full';
    const staleRequestSupport = { cancel: true, retryOnContentModified: [method] };
    await client.initialize({ capabilities: { general: { staleRequestSupport } } });
    holdAt('assembled');
    await client.open(LONG, ENDLESS);
    const tokens = ask(method, LONG);
    await ask('textDocument/documentLink', LONG);
    await edit(2, 'nop\n');
    await expect(tokens).rejects.toMatchObject({ code: LSPErrorCodes.ContentModified });
    await expect(ask(method, LONG)).resolves.not.toBeNull();
  });
});

describe('a long text', () => {
  const RULE = 'missing-enclu-prefix-eenter';
  /** More than the server takes for a text that is done at once. */
  const text = `${MISSING_PREFIX}${'# padding\n'.repeat(12_000)}# endless\n`;
  const shown = (list: readonly { code?: string | number; range: { start: { line: number } } }[]): readonly string[] =>
    list.map(({ code, range }) => `${code} ${range.start.line}`).sort();

  beforeEach(async () => {
    await client.initialize({ capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } } } });
    await client.open(LONG, text);
    await client.diagnostics(LONG, (list) => shown(list).join() === `${RULE} 11`);
    holdAt('assembled');
  });

  it('shows what is wrong with it and what was found before, until its analysis is done', async () => {
    await client.change(LONG, 2, [{ range: { start: START, end: START }, text: '\t.endif\n' }]);
    const early = await client.diagnostics(LONG, (_, version) => version === 2);
    expect(shown(early)).toEqual([expect.stringMatching(/^asm-\S+ 0$/), `${RULE} 12`]);
    const { length } = client.published;
    client.host.holds = () => false;
    const whole = await client.diagnostics(LONG, () => client.published.length > length);
    expect(shown(whole)).toEqual(shown(early));
  });

  it('does not show what was found on the lines that are edited', async () => {
    await client.change(LONG, 2, [{ range: { start: PLACE, end: PLACE }, text: '' }]);
    await expect(client.diagnostics(LONG, (_, version) => version === 2)).resolves.toEqual([]);
  });

  it('is answered early where that is enough', async () => {
    await client.change(LONG, 2, [{ range: { start: START, end: START }, text: '\tnop\n' }]);
    await expect(ask('textDocument/documentSymbol', LONG)).resolves.not.toBeNull();
    await expect(ask('textDocument/semanticTokens/range', LONG)).resolves.not.toBeNull();
  });
});
