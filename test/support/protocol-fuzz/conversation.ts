/**
 * A long conversation with a real server that makes no sense: edits, requests, cancellations, documents opened and
 * closed, in random order. What counts is what is left behind it.
 */
import { isDeepStrictEqual } from 'node:util';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import {
  LspClient,
  ServerError,
  type ContentChange,
  type Diagnostic,
  type PublishedDiagnostics,
} from '../lsp-client.js';
import { FuzzDocument } from './document.js';
import { Random } from './random.js';
import { anyRequest } from './requests.js';

export interface FuzzOptions {
  /** The server as a Node program, with its arguments. */
  readonly server: readonly string[];
  /** Real files: their URIs and texts. At least one. */
  readonly files: readonly { readonly uri: string; readonly text: string }[];
  readonly messages: number;
  readonly seed: number;
  /** How many times the heap is measured, evenly spread and the last time at the end; at least 1, which is the default. */
  readonly heapSamples?: number;
  /** Called now and then with the number of messages sent, and the heap last measured. */
  readonly progress?: (sent: number, heap: number | undefined) => void;
}

export interface FuzzOutcome {
  readonly requests: number;
  readonly cancelled: number;
  /** Error answers by their code: how many, and what the last one said. */
  readonly errors: ReadonlyMap<number, { readonly count: number; readonly message: string }>;
  /**
   * Heap of the server in bytes but for compiled code, each time it was measured: always with the same texts open and
   * nothing under way.
   */
  readonly heaps: readonly number[];
  /** Documents whose diagnostics differ from those of a server that was just started, and both. */
  readonly different: readonly {
    readonly uri: string;
    readonly text: string;
    readonly after: readonly Diagnostic[];
    readonly fresh: readonly Diagnostic[];
  }[];
  readonly stderr: string;
  readonly exitStatus: number | null;
}

/**
 * The error codes that a client must expect: `RequestCancelled` (LSP 3.17), `ContentModified` for a request that very many
 * edits have overtaken, and `RequestFailed`, the answer to a rename that cannot be carried out.
 */
export const DOCUMENTED_ERRORS: ReadonlySet<number> = new Set([-32800, -32801, -32803]);

/** As many requests wait for their answers at most; editors have a handful open. */
const MOST_OPEN = 16;
/** The server publishes at most some milliseconds after an analysis; the slowest of these files takes less than a second. */
const QUIET_MS = 500;
const PATIENCE_MS = 120_000;
const HEAP_REPORTER = fileURLToPath(new URL('report-heap.cjs', import.meta.url));

/** Holds the conversation; throws when the server crashes or falls silent. */
export async function converse(options: FuzzOptions): Promise<FuzzOutcome> {
  const client = startServer(options);
  try {
    return await new Conversation(client, options).run();
  } finally {
    client.kill();
  }
}

function startServer({ server }: FuzzOptions): LspClient {
  return new LspClient(process.execPath, ['--expose-gc', '--require', HEAP_REPORTER, ...server]);
}

class Conversation {
  readonly #client: LspClient;
  readonly #options: FuzzOptions;
  readonly #random: Random;
  readonly #documents: readonly FuzzDocument[];
  readonly #closed = new Set<FuzzDocument>();
  readonly #open = new Set<Promise<void>>();
  readonly #errors = new Map<number, { count: number; message: string }>();
  readonly #published: Published;
  #requests = 0;
  #cancelled = 0;

  constructor(client: LspClient, options: FuzzOptions) {
    this.#client = client;
    this.#published = new Published(client);
    this.#options = options;
    this.#random = new Random(options.seed);
    this.#documents = options.files.map(({ uri, text }) => new FuzzDocument(uri, text));
  }

