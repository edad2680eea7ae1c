/**
 * One analysis per document version. Edits of a document, of a document it includes, of settings or of
 * files on disk make it stale; nothing else does.
 */
import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileRequest } from './background.js';
import type { FormatOptions } from '../features/formatting/options.js';
import type { CheckRequest, CheckedDocument, LanguageHost } from './host.js';
import { pathOfUri, uriOfPath } from './uris.js';

/** A document's analysis, with what belongs to it. */
export interface Checked extends CheckedDocument {
  readonly uri: string;
  readonly version: number;
  /** Different for each analysis that was made; a client that has seen it need not be sent it again. */
  readonly resultId: string;
}

/** The analyses of all open documents. */
export class Analyses {
  readonly #documents: TextDocuments<TextDocument>;
  readonly host: LanguageHost;
  readonly #checked = new Map<string, Checked>();
  #settings: unknown;
  #folders: readonly string[] = [];
  #count = 0;
  /** The last analysis of a file that is not open. */
  #closed: Checked | undefined;

  /** Called with each analysis that was made. */
  onChecked: (checked: Checked) => void = () => undefined;

  constructor(documents: TextDocuments<TextDocument>, host: LanguageHost) {
    this.#documents = documents;
    this.host = host;
  }

  /** The analysis of the document as it is now; undefined when it is not open. */
  of(uri: string): Checked | undefined {
    const document = this.#documents.get(uri);
    if (document === undefined) return undefined;
    const known = this.#checked.get(uri);
    if (known?.version === document.version) return known;
    const result = this.host.check(this.requestFor(pathOfUri(uri), document.getText()));
    this.#count += 1;
    const checked = { ...result, uri, version: document.version, resultId: String(this.#count) };
    this.#checked.set(uri, checked);
    this.onChecked(checked);
    return checked;
  }

  /** The same for any file; of those that are not open the last one is kept. Undefined for one that cannot be read. */
  ofAny(uri: string): Checked | undefined {
    const open = this.of(uri);
    if (open !== undefined || this.#closed?.uri === uri) return open ?? this.#closed;
    const path = pathOfUri(uri);
    const text = this.host.read(path);
    if (text === undefined) return undefined;
    this.#count += 1;
    this.#closed = { ...this.host.check(this.requestFor(path, text)), uri, version: 0, resultId: String(this.#count) };
    return this.#closed;
  }

  /** The analyses of all open documents. */
  open(): readonly Checked[] {
    return this.#documents.keys().flatMap((uri) => this.of(uri) ?? []);
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
  around(uri: string): readonly Checked[] {
    const path = pathOfUri(uri);
    const own = this.of(uri);
    const others = [...this.#checked.keys()].filter((other) => other !== uri).map((other) => this.of(other));
    return [own, ...others].filter(
      (one) => one !== undefined && (one === own || one.analysis.reading.files.some((file) => file.path === path)),
    ) as readonly Checked[];
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
   * misses an include may have been waiting for this very document.
   */
  textChanged(uri: string): readonly string[] {
    this.#closed = undefined;
    const path = pathOfUri(uri);
    const stale = [...this.#checked.values()].filter(({ analysis }) => {
      const { files, includes } = analysis.reading;
      return files.some((file) => file.path === path) || includes.some((include) => include.file === undefined);
    });
    const uris = new Set([...stale.map((one) => one.uri), ...(this.#documents.get(uri) === undefined ? [] : [uri])]);
    for (const one of uris) this.#checked.delete(one);
    if (this.#documents.get(uri) === undefined) {
      this.#checked.delete(uri);
      uris.delete(uri);
    }
    return [...uris];
  }

  /** Files on disk changed: everything is stale. */
  filesChanged(): void {
    this.host.filesChanged();
    this.#checked.clear();
    this.#closed = undefined;
  }

  /** The folders that the client has open, by path. */
  useFolders(folders: readonly string[]): void {
    const trimmed = folders.map((folder) => folder.replace(/\/+$/, ''));
    // The innermost folder around a document is the one it belongs to.
    this.#folders = trimmed.sort((left, right) => right.length - left.length);
    this.#checked.clear();
    this.#closed = undefined;
  }

  get settings(): unknown {
    return this.#settings;
  }

  /** New settings of the client; true when they differ from those before. */
  useSettings(settings: unknown): boolean {
    if (JSON.stringify(settings) === JSON.stringify(this.#settings)) return false;
    this.#settings = settings;
    this.#checked.clear();
    this.#closed = undefined;
    return true;
  }
}
