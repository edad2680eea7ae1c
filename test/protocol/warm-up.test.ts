/** What a server does in idle time: nobody learns of it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWorkspaceHost } from '../../server/src/protocol/workspace-host.js';
import { runSteps } from '../../server/src/text/steps.js';
import { StreamClient } from '../support/lsp-stream.js';
import { MISSING_PREFIX } from '../support/trampolines.js';

describe('a server with nothing to do', () => {
  const URI = 'file:///project/host.S';
  let client: StreamClient;
  beforeEach(() => (client = new StreamClient()));
  afterEach(() => client.close());

  /** Resolves when a text of that path was rehearsed. */
  async function rehearsed(wanted: string): Promise<void> {
    while (client.host.rehearsed?.some((request) => request.path === wanted) !== true) {
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  it('rehearses the open document and shows nothing of it', async () => {
    client.host.rehearsed = [];
    await client.initialize({ capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } } } });
    await client.open(URI, MISSING_PREFIX);
    const found = await client.diagnostics(URI);
    await rehearsed('/project/host.S');
    const start = { line: 0, character: 0 };
    await client.change(URI, 2, [{ range: { start, end: start }, text: '\n' }]);
    const moved = await client.diagnostics(URI, (_, version) => version === 2);
    expect(moved.map(({ code }) => code)).toEqual(found.map(({ code }) => code));
    expect(client.published.map(({ uri, version }) => [uri, version])).toEqual([
      [URI, 1],
      [URI, 2],
    ]);
  });

  it('clears up behind an analysis', async () => {
    await client.initialize();
    await client.open(URI, MISSING_PREFIX);
    await client.diagnostics(URI);
    while (client.host.tidied === 0) await new Promise((resolve) => setImmediate(resolve));
    expect(client.published.map(({ uri }) => uri)).toEqual([URI]);
  });

  it('rehearses nothing where the user does not want it', async () => {
    client.host.rehearsed = [];
    await client.initialize({ capabilities: { workspace: { configuration: true } }, settings: { warmUp: false } });
    await client.open(URI, MISSING_PREFIX);
    await client.diagnostics(URI);
    await client.request('textDocument/hover', { textDocument: { uri: URI }, position: { line: 0, character: 0 } });
    expect(client.host.rehearsed).toEqual([]);
  });
});

describe('a rehearsal on the file system', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'trampolint-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('leaves no trace in what is analysed', () => {
    const host = createWorkspaceHost(folder);
    const file = path.join(folder, 'host.S');
    writeFileSync(file, MISSING_PREFIX);
    const request = (text: string, overlays: ReadonlyMap<string, string>) => ({
      path: file,
      text,
      folder,
      overlays,
      settings: undefined,
    });
    const unsaved = new Map([[file, MISSING_PREFIX]]);
    const findings = () => runSteps(host.checkSteps(request(MISSING_PREFIX, unsaved))).findings;
    const before = findings();
    const rehearsal = host.rehearsal();
    const other = rehearsal && runSteps(rehearsal(request('\tnop\n', new Map([[file, '\tnop\n']]))));
    expect(other?.findings).toEqual([]);
    expect(host.read(file)).toBe(MISSING_PREFIX);
    expect(before).not.toEqual([]);
    expect(findings()).toEqual(before);
  });
});
