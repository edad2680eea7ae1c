/** Diagnostics of all files of the open folders, for clients that ask for them: a file at a time, and only what is new. */
import {
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
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
  /** How often texts or settings changed. */
  #changes = 0;

  constructor(session: Session, builder: IndexBuilder) {
    this.#session = session;
    this.#builder = builder;
  }

  /** Files have another text, saved or not. */
  filesChanged(paths: readonly string[]): void {
    this.#changes += 1;
    for (const [path, { reads, lacksIncludes }] of this.#results) {
      if (lacksIncludes || paths.some((one) => reads.has(one))) this.#results.delete(path);
    }
  }

  /** Settings changed. */
  clear(): void {
    this.#changes += 1;
    this.#results.clear();
  }

  /** Registers the handler. */
  handle(connection: Connection): void {
    connection.languages.diagnostics.onWorkspace(async (params, token, workDone, partial) => {
      this.#session.guard.request('workspace/diagnostic', () => undefined)(params, token);
      await this.#builder.ready(Infinity);
      const isOn = editorSettings(this.#session.analyses.settings).workspaceDiagnostics;
      const uris = isOn
        ? this.#builder
            .sources()
            .filter(isUnit)
            .map((path) => this.#session.analyses.uriOf(path))
        : [];
      const items: WorkspaceDocumentDiagnosticReport[] = gone(params, uris);
      workDone.begin('Checking assembly', 0, undefined, false);
      try {
        for (const [index, uri] of uris.entries()) {
          // Between two files every message that arrived is answered.
          await new Promise((resolve) => setImmediate(resolve));
          if (token.isCancellationRequested) throw cancelled();
          const report = await this.#report(uri, params);
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
  async #report(
    uri: string,
    { previousResultIds }: WorkspaceDiagnosticParams,
  ): Promise<WorkspaceDocumentDiagnosticReport | undefined> {
    const { analyses } = this.#session;
    await analyses.settle(uri, 'whole');
    const open = analyses.of(uri);
    const result =
      open === undefined
        ? await this.#closed(uri)
        : { resultId: open.resultId, items: diagnosticsOf(this.#session, open) };
    if (result === undefined) return undefined;
    const { resultId, items } = result;
    const version = open?.version ?? null;
    return previousResultIds.some((previous) => previous.uri === uri && previous.value === resultId)
      ? { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId }
      : { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items: [...items] };
  }

  async #closed(uri: string): Promise<Result | undefined> {
    const path = pathOfUri(uri);
    const known = this.#results.get(path);
    if (known !== undefined) return known;
    const { analyses, client } = this.#session;
    const changes = this.#changes;
    const answer = await analyses.host.background.diagnose({
      file: analyses.fileRequest(path),
      uri,
      client,
      uris: analyses.openUris(),
    });
    if (answer === undefined) return undefined;
    this.#count += 1;
    const { items, reads, lacksIncludes } = answer;
    const result = { resultId: `closed ${this.#count}`, items, reads: new Set(reads), lacksIncludes };
    // What changed meanwhile may have been read before it did.
    if (changes === this.#changes) this.#results.set(path, result);
    return result;
  }
}

/** Files that only others include are checked with those, which know what they need. */
function isUnit(path: string): boolean {
  return /\.[sS]$/.test(path);
}

function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'workspace/diagnostic was cancelled');
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