  async run(): Promise<FuzzOutcome> {
    const { messages, heapSamples = 1, progress } = this.#options;
    await this.#client.initialize();
    for (const document of this.#documents) this.#didOpen(document);
    const heaps: number[] = [];
    for (let sent = 1; sent <= messages; sent++) {
      await this.#next();
      const isDue = Math.floor((sent * heapSamples) / messages) > heaps.length;
      if (isDue && sent < messages) heaps.push(await this.#heapAtRest());
      if (sent % 1000 === 0) progress?.(sent, heaps.at(-1));
    }
    const after = await this.#settle((document) => document.append('\n'));
    const fresh = await this.#freshDiagnostics();
    const texts = this.#documents.map(({ uri, text }) => ({ uri, text }));
    heaps.push(await this.#heapAtRest());
    const { stderr } = this.#client;
    return {
      requests: this.#requests,
      cancelled: this.#cancelled,
      errors: this.#errors,
      heaps,
      different: texts.flatMap(({ uri, text }) => {
        const [one, other] = [after.get(uri) ?? [], fresh.get(uri) ?? []];
        return isDeepStrictEqual(one, other) ? [] : [{ uri, text, after: one, fresh: other }];
      }),
      stderr: stderr.replaceAll(/^heap \d+\n/gm, ''),
      exitStatus: await this.#client.shutdown(),
    };
  }

  /** One message of any kind. */
  async #next(): Promise<void> {
    const random = this.#random;
    const document = this.#anyDocument();
    const kind = random.below(1000);
    if (this.#closed.has(document)) {
      if (random.chance(30)) this.#didOpen(document);
      else this.#request(document);
    } else if (kind < 5) this.#didClose(document);
    else if (kind < 8) this.#client.notify('workspace/didChangeWatchedFiles', { changes: [] });
    else if (kind < 10) this.#client.notify('workspace/didChangeConfiguration', { settings: null });
    else if (kind < 600) this.#didChange(document);
    else this.#request(document);
    while (this.#open.size >= MOST_OPEN) await Promise.race(this.#open);
  }

  #anyDocument(): FuzzDocument {
    const [first, ...others] = this.#documents;
    if (first === undefined) throw new Error('there is nothing to edit');
    return this.#random.pick([first, ...others]);
  }

  #didOpen(document: FuzzDocument): void {
    this.#closed.delete(document);
    const { uri, version, text } = document;
    this.#client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'gas', version, text } });
  }

  #didClose(document: FuzzDocument): void {
    this.#closed.add(document);
    document.reset();
    this.#client.notify('textDocument/didClose', { textDocument: { uri: document.uri } });
  }

  #didChange(document: FuzzDocument): void {
    const random = this.#random;
    const contentChanges = Array.from({ length: random.chance(90) ? 1 : 3 }, () =>
      document.edit(random, this.#anyDocument()),
    );
    const { uri, version } = document;
    this.#client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  #request(document: FuzzDocument): void {
    const random = this.#random;
    const { method, params } = anyRequest(document, random);
    const { answer, cancel } = this.#client.start(method, params);
    this.#requests++;
    if (random.chance(20)) {
      this.#cancelled++;
      cancel();
    }
    const done = answer.then(
      () => undefined,
      (error: unknown) => {
        if (!(error instanceof ServerError)) throw error;
        const { code, message } = error;
        this.#errors.set(code, { count: (this.#errors.get(code)?.count ?? 0) + 1, message });
      },
    );
    const settled: Promise<void> = done.finally(() => this.#open.delete(settled));
    // Whoever waits for it gets the error; until then it is none that nobody handles.
    settled.catch(() => undefined);
    this.#open.add(settled);
  }

  /** The server's heap with all documents open as they were at first, and nothing under way. */
  async #heapAtRest(): Promise<number> {
    await this.#settle((document) => document.reset());
    const reports = (): readonly string[] => this.#client.stderr.match(/^heap \d+$/gm) ?? [];
    const before = reports().length;
    if (this.#client.pid !== undefined) process.kill(this.#client.pid, 'SIGUSR2');
    while (reports().length === before) await wait(10);
    return Number(reports().at(-1)?.slice('heap '.length));
  }

  /** Waits for all answers, changes every document once more, and waits for what is then found in each. */
  async #settle(
    change: (document: FuzzDocument) => ContentChange,
  ): Promise<ReadonlyMap<string, readonly Diagnostic[]>> {
    await Promise.all(this.#open);
    for (const document of this.#documents) {
      if (this.#closed.has(document)) this.#didOpen(document);
      const contentChanges = [change(document)];
      const { uri, version } = document;
      this.#client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    }
    return this.#published.atRest(this.#documents);
  }

  async #freshDiagnostics(): Promise<ReadonlyMap<string, readonly Diagnostic[]>> {
    const client = startServer(this.#options);
    try {
      const published = new Published(client);
      await client.initialize();
      for (const { uri, version, text } of this.#documents) {
        client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'gas', version, text } });
      }
      return await published.atRest(this.#documents);
    } finally {
      client.kill();
    }
  }
}

/** The latest diagnostics of every document. */
class Published {
  readonly #latest = new Map<string, PublishedDiagnostics>();
  #at = performance.now();

  constructor(client: LspClient) {
    client.onNotification<PublishedDiagnostics>('textDocument/publishDiagnostics', (params) => {
      this.#latest.set(params.uri, params);
      this.#at = performance.now();
    });
  }

  /** What is found in the documents once their versions are there and nothing more comes. */
  async atRest(documents: readonly FuzzDocument[]): Promise<ReadonlyMap<string, readonly Diagnostic[]>> {
    const isDone = (): boolean => documents.every(({ uri, version }) => this.#latest.get(uri)?.version === version);
    const begin = performance.now();
    while (!isDone() || performance.now() - this.#at < QUIET_MS) {
      if (performance.now() - begin > PATIENCE_MS) throw new Error('the diagnostics of the last texts never came');
      await wait(10);
    }
    return new Map([...this.#latest].map(([uri, { diagnostics }]) => [uri, diagnostics]));
  }
}
