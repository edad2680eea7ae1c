/**
 * Work on files that nobody has open: indexing and checking them. Requests and answers are plain data, so that the work
 * can be done on a thread of its own, where it keeps nobody waiting.
 */
import type { Diagnostic } from 'vscode-languageserver';
import { diagnostics } from '../features/diagnostics.js';
import { factsOf } from '../features/support/facts.js';
import { runSteps } from '../text/steps.js';
import type { Client } from './client.js';
import { Converter } from './conversion.js';
import type { CheckRequest, LanguageHost } from './host.js';
import { indexedFile, type IndexedFile } from './indexed-file.js';
import { rangeOf, textOnly, type Encoding } from './positions.js';
import { uriOfPath } from './uris.js';

/** A file by its path; its text is that of the overlays, or the one on disk. */
export type FileRequest = Omit<CheckRequest, 'text'>;

/** Asks for the facts of a file, and of what it includes but for what is known. */
export interface IndexRequest {
  readonly file: FileRequest;
  readonly encoding: Encoding;
  /** Paths of included files whose facts nobody needs again. */
  readonly known: readonly string[];
}

/** The facts, and every file that was read for them. */
export interface IndexAnswer {
  readonly reads: readonly string[];
  readonly files: readonly IndexedFile[];
}

/** Asks for what is wrong with a file, as the client shows it. */
export interface DiagnoseRequest {
  readonly file: FileRequest;
  readonly uri: string;
  readonly client: Client;
  /** The URIs of open documents by path, in the client's own spelling. */
  readonly uris: ReadonlyMap<string, string>;
}

/** The diagnostics, and every file that was read for them. */
export interface DiagnoseAnswer {
  readonly items: readonly Diagnostic[];
  readonly reads: readonly string[];
  /** An include was not found: any file may be the one. */
  readonly lacksIncludes: boolean;
}

/** Does the work, here or elsewhere. The answer is undefined for a file that cannot be read or is too long. */
export interface Background {
  index(request: IndexRequest): Promise<IndexAnswer | undefined>;
  diagnose(request: DiagnoseRequest): Promise<DiagnoseAnswer | undefined>;
}

/**
 * UTF-16 units of the longest text that is looked at without being open. Longer assembly is what compilers write, which
 * nobody reads, and takes the memory of a whole project.
 */
const MAX_TEXT = 2_000_000;

/** What of a host the work needs. */
export type BackgroundHost = Pick<LanguageHost, 'read' | 'checkSteps' | 'assemble' | 'ruleUrl'>;

/** Does the work right here. */
export function backgroundOn(host: BackgroundHost): Background {
  const requestFor = (file: FileRequest): CheckRequest | undefined => {
    const text = file.overlays.get(file.path) ?? host.read(file.path);
    return text === undefined || text.length > MAX_TEXT ? undefined : { ...file, text };
  };
  return {
    // eslint-disable-next-line @typescript-eslint/require-await -- what is thrown has to become a rejection
    async index({ file, encoding, known }) {
      const request = requestFor(file);
      return request && indexOf(host, request, encoding, new Set(known));
    },
    // eslint-disable-next-line @typescript-eslint/require-await -- the same
    async diagnose(asked) {
      const request = requestFor(asked.file);
      return request && diagnosticsOf(host, request, asked);
    },
  };
}

function indexOf(
  host: BackgroundHost,
  request: CheckRequest,
  encoding: Encoding,
  known: ReadonlySet<string>,
): IndexAnswer {
  const unit = host.assemble(request);
  const { files } = unit.reading;
  const documents = new Map(files.map((file) => [file.id, textOnly(file.text)]));
  const facts = factsOf(unit, (read) => read === request.path || !known.has(read));
  return {
    reads: files.map((file) => file.path),
    files: facts.map((one) =>
      indexedFile(files[one.file]?.path ?? '', one, (span) =>
        rangeOf(documents.get(span.file) ?? textOnly(''), span, encoding),
      ),
    ),
  };
}

function diagnosticsOf(
  host: BackgroundHost,
  request: CheckRequest,
  { uri, client, uris }: DiagnoseRequest,
): DiagnoseAnswer {
  const checked = { ...runSteps(host.checkSteps(request)), uri, version: 0, resultId: '' };
  const converter = new Converter(checked, client.encoding, (path) => uris.get(path) ?? uriOfPath(path));
  const { files, includes } = checked.analysis.reading;
  return {
    items: diagnostics(checked.analysis, checked.findings).map((found) =>
      converter.diagnostic(found, client, (rule) => host.ruleUrl(rule)),
    ),
    reads: files.map((file) => file.path),
    lacksIncludes: includes.some(({ file }) => file === undefined),
  };
}
