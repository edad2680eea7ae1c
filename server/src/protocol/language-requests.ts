/** The handlers of LSP's own language requests: each finds the analysis, asks one feature, and converts its answer. */
import {
  DocumentDiagnosticReportKind,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type Location,
  type TextDocumentPositionParams,
} from 'vscode-languageserver';
import { codeActions } from '../features/code-actions.js';
import { definition } from '../features/definition.js';
import { diagnostics } from '../features/diagnostics.js';
import { documentSymbols } from '../features/document-symbols.js';
import { hover } from '../features/hover.js';
import { references } from '../features/references.js';
import { fileOf, type Place } from '../features/support/place.js';
import type { Checked } from './analyses.js';
import type { Converter } from './conversion.js';
import type { Session } from './session.js';
import { pathOfUri } from './uris.js';

/** Registers the handlers. */
export function handleLanguageRequests(connection: Connection, session: Session): void {
  const { guard } = session;
  connection.onHover(guard.request('textDocument/hover', (params) => first(inAll(session, params, hoverAt))));
  connection.onDefinition(
    guard.request('textDocument/definition', (params) => first(inAll(session, params, definitionAt))),
  );
  connection.onReferences(
    guard.request('textDocument/references', (params) => {
      const { includeDeclaration } = params.context;
      const found = inAll(session, params, ({ checked, converter, place }) =>
        references(checked.analysis, place, { includeDefinition: includeDeclaration }).map((span) =>
          converter.location(span),
        ),
      );
      return distinct(found.flat());
    }),
  );
  connection.onDocumentSymbol(
    guard.request('textDocument/documentSymbol', ({ textDocument }) => {
      const checked = session.analyses.of(textDocument.uri);
      if (checked === undefined) return null;
      const converter = session.converter(checked);
      const symbols = documentSymbols(checked.analysis, 0).map((entry) => converter.symbol(entry));
      if (session.client.hierarchicalSymbols) return symbols;
      const all = symbols.flatMap((symbol) => [symbol, ...(symbol.children ?? [])]);
      return all.map(({ name, kind, selectionRange: range }) => ({
        name,
        kind,
        location: { uri: textDocument.uri, range },
      }));
    }),
  );
  connection.onCodeAction(
    guard.request('textDocument/codeAction', ({ textDocument, range, context }) => {
      const checked = session.analyses.of(textDocument.uri);
      if (checked === undefined || (context.only !== undefined && !context.only.some(coversQuickFix))) return null;
      const converter = session.converter(checked);
      const wanted = converter.span(0, range);
      const shown = diagnostics(checked.analysis, checked.findings).filter(
        ({ span }) => span.start <= wanted.end && span.end >= wanted.start,
      );
      const actions = codeActions(
        checked.analysis,
        shown.map(({ finding }) => finding),
      );
      return actions.map((action) => {
        const ranges = shown
          .filter(({ finding }) => finding === action.finding)
          .map(({ span }) => converter.range(span));
        const settles = context.diagnostics.filter(
          (one) => one.code === action.finding.rule && ranges.some((mine) => sameRange(mine, one.range)),
        );
        return converter.codeAction(action, settles, session.client);
      });
    }),
  );
  connection.languages.diagnostics.on(
    guard.requestWhen(
      session.ready,
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
  return diagnostics(checked.analysis, checked.findings).map((found) =>
    converter.diagnostic(found, session.client, session.ruleUrl),
  );
}

interface At {
  readonly session: Session;
  readonly checked: Checked;
  readonly converter: Converter;
  readonly place: Place;
}

/**
 * What `ask` says of the position in the document's own analysis, then in those of open documents that
 * include it: a macro file alone knows nothing of the calls to its macros.
 */
function inAll<Result>(
  session: Session,
  { textDocument, position }: TextDocumentPositionParams,
  ask: (at: At) => Result | undefined,
): readonly Result[] {
  const path = pathOfUri(textDocument.uri);
  return session.analyses.around(textDocument.uri).flatMap((checked) => {
    const file = checked.uri === textDocument.uri ? 0 : fileOf(checked.analysis, path);
    if (file === undefined) return [];
    const converter = session.converter(checked);
    const result = ask({ session, checked, converter, place: converter.place(file, position) });
    return result === undefined ? [] : [result];
  });
}

function hoverAt({ session, checked, converter, place }: At): ReturnType<Converter['hover']> | undefined {
  const found = hover(checked.analysis, place);
  return found && converter.hover(found, session.client);
}

function definitionAt({ session, checked, converter, place }: At): ReturnType<Converter['definition']> | undefined {
  const found = definition(checked.analysis, place);
  return found && converter.definition(found, session.client);
}

function first<Result>(results: readonly Result[]): Result | null {
  return results[0] ?? null;
}

function distinct(locations: readonly Location[]): Location[] {
  return [...new Map(locations.map((one) => [JSON.stringify([one.uri, one.range]), one])).values()];
}

function coversQuickFix(kind: string): boolean {
  return kind === '' || kind === 'quickfix' || kind.startsWith('quickfix.');
}

function sameRange(left: Diagnostic['range'], right: Diagnostic['range']): boolean {
  return (
    left.start.line === right.start.line &&
    left.start.character === right.start.character &&
    left.end.line === right.end.line &&
    left.end.character === right.end.character
  );
}
