/**
 * One analysis per document version, made in slices between messages. Edits of a document, of a document it includes, of
 * settings or of files on disk make it stale, done or not; nothing else does. Whoever needs one waits until it has come as
 * far as needed (`settle…`), and then takes it at once (`of`, `assembled`, `around`): nothing changes in between.
 */
import { LSPErrorCodes, ResponseError, type TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileRequest } from './background.js';
import type { FormatOptions } from '../features/formatting/options.js';
import type { CheckRequest, LanguageHost } from './host.js';
import { Making, type Assembled, type Checked, type Stage } from './making.js';
import type { Scheduler } from './scheduler.js';
import { pathOfUri, uriOfPath } from './uris.js';

export type { Assembled, Checked, Stage } from './making.js';

/**
 * A request that so many changes have overtaken is refused, so that it does not wait for as long as somebody types or a
 * program edits; somebody who types quickly needs some three seconds for them.
 */
export const MOST_OVERTAKING = 32;

/** The analyses of all open documents. */
export class Analyses {
  readonly #documents: TextDocuments<TextDocument>;
  readonly host: LanguageHost;
  readonly #scheduler: Scheduler;
  readonly #makings = new Map<string, Making>();
  /** What was known last of each document, of whatever text. */
  readonly #last = new Map<string, Assembled>();
  /** The documents whose last analysis took long. */
  readonly #long = new Set<string>();
  /** The last analysis of a file that is not open. */
  #closed: Making | undefined;
  #settings: unknown;
  #folders: readonly string[] = [];
  #count = 0;
  /** How often something changed that makes analyses stale. */
  #changes = 0;
  /** The documents whose opening made stale what it had to. */
  readonly #opened = new Set<string>();
  #isStopped = false;

  /** Called with each analysis that was made, and whether it was late. */
  onChecked: (checked: Checked, wasLate: boolean) => void = () => undefined;
  /** Called once for an analysis that takes long, when its text is read. */
  onLate: (making: Making) => void = () => undefined;

  /** The analyses are made in the scheduler's slices. */
  constructor(documents: TextDocuments<TextDocument>, host: LanguageHost, scheduler: Scheduler) {
    this.#documents = documents;
    this.host = host;
    this.#scheduler = scheduler;
  }

