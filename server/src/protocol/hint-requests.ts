/** The handler of inlay hints. */
import type { Connection } from 'vscode-languageserver';
import { inlayHints } from '../features/inlay-hints.js';
import type { Session } from './session.js';

/** Registers the handler. */
export function handleHintRequests(connection: Connection, session: Session): void {
  connection.languages.inlayHint.on(
    session.guard.request('textDocument/inlayHint', ({ textDocument, range }) => {
      const checked = session.analyses.of(textDocument.uri);
      if (checked === undefined) return null;
      const converter = session.converter(checked);
      const { start, end } = converter.span(0, range);
      return inlayHints(checked.analysis, 0, start, end).map(({ offset, label, tooltip }) => ({
        position: converter.range({ file: 0, start: offset, end: offset }).start,
        label,
        tooltip,
        paddingLeft: true,
      }));
    }),
  );
}
