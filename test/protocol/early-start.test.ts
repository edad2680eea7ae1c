/** The server answers `initialize` before the rest of it is loaded, and loses no message meanwhile. */
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  createConnection,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type InitializeResult,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import { EarlyStart, type Begin } from '../../server/src/protocol/early-start.js';
import { startServer } from '../../server/src/protocol/server.js';
import { MapHost } from '../support/lsp-stream.js';

const INITIALIZE = { processId: null, rootUri: null, capabilities: {} };
const URI = 'file:///project/a.S';

let streams: readonly PassThrough[];
let client: ProtocolConnection;
/** Lets the rest be loaded. */
let load: () => void;

beforeEach(() => {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  streams = [toServer, toClient];
  const loaded = new Promise<Begin>((resolve) => {
    load = () => resolve((connection, answered) => startServer(connection, new MapHost(), answered));
  });
  const start = new EarlyStart(() => loaded);
  const reader = new StreamMessageReader(toServer);
  start.listen(createConnection(reader, new StreamMessageWriter(toClient), { messageStrategy: start }));
  client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  client.listen();
});
afterEach(async () => {
  await client.sendRequest('shutdown');
  client.dispose();
  for (const stream of streams) stream.destroy();
});

it('answers before the rest is loaded, and everything else behind that, in order', async () => {
  const result: InitializeResult = await client.sendRequest('initialize', INITIALIZE);
  expect(result.serverInfo?.name).toBe('trampolint');
  expect(result.capabilities.hoverProvider).toBe(true);
  await client.sendNotification('initialized', {});
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri: URI, languageId: 'gas', version: 1, text: 'begin:\n\tret\n' },
  });
  const symbols = client.sendRequest('textDocument/documentSymbol', { textDocument: { uri: URI } });
  load();
  await expect(symbols).resolves.toMatchObject([{ name: 'begin' }]);
});

it('refuses what comes before initialize, and can be initialized afterwards', async () => {
  const early = client.sendRequest('textDocument/documentSymbol', { textDocument: { uri: URI } });
  const result = client.sendRequest('initialize', INITIALIZE);
  load();
  await expect(early).rejects.toThrow('before initialize');
  await expect(result).resolves.toHaveProperty('capabilities.hoverProvider', true);
});
