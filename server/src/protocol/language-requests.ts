/** The handlers of LSP's own language requests: each finds the analysis, asks one feature, and converts its answer. */
import {
  DocumentDiagnosticReportKind,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type DocumentSymbol,
  type DocumentSymbolParams,
} from 'vscode-languageserver';
import { inactiveCode } from '../features/inactive-code.js';
import { diagnostics } from '../features/diagnostics.js';
import { documentSymbolsSteps, type OutlineEntry } from '../features/document-symbols.js';
import type { Steps } from '../text/steps.js';
import type { Checked } from './analyses.js';
import type { Converter } from './conversion.js';
import type { Session } from './session.js';

/** Registers the handlers. */
export function handleLanguageRequests(connection: Connection, session: Session): void {
  const { guard } = session;
  connection.onDocumentSymbol(
    session.answers('prompt', 'textDocument/documentSymbol', function* ({ textDocument }: DocumentSymbolParams) {
      const checked = session.analyses.assembled(textDocument.uri);
      if (checked === undefined) return null;
      const entries = yield* documentSymbolsSteps(checked.analysis, 0);
      const symbols = yield* converted(entries, session.converter(checked));
      if (session.client.hierarchicalSymbols) return symbols;
      const all = symbols.flatMap(withDescendants);
      return all.map(({ name, kind, selectionRange: range }) => ({
        name,
        kind,
        location: { uri: textDocument.uri, range },
      }));
    }),
  );
  connection.languages.diagnostics.on(
    guard.requestWhen(
      async ({ textDocument }: DocumentDiagnosticParams, method) => {
        await session.ready();
        await session.needs('whole')({ textDocument }, method);
      },
      'textDocument/diagnostic',
      (params: DocumentDiagnosticParams): DocumentDiagnosticReport => {
        const { textDocument, previousResultId } = params;
        const checked = session.analyses.of(textDocument.uri);
        if (checked === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
        const { resultId } = checked;
        if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
        return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(session, checked) };
      },
    ),
  );
}

/** Entries between two pauses: some hundred microseconds. */
const ENTRIES_BETWEEN_PAUSES = 128;

/** Entries of an outline, with those below them, as the client gets them. */
function* converted(entries: readonly OutlineEntry[], converter: Converter): Steps<DocumentSymbol[]> {
  const symbols: DocumentSymbol[] = [];
  for (const entry of entries) {
    // Most have none.
    const children = entry.children.length === 0 ? [] : yield* converted(entry.children, converter);
    symbols.push(converter.symbol(entry, children));
    if (symbols.length % ENTRIES_BETWEEN_PAUSES === 0) yield;
  }
  return symbols;
}

/** A document's diagnostics as the client gets them. */
export function diagnosticsOf(session: Session, checked: Checked): Diagnostic[] {
  const converter = session.converter(checked);
  const found = diagnostics(checked.analysis, checked.findings).map((one) =>
    converter.diagnostic(one, session.client, session.ruleUrl),
  );
  return [...found, ...inactiveCode(checked.analysis, 0).map((code) => converter.inactive(code))];
}

/** The symbol and everything below it. */
function withDescendants(symbol: DocumentSymbol): readonly DocumentSymbol[] {
  return [symbol, ...(symbol.children ?? []).flatMap(withDescendants)];
}
