/**
 * What is shown of a long text while its analysis takes its time: what is wrong with the text itself, which is known
 * early, and what the last analysis found besides, where edits have moved it. Clients that pull diagnostics move them
 * themselves.
 */
import type { Diagnostic } from 'vscode-languageserver';
import { diagnostics } from '../features/diagnostics.js';
import { inactiveCode } from '../features/inactive-code.js';
import type { Checked } from './analyses.js';
import { isLargeText, type Making } from './making.js';
import { movedDiagnostics, type Edit } from './moved-diagnostics.js';
import type { Session } from './session.js';

/** What the last whole analysis of a document found that reading alone does not tell. */
type Found = readonly Diagnostic[];

/** Keeps what was published of long texts. */
export class Provisional {
  readonly #session: () => Session;
  readonly #found = new Map<string, Found>();

  constructor(session: () => Session) {
    this.#session = session;
  }

  /** The diagnostics of a whole analysis were published. */
  published({ uri, analysis: { reading } }: Checked, shown: readonly Diagnostic[]): void {
    if (!isLargeText(reading.files[0]?.text.length ?? 0)) return this.forget(uri);
    const aboutText = new Set<Diagnostic['code']>(['inactive-code', ...reading.problems.map(({ code }) => code)]);
    this.#found.set(
      uri,
      shown.filter(({ code }) => !aboutText.has(code)),
    );
  }

  /** The document was edited. */
  edited(uri: string, edit: Edit): void {
    const found = this.#found.get(uri);
    if (found !== undefined) this.#found.set(uri, movedDiagnostics(found, uri, edit));
  }

  /** The document was closed. */
  forget(uri: string): void {
    this.#found.delete(uri);
  }

  /** What is shown until the analysis is done. */
  diagnosticsOf({ uri, version, read }: Making): Diagnostic[] {
    if (read === undefined) return [];
    const session = this.#session();
    const analysis = { reading: read.reading };
    const converter = session.converter({ uri, version, analysis });
    return [
      ...diagnostics(analysis, read.findings()).map((one) =>
        converter.diagnostic(one, session.client, session.ruleUrl),
      ),
      ...(this.#found.get(uri) ?? []),
      ...inactiveCode(analysis, 0).map((code) => converter.inactive(code)),
    ];
  }
}