  /**
   * Resolves when the analysis of the document as it is then has come so far, or it is not open; rejects when the analysis
   * fails, and with `ContentModified` when {@link MOST_OVERTAKING} changes came before. With `refusesOther` it does so
   * when the text is another than now.
   */
  async settle(uri: string, stage: Stage, refusesOther = false): Promise<void> {
    const before = this.#documents.get(uri)?.version;
    await this.#settleAll(() => {
      const now = this.#documents.get(uri)?.version;
      if (refusesOther && now !== before)
        throw new ResponseError(LSPErrorCodes.ContentModified, 'the text has changed');
      return [uri];
    }, stage);
  }

  /** The same for {@link around}. */
  settleAround(uri: string, stage: Stage): Promise<void> {
    return this.#settleAll(() => [uri, ...this.#readers(pathOfUri(uri))], stage);
  }

  /** The same for all open documents. */
  settleOpen(stage: Stage): Promise<void> {
    return this.#settleAll(() => this.#documents.keys(), stage);
  }

  /** The same for the whole analysis of any file, open or not, behind which {@link ofAny} has it. */
  async settleAny(uri: string): Promise<void> {
    if (this.isOpen(uri)) return this.settle(uri, 'whole');
    if (this.#closed?.uri !== uri) {
      const text = this.host.read(pathOfUri(uri));
      if (text === undefined) return;
      this.#dropClosed();
      this.#closed = this.#begin(uri, 0, text);
    }
    const making = this.#closed;
    while (!making.isDropped && !making.has('whole')) {
      making.ask();
      await making.changed;
    }
  }

  /** Another object as soon as anything has changed that the document's analysis comes from. */
  edition(uri: string): unknown {
    return this.#known(uri);
  }

  /** How often anything has changed that analyses come from, of whatever document. */
  get changes(): number {
    return this.#changes;
  }

  /** The analysis of the document as it is now, once it is made; undefined when it is closed or changes before. */
  async untilChanged(uri: string): Promise<Checked | undefined> {
    const making = this.#current(uri);
    while (making !== undefined && !making.isDropped && !making.has('whole')) await making.changed;
    return making?.isDropped === false ? making.whole : undefined;
  }

  /** The whole analysis of the document as it is now; undefined when it is not open or nobody waited for it. */
  of(uri: string): Checked | undefined {
    return this.#known(uri)?.whole;
  }

  /** The same of which the simulation may be missing. */
  assembled(uri: string): Assembled | undefined {
    return this.#known(uri)?.assembled;
  }

  /** The same as {@link of} for any file; of those that are not open the last one is kept. */
  ofAny(uri: string): Checked | undefined {
    return this.of(uri) ?? (this.#closed?.uri === uri ? this.#closed.whole : undefined);
  }

  /** What is known of all open documents, of whatever text where nobody waited for the present one. */
  open(): readonly Assembled[] {
    return this.#documents.keys().flatMap((uri) => this.assembled(uri) ?? this.#last.get(uri) ?? []);
  }

  /** The open document of that version, which positions can be looked up in; undefined when it has another text by now. */
  document(uri: string, version: number): TextDocument | undefined {
    const document = this.#documents.get(uri);
    return document?.version === version ? document : undefined;
  }

  isOpen(uri: string): boolean {
    return this.#documents.get(uri) !== undefined;
  }

  /** How a document is to be laid out, where the client wishes for `wishes`. */
  formatOptions(uri: string, wishes: FormatOptions): FormatOptions {
    return this.host.formatOptions(this.fileRequest(pathOfUri(uri)), wishes);
  }

  /** What the host is asked about a file, open or not. */
  requestFor(path: string, text: string): CheckRequest {
    return { ...this.fileRequest(path), text };
  }

  /** The same without the text. */
  fileRequest(path: string): FileRequest {
    return {
      path,
      folder: this.#folders.find((folder) => path.startsWith(`${folder}/`)),
      overlays: new Map(this.#documents.all().map((one) => [pathOfUri(one.uri), one.getText()])),
      settings: this.#settings,
    };
  }

  /** The document's analysis, then those of other open documents that have read its file. */
  around(uri: string): readonly Assembled[] {
    return [uri, ...this.#readers(pathOfUri(uri)).filter((other) => other !== uri)].flatMap(
      (one) => this.assembled(one) ?? [],
    );
  }

  /** The version of an open document; null, as the protocol has it, for every other file. */
  versionOf(uri: string): number | null {
    return this.#documents.get(uri)?.version ?? null;
  }

  /** The URIs of open documents by path. */
  openUris(): ReadonlyMap<string, string> {
    return new Map(this.#documents.keys().map((uri) => [pathOfUri(uri), uri]));
  }

  /** The URI under which the client knows a path. */
  uriOf(path: string): string {
    return this.#documents.keys().find((uri) => pathOfUri(uri) === path) ?? uriOfPath(path);
  }

  /**
   * Forgets the analyses that the text of a document went into, its own included; gives their URIs. One that
   * misses an include may have been waiting for this very document to be opened.
   */
  textChanged(uri: string): readonly string[] {
    const path = pathOfUri(uri);
    const isEdited = this.isOpen(uri) && this.#opened.has(uri);
    const stale = [...this.#makings.values()].filter((making) => {
      const reading = making.read?.reading;
      // What is not read yet may read this very file.
      if (reading === undefined) return true;
      const { files, includes } = reading;
      if (files.some((file) => file.path === path)) return true;
      return !isEdited && includes.some((include) => include.file === undefined);
    });
    this.#changes += 1;
    const uris = new Set([...stale.map((one) => one.uri), uri]);
    for (const one of uris) this.#drop(one);
    this.#dropClosed();
    if (this.isOpen(uri)) this.#opened.add(uri);
    else {
      this.#opened.delete(uri);
      this.#last.delete(uri);
      this.#long.delete(uri);
      uris.delete(uri);
    }
    return [...uris];
  }

  /** Files on disk changed: everything is stale. */
  filesChanged(): void {
    this.host.filesChanged();
    this.#dropAll();
  }

  /** The folders that the client has open, by path. */
  useFolders(folders: readonly string[]): void {
    const trimmed = folders.map((folder) => folder.replace(/\/+$/, ''));
    // The innermost folder around a document is the one it belongs to.
    this.#folders = trimmed.sort((left, right) => right.length - left.length);
    this.#dropAll();
  }

  /** Nothing is analysed from now on; whoever waits goes on without. */
  stop(): void {
    this.#isStopped = true;
    this.#dropAll();
  }

  get settings(): unknown {
    return this.#settings;
  }

  /** New settings of the client; true when they differ from those before. */
  useSettings(settings: unknown): boolean {
    if (JSON.stringify(settings) === JSON.stringify(this.#settings)) return false;
    this.#settings = settings;
    this.#dropAll();
    return true;
  }

  /** Open documents whose last reading had the file; the document of the file itself is one. */
  #readers(path: string): readonly string[] {
    return this.open().flatMap(({ uri, analysis }) =>
      analysis.reading.files.some((file) => file.path === path) ? [uri] : [],
    );
  }

  #known(uri: string): Making | undefined {
    const making = this.#makings.get(uri);
    return making !== undefined && making.version === this.#documents.get(uri)?.version ? making : undefined;
  }

  /** The analysis of the present text, which begins where it has not; undefined for a document that is not open. */
  #current(uri: string): Making | undefined {
    const document = this.#documents.get(uri);
    if (document === undefined || this.#isStopped) return undefined;
    const known = this.#known(uri);
    if (known !== undefined) return known;
    this.#drop(uri);
    const making = this.#begin(uri, document.version, document.getText());
    this.#makings.set(uri, making);
    return making;
  }

  async #settleAll(uris: () => readonly string[], stage: Stage): Promise<void> {
    const before = this.#changes;
    for (;;) {
      const lacking = uris()
        .flatMap((uri) => this.#current(uri) ?? [])
        .filter((making) => !making.has(stage));
      const [first] = lacking;
      if (first === undefined) return;
      if (this.#changes - before > MOST_OVERTAKING)
        throw new ResponseError(LSPErrorCodes.ContentModified, 'the text keeps changing');
      for (const making of lacking) making.ask();
      await first.changed;
    }
  }

  #begin(uri: string, version: number, text: string): Making {
    const making = new Making(uri, version, text.length, this.#long.has(uri));
    const steps = this.host.checkSteps(this.requestFor(pathOfUri(uri), text), {
      onRead: (read) => (making.read = read),
      onAssembled: (analysis) => this.#keep(making, making.assembledAs(analysis)),
    });
    const job = this.#scheduler.add(steps, {
      paused: (worked) => {
        if (making.workedFor(worked)) this.onLate(making);
        if (making.tookLong && making !== this.#closed) this.#long.add(uri);
      },
      done: (result) => {
        this.#count += 1;
        if (!making.tookLong) this.#long.delete(uri);
        const checked = { ...result, uri, version, resultId: String(this.#count) };
        this.#keep(making, checked);
        making.doneAs(checked);
        if (making !== this.#closed) this.onChecked(checked, making.isLate);
      },
      failed: (error) => {
        // Whoever asks again has it tried again.
        if (making === this.#closed) this.#closed = undefined;
        else this.#makings.delete(uri);
        making.fail(error);
      },
    });
    making.begin(job);
    return making;
  }

  #keep(making: Making, known: Assembled): void {
    if (making !== this.#closed) this.#last.set(making.uri, known);
  }

  #drop(uri: string): void {
    this.#makings.get(uri)?.drop();
    this.#makings.delete(uri);
  }

  #dropClosed(): void {
    this.#closed?.drop();
    this.#closed = undefined;
  }

  #dropAll(): void {
    this.#changes += 1;
    for (const uri of [...this.#makings.keys()]) this.#drop(uri);
    this.#dropClosed();
  }
}
