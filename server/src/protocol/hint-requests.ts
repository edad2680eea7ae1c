/** The handler of inlay hints. */
import { InlayHintKind, type Connection, type InlayHintParams } from 'vscode-languageserver';
import { inlayHintsSteps } from '../features/inlay-hints.js';
import { editorSettings } from './editor-settings.js';
import type { Session } from './session.js';

/** Registers the handler. */
export function handleHintRequests(connection: Connection, session: Session): void {
  connection.languages.inlayHint.on(
    session.answers('whole', 'textDocument/inlayHint', function* ({ textDocument, range }: InlayHintParams) {
      const checked = session.analyses.of(textDocument.uri);
      if (checked === undefined) return null;
      const converter = session.converter(checked);
      const { inlayHints: kinds } = editorSettings(session.analyses.settings);
      const hints = yield* inlayHintsSteps(checked.analysis, converter.span(0, range), kinds);
      return hints.map(({ kind, offset, isInFront, label, tooltip }) => ({
        position: converter.range({ file: 0, start: offset, end: offset }).start,
        label,
        ...(tooltip !== '' && { tooltip }),
        ...(kind === 'arguments' && { kind: InlayHintKind.Parameter }),
        ...(isInFront ? { paddingRight: true } : { paddingLeft: true }),
      }));
    }),
  );
}
