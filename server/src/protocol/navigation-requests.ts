/** The handlers of requests that move through the text: highlights, links, folding and selection. */
import {
  DocumentHighlightKind,
  FoldingRangeKind,
  type Connection,
  type FoldingRangeParams,
  type SelectionRange,
} from 'vscode-languageserver';
import { documentHighlights } from '../features/document-highlight.js';
import { documentLinks } from '../features/document-links.js';
import { foldingRangesSteps } from '../features/folding-ranges.js';
import { selectionRanges } from '../features/selection-ranges.js';
import { placesOf } from './places.js';
import type { Session } from './session.js';

/** Registers the handlers. */
export function handleNavigationRequests(connection: Connection, session: Session): void {
  const { guard } = session;
  connection.onDocumentHighlight(
    guard.requestWhen(
      session.needsPlace('assembled', true),
      'textDocument/documentHighlight',
      ({ textDocument, position }) => {
        const [at] = placesOf(session, { textDocument, position });
        if (at === undefined) return null;
        return documentHighlights(at.checked.analysis, at.place).map(({ span, kind }) => ({
          range: at.converter.range(span),
          kind: kind === 'write' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
        }));
      },
    ),
  );
  connection.onDocumentLinks(
    guard.requestWhen(session.needs('assembled'), 'textDocument/documentLink', ({ textDocument }) => {
      const checked = session.analyses.assembled(textDocument.uri);
      if (checked === undefined) return null;
      const converter = session.converter(checked);
      return documentLinks(checked.analysis, 0).map(({ span, target }) => ({
        range: converter.range(span),
        target: session.analyses.uriOf(target),
      }));
    }),
  );
  connection.onFoldingRanges(
    session.answers('prompt', 'textDocument/foldingRange', function* ({ textDocument }: FoldingRangeParams) {
      const checked = session.analyses.assembled(textDocument.uri);
      if (checked === undefined) return null;
      const ranges = yield* foldingRangesSteps(checked.analysis, 0);
      return ranges.map(({ startLine, endLine, kind }) => ({
        startLine,
        endLine,
        kind: kind === 'comment' ? FoldingRangeKind.Comment : FoldingRangeKind.Region,
      }));
    }),
  );
  connection.onSelectionRanges(
    guard.requestWhen(session.needs('assembled'), 'textDocument/selectionRange', ({ textDocument, positions }) => {
      const checked = session.analyses.assembled(textDocument.uri);
      if (checked === undefined) return null;
      const converter = session.converter(checked);
      return positions.map((position) => {
        const spans = selectionRanges(checked.analysis, converter.place(0, position));
        const chain = spans.reduceRight<SelectionRange | undefined>(
          (parent, span) => ({ range: converter.range(span), ...(parent && { parent }) }),
          undefined,
        );
        return chain ?? { range: { start: position, end: position } };
      });
    }),
  );
}
