/** The handlers of requests that move through the text: highlights, rename, links, folding and selection. */
import {
  DocumentHighlightKind,
  FoldingRangeKind,
  LSPErrorCodes,
  ResponseError,
  type Connection,
  type SelectionRange,
  type TextDocumentPositionParams,
} from 'vscode-languageserver';
import { documentHighlights } from '../features/document-highlight.js';
import { documentLinks } from '../features/document-links.js';
import { foldingRanges } from '../features/folding-ranges.js';
import { rename, renameTarget } from '../features/rename.js';
import { selectionRanges } from '../features/selection-ranges.js';
import { fileOf, type Place } from '../features/support/place.js';
import type { Checked } from './analyses.js';
import type { Converter } from './conversion.js';
import type { Session } from './session.js';
import { pathOfUri } from './uris.js';

/** Registers the handlers. */
export function handleNavigationRequests(connection: Connection, session: Session): void {
  const { guard } = session;
  connection.onDocumentHighlight(
    guard.request('textDocument/documentHighlight', ({ textDocument, position }) => {
      const [at] = placesOf(session, { textDocument, position });
      if (at === undefined) return null;
      return documentHighlights(at.checked.analysis, at.place).map(({ span, kind }) => ({
        range: at.converter.range(span),
        kind: kind === 'write' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      }));
    }),
  );
  connection.onPrepareRename(
    guard.request('textDocument/prepareRename', (params) => {
      const at = renamingPlace(session, params);
      const target = at && renameTarget(at.checked.analysis, at.place);
      if (at === undefined || target === undefined || 'refusal' in target) return null;
      return { range: at.converter.range(target.span), placeholder: target.name };
    }),
  );
  connection.onRenameRequest(
    guard.request('textDocument/rename', (params) => {
      const at = renamingPlace(session, params);
      if (at === undefined) return null;
      const renaming = rename(at.checked.analysis, at.place, params.newName);
      if ('refusal' in renaming) throw new ResponseError(LSPErrorCodes.RequestFailed, renaming.refusal);
      return at.converter.workspaceEdit(renaming.edits, session.client);
    }),
  );
  connection.onDocumentLinks(
    guard.request('textDocument/documentLink', ({ textDocument }) => {
      const checked = session.analyses.of(textDocument.uri);
      if (checked === undefined) return null;
      const converter = session.converter(checked);
      return documentLinks(checked.analysis, 0).map(({ span, target }) => ({
        range: converter.range(span),
        target: converter.uri(target),
      }));
    }),
  );
  connection.onFoldingRanges(
    guard.request('textDocument/foldingRange', ({ textDocument }) => {
      const checked = session.analyses.of(textDocument.uri);
      if (checked === undefined) return null;
      return foldingRanges(checked.analysis, 0).map(({ startLine, endLine, kind }) => ({
        startLine,
        endLine,
        kind: kind === 'comment' ? FoldingRangeKind.Comment : FoldingRangeKind.Region,
      }));
    }),
  );
  connection.onSelectionRanges(
    guard.request('textDocument/selectionRange', ({ textDocument, positions }) => {
      const checked = session.analyses.of(textDocument.uri);
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

interface At {
  readonly checked: Checked;
  readonly converter: Converter;
  readonly place: Place;
}

/** The position in the document's own analysis, then in those of open documents that include it. */
function placesOf(session: Session, { textDocument, position }: TextDocumentPositionParams): readonly At[] {
  const path = pathOfUri(textDocument.uri);
  return session.analyses.around(textDocument.uri).flatMap((checked) => {
    const file = checked.uri === textDocument.uri ? 0 : fileOf(checked.analysis, path);
    if (file === undefined) return [];
    const converter = session.converter(checked);
    return [{ checked, converter, place: converter.place(file, position) }];
  });
}

/** A file that includes this one knows more of its names than the file alone does. */
function renamingPlace(session: Session, params: TextDocumentPositionParams): At | undefined {
  const places = placesOf(session, params);
  return places.find(({ checked }) => checked.uri !== params.textDocument.uri) ?? places[0];
}
