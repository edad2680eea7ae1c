/** The handlers of LSP's own language requests: each finds the analysis, asks one feature, and converts its answer. */
import {
  DocumentDiagnosticReportKind,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type DocumentSymbol,
} from 'vscode-languageserver';
import { inactiveCode } from '../features/inactive-code.js';
import { diagnostics } from '../features/diagnostics.js';
import { documentSymbols } from '../features/document-symbols.js';
import type { Checked } from './analyses.js';
import type { Session } from './session.js';

/** Registers the handlers. */
export function handleLanguageRequests(connection: Connection, session: Session): void {
  const { guard } = session;
  connection.onDocumentSymbol(
    guard.requestWhen(session.needs('prompt'), 'textDocument/documentSymbol', ({ textDocument }) => {
      const checked = session.analyses.assembled(textDocument.uri);
      if (checked === undefined) return null;
      const converter = session.converter(checked);
      const symbols = documentSymbols(checked.analysis, 0).map((entry) => converter.symbol(entry));
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
