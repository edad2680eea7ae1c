/** A server inside the test process, and a client of it, joined by two byte streams instead of a mock. */
import { PassThrough } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Registration,
  type RegistrationParams,
} from 'vscode-languageserver/node';
import { analyzeSteps } from '../../server/src/analysis/analyze.js';
import { defaultOptions } from '../../server/src/analysis/options.js';
import { read } from '../../server/src/preprocess/read.js';
import { buildProgram } from '../../server/src/program/build.js';
import type { FormatOptions } from '../../server/src/features/formatting/options.js';
import { DEFAULT_LINT_CONFIG } from '../../server/src/lint/config.js';
import { lintSteps } from '../../server/src/lint/lint.js';
import { textFindings } from '../../server/src/lint/text-findings.js';
import { backgroundOn } from '../../server/src/protocol/background.js';
import type {
  CheckRequest,
  CheckedDocument,
  CheckStages,
  LanguageHost,
  Rehearsal,
} from '../../server/src/protocol/host.js';
import { startServer } from '../../server/src/protocol/server.js';
import { RULES } from '../../server/src/rules/index.js';
import type { Steps } from '../../server/src/text/steps.js';
import { fixtureResolver } from './cursor.js';

/** A host whose files are a map; open documents come first, as on a disk. It keeps what it was asked. */
export class MapHost implements LanguageHost {
  readonly requests: CheckRequest[] = [];
  readonly files = new Map<string, string>();
  readonly background = backgroundOn(this);
  /** What was analysed for nobody. Undefined when nothing is to be, so that other tests do not pay for it. */
  rehearsed: CheckRequest[] | undefined;
  /** How often it cleared up. */
  tidied = 0;
  /** When set, every check fails with it. */
  failure: Error | undefined;
  /** An analysis goes on in steps without end where this says so, before anything is done or when all is done but the simulation. */
  holds: (request: CheckRequest, at: 'start' | 'assembled') => boolean = () => false;

  *checkSteps(request: CheckRequest, stages: CheckStages = {}): Steps<CheckedDocument> {
    this.requests.push(request);
    return yield* this.#check(request, stages);
  }

  rehearsal(): Rehearsal | undefined {
    const { rehearsed } = this;
    return (
      rehearsed &&
      ((request) => {
        rehearsed.push(request);
        return this.#check(request, {});
      })
    );
  }

  *#check(request: CheckRequest, { onRead, onAssembled }: CheckStages): Steps<CheckedDocument> {
    if (this.failure !== undefined) throw this.failure;
    while (this.holds(request, 'start')) yield;
    const { path, text, overlays } = request;
    const resolver = fixtureResolver(new Map([...this.files, ...overlays]));
    const analysis = yield* analyzeSteps({ path, text }, defaultOptions({ resolver }), {
      onRead: (reading) => onRead?.({ reading, findings: () => textFindings(reading, DEFAULT_LINT_CONFIG) }),
      onAssembled: (assembled) => onAssembled?.(assembled),
    });
    while (this.holds(request, 'assembled')) yield;
    const { findings } = yield* lintSteps(analysis, RULES, DEFAULT_LINT_CONFIG);
    return { analysis, findings, settingsProblems: [] };
  }

  tidy(): void {
    this.tidied += 1;
  }

  *sources(folder: string): Iterable<readonly string[]> {
    yield [...this.files.keys()].filter((file) => file.startsWith(`${folder}/`) && /\.(?:S|s|inc)$/.test(file));
  }

  read(path: string): string | undefined {
    return this.files.get(path);
  }

  assemble({ path, text, overlays }: CheckRequest): ReturnType<LanguageHost['assemble']> {
    const resolver = fixtureResolver(new Map([...this.files, ...overlays]));
    const reading = read({ path, text }, defaultOptions().read, resolver);
    return { reading, program: buildProgram(reading) };
  }

  formatOptions(_request: unknown, wishes: FormatOptions): FormatOptions {
    return wishes;
  }

  filesChanged(): void {
    return;
  }

  ruleUrl(rule: string): string {
    return `https://rules.test/${rule}`;
  }
}

/** What the client answers when the server asks for its settings. */
export interface StreamClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly settings?: unknown;
  /** Paths of the open folders. */
  readonly folders?: readonly string[];
}

/** A client connected to a server of its own. */
export class StreamClient {
  readonly host = new MapHost();
  readonly connection: ProtocolConnection;
  readonly published: PublishDiagnosticsParams[] = [];
  /** What the server registered, the kinds of its progress reports, and what it asked to be asked again. */
  readonly registrations: Registration[] = [];
  readonly progress: string[] = [];
  readonly refreshed: string[] = [];
  settings: unknown;
  readonly #waiting: (() => void)[] = [];
  readonly #streams: readonly PassThrough[];

  constructor() {
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    this.#streams = [toServer, toClient];
    const served = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
    startServer(served, this.host);
    served.listen();
    this.connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
      for (const wake of this.#waiting.splice(0)) wake();
    });
    this.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => this.settings ?? null),
    );
    this.connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
      this.registrations.push(...registrations);
      return null;
    });
    this.connection.onRequest('window/workDoneProgress/create', () => null);
    this.connection.onNotification('$/progress', ({ value }: { value: { kind: string } }) => {
      this.progress.push(value.kind);
    });
    for (const refreshed of ['codeLens', 'inlayHint', 'semanticTokens']) {
      this.connection.onRequest(`workspace/${refreshed}/refresh`, () => {
        this.refreshed.push(refreshed);
        return null;
      });
    }
    this.connection.onRequest('workspace/diagnostic/refresh', () => null);
    this.connection.listen();
  }

  /** The handshake. */
  async initialize({ capabilities = {}, settings, folders }: StreamClientOptions = {}): Promise<InitializeResult> {
    this.settings = settings;
    const result: InitializeResult = await this.connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      ...(folders && { workspaceFolders: folders.map((path) => ({ uri: `file://${path}`, name: path })) }),
      capabilities,
    });
    await this.connection.sendNotification('initialized', {});
    return result;
  }

  async open(uri: string, text: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'gas', version: 1, text },
    });
  }

  async change(uri: string, version: number, contentChanges: readonly object[]): Promise<void> {
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  /** The last diagnostics sent for the document, once `accept` likes them; waits until then. */
  async diagnostics(
    uri: string,
    accept: (diagnostics: readonly Diagnostic[], version: number | undefined) => boolean = () => true,
  ): Promise<readonly Diagnostic[]> {
    for (;;) {
      const last = this.published.filter((one) => one.uri === uri).at(-1);
      if (last !== undefined && accept(last.diagnostics, last.version)) return last.diagnostics;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  request<Result>(method: string, params: object): Promise<Result> {
    return this.connection.sendRequest(method, params);
  }

  /** Ends the conversation without `exit`, which would end the test process. */
  async close(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    this.connection.dispose();
    for (const stream of this.#streams) stream.destroy();
  }
}
