/** A language client over stdio, as small as tests and the benchmark need it: it shares no code with the server. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { MessageReader, encodeMessage, type Message } from './lsp-messages.js';

/** A diagnostic as the server publishes it; only what the tests look at is typed. */
export interface Diagnostic {
  readonly range: Range;
  readonly message: string;
  readonly severity?: number;
  readonly code?: string | number;
  readonly source?: string;
  readonly relatedInformation?: readonly {
    readonly location: { readonly uri: string; readonly range: Range };
    readonly message: string;
  }[];
}

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface ContentChange {
  readonly range?: Range;
  readonly text: string;
}

export interface PublishedDiagnostics {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

type Answer = { readonly resolve: (result: unknown) => void; readonly reject: (error: Error) => void };

/** The server's error answer to a request. */
export class ServerError extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/** A server that says nothing for so long has hung: even the first analysis of the largest example takes far less. */
const SILENCE_LIMIT_MS = 20_000;

/** One server process and the conversation with it. */
export class LspClient {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #pending = new Map<number, Answer>();
  readonly #listeners = new Set<(method: string, params: unknown) => void>();
  readonly #versions = new Map<string, number>();
  /** The exit status, once the server has ended; rejects when it could not be started. */
  readonly #end: Promise<number | null>;
  readonly #silenceMs: number;
  #nextId = 1;
  #stderr = '';

  /** Starts `command` with `args`; the server speaks on its standard input and output. */
  constructor(
    command: string,
    args: readonly string[],
    { silenceMs = SILENCE_LIMIT_MS, ...options }: { readonly cwd?: string; readonly silenceMs?: number } = {},
  ) {
    this.#silenceMs = silenceMs;
    this.#child = spawn(command, args, { ...options, stdio: 'pipe' });
    const reader = new MessageReader((message) => this.#receive(message));
    this.#child.stdout.on('data', (chunk: Buffer) => reader.push(chunk));
    this.#child.stderr.on('data', (chunk: Buffer) => (this.#stderr += chunk.toString('utf8')));
    this.#end = new Promise((resolve, reject) => {
      this.#child.once('error', reject);
      // Unlike 'exit', 'close' comes after the last of the server's output.
      this.#child.once('close', resolve);
    });
    // A server that dies must fail the request that waits for it, not the whole test process.
    this.#end.catch(() => undefined);
    this.#child.stdin.on('error', () => undefined);
  }

  /** What the server wrote to its standard error so far. */
  get stderr(): string {
    return this.#stderr;
  }

  /** Sends a request; rejects with the server's error, when the server ends, or when it stays silent too long. */
  request<Result = unknown>(method: string, params?: unknown): Promise<Result> {
    return this.start(method, params).answer as Promise<Result>;
  }

  /** Sends a request that can be cancelled while it waits for its answer. */
  start(method: string, params?: unknown): { readonly answer: Promise<unknown>; readonly cancel: () => void } {
    const id = this.#nextId++;
    const answer = new Promise<unknown>((resolve, reject) => this.#pending.set(id, { resolve, reject }));
    this.#send({ id, method, params });
    return {
      answer: this.#whileRunning(answer, `the answer to ${method}`),
      cancel: () => this.notify('$/cancelRequest', { id }),
    };
  }

  notify(method: string, params?: unknown): void {
    this.#send({ method, params });
  }

  /** Calls back with every notification of that method from now on. */
  onNotification<Params>(method: string, listener: (params: Params) => void): void {
    this.#listeners.add((received, params) => {
      if (received === method) listener(params as Params);
    });
  }

  /** The next notification of that method which `accepts` likes. Ask before causing it: earlier ones are not kept. */
  async nextNotification<Params>(method: string, accepts: (params: Params) => boolean = () => true): Promise<Params> {
    let listener: ((received: string, params: unknown) => void) | undefined;
    const arrival = new Promise<Params>((resolve) => {
      listener = (received, params) => {
        if (received === method && accepts(params as Params)) resolve(params as Params);
      };
      this.#listeners.add(listener);
    });
    try {
      return await this.#whileRunning(arrival, method);
    } finally {
      if (listener !== undefined) this.#listeners.delete(listener);
    }
  }

  /** The handshake; returns the server's capabilities. `capabilities` are the client's and replace the default ones. */
  async initialize(options: { readonly rootUri?: string; readonly capabilities?: object } = {}): Promise<object> {
    const result = await this.request<{ capabilities: object }>('initialize', {
      processId: process.pid,
      rootUri: options.rootUri ?? null,
      workspaceFolders: options.rootUri === undefined ? null : [{ uri: options.rootUri, name: 'root' }],
      capabilities: options.capabilities ?? {
        textDocument: { publishDiagnostics: { relatedInformation: true, versionSupport: true } },
      },
    });
    this.notify('initialized', {});
    return result.capabilities;
  }

  /** Opens a document and waits for its first diagnostics. */
  open(uri: string, text: string, languageId = 'gas'): Promise<PublishedDiagnostics> {
    this.#versions.set(uri, 1);
    const published = this.#published(uri, 1);
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    return published;
  }

  /** Edits an open document and waits for the diagnostics of the edited text. */
  change(uri: string, contentChanges: readonly ContentChange[]): Promise<PublishedDiagnostics> {
    const version = (this.#versions.get(uri) ?? 1) + 1;
    this.#versions.set(uri, version);
    const published = this.#published(uri, version);
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    return published;
  }

  /** Ends the conversation politely; gives the server's exit status. */
  async shutdown(): Promise<number | null> {
    await this.request('shutdown');
    this.notify('exit');
    return this.#withLimit(this.#end, 'the exit of the server');
  }

  /** The process of the server, for signals; undefined when it could not be started. */
  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Ends the server at once; for clean-up when something failed. */
  kill(): void {
    this.#child.kill('SIGKILL');
  }

  #published(uri: string, version: number): Promise<PublishedDiagnostics> {
    return this.nextNotification<PublishedDiagnostics>(
      'textDocument/publishDiagnostics',
      (params) => params.uri === uri && (params.version ?? version) >= version,
    );
  }

  #send(message: Message): void {
    this.#child.stdin.write(encodeMessage(message));
  }

  #receive(message: Message): void {
    if (message.method !== undefined && message.id !== undefined) {
      // The server asks the client: every setting it may ask for is unset, every registration is accepted.
      const items = (message.params as { items?: readonly unknown[] } | undefined)?.items;
      this.#send({
        id: message.id,
        result: message.method === 'workspace/configuration' ? items?.map(() => null) : null,
      });
    } else if (message.method !== undefined) {
      for (const listener of [...this.#listeners]) listener(message.method, message.params);
    } else if (typeof message.id === 'number') {
      const answer = this.#pending.get(message.id);
      this.#pending.delete(message.id);
      if (message.error === undefined) answer?.resolve(message.result);
      else answer?.reject(new ServerError(message.error.code, message.error.message));
    }
  }

  #whileRunning<T>(work: Promise<T>, what: string): Promise<T> {
    const end = this.#end.then((status) => {
      throw new Error(`the server ended (status ${status}) instead of giving ${what}; stderr: ${this.#stderr}`);
    });
    return this.#withLimit(Promise.race([work, end]), what);
  }

  async #withLimit<T>(work: Promise<T>, what: string): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new Error(`waited ${this.#silenceMs} ms for ${what}; stderr: ${this.#stderr}`)),
        this.#silenceMs,
      );
    });
    try {
      return await Promise.race([work, silence]);
    } finally {
      clearTimeout(timer);
    }
  }
}
