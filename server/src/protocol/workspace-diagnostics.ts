/** Diagnostics of all files of the open folders, for clients that ask for them: a file at a time, and only what is new. */
import {
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Connection,
  type Diagnostic,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { editorSettings } from './editor-settings.js';
import type { IndexBuilder } from './index-builder.js';
import { diagnosticsOf } from './language-requests.js';
import type { Session } from './session.js';
import { pathOfUri } from './uris.js';

/** What was found in a file that nobody has open. */
interface Result {
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
  /** The files that were read for it. */
  readonly reads: ReadonlySet<string>;
  /** An include was not found: any file may be the one. */
  readonly lacksIncludes: boolean;
}

/** Keeps results for as long as nothing that they come from changes. */
export class WorkspaceDiagnostics {
  readonly #session: Session;
  readonly #builder: IndexBuilder;
  readonly #results = new Map<string, Result>();
  #count = 0;

  constructor(session: Session, builder: IndexBuilder) {
    this.#session = session;
    this.#builder = builder;
  }

  /** Files have another text, saved or not. */
  filesChanged(paths: readonly string[]): void {
    for (const [path, { reads, lacksIncludes }] of this.#results) {
      if (lacksIncludes || paths.some((one) => reads.has(one))) this.#results.delete(path);
    }
  }

  /** Settings changed. */
  clear(): void {
    this.#results.clear();
  }

  /** Registers the handler. */
  handle(connection: Connection): void {
    connection.languages.diagnostics.onWorkspace(async (params, token, workDone, partial) => {
      await this.#builder.ready(Infinity);
      const isOn = editorSettings(this.#session.analyses.settings).workspaceDiagnostics;
      const uris = isOn ? this.#builder.sources().map((path) => this.#session.analyses.uriOf(path)) : [];
      const items: WorkspaceDocumentDiagnosticReport[] = gone(params, uris);
      workDone.begin('Checking assembly', 0, undefined, false);
      try {
        for (const [index, uri] of uris.entries()) {
          // Between two files every message that arrived is answered.
          await new Promise((resolve) => setImmediate(resolve));
          const report = this.#report(uri, params, token);
          if (report === undefined) continue;
          if (partial === undefined) items.push(report);
          else partial.report({ items: [report] });
          workDone.report(Math.floor((100 * (index + 1)) / uris.length), `${index + 1} of ${uris.length}`);
        }
      } finally {
        workDone.done();
      }
      return { items } satisfies WorkspaceDiagnosticReport;
    });
  }

  /** Undefined for a file that cannot be read any more. */
  #report(
    uri: string,
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
  ): WorkspaceDocumentDiagnosticReport | undefined {
    const run = this.#session.guard.request(
      'workspace/diagnostic',
      (): WorkspaceDocumentDiagnosticReport | undefined => {
        const open = this.#session.analyses.of(uri);
        const result =
          open === undefined
            ? this.#closed(uri)
            : { resultId: open.resultId, items: diagnosticsOf(this.#session, open) };
        if (result === undefined) return undefined;
        const { resultId, items } = result;
        const version = open?.version ?? null;
        return previousResultIds.some((previous) => previous.uri === uri && previous.value === resultId)
          ? { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId }
          : { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items: [...items] };
      },
    );
    if (token.isCancellationRequested) {
      throw new ResponseError(LSPErrorCodes.RequestCancelled, 'workspace/diagnostic was cancelled');
    }
    return run({}, token);
  }

  #closed(uri: string): Result | undefined {
    const path = pathOfUri(uri);
    const known = this.#results.get(path);
    if (known !== undefined) return known;
    const { host } = this.#session.analyses;
    const text = host.read(path);
    if (text === undefined) return undefined;
    this.#count += 1;
    const resultId = `closed ${this.#count}`;
    const checked = { ...host.check(this.#session.analyses.requestFor(path, text)), uri, version: 0, resultId };
    const { files, includes } = checked.analysis.reading;
    const result = {
      resultId,
      items: diagnosticsOf(this.#session, checked),
      reads: new Set(files.map((file) => file.path)),
      lacksIncludes: includes.some(({ file }) => file === undefined),
    };
    this.#results.set(path, result);
    return result;
  }
}

/** Files that the client knows diagnostics of and that are none of ours any more have none. */
function gone(
  { previousResultIds }: WorkspaceDiagnosticParams,
  uris: readonly string[],
): WorkspaceDocumentDiagnosticReport[] {
  const known = new Set(uris);
  return previousResultIds
    .filter(({ uri }) => !known.has(uri))
    .map(({ uri }) => ({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] }));
}
