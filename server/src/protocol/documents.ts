/** The open documents, kept in step with the client by incremental changes in the agreed encoding. */
import { TextDocuments, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { utf16Range, type Encoding } from './positions.js';

/**
 * The store of open documents. `encoding` is asked at each change, as it is agreed on only in the handshake; `edited` is told
 * of each change before it is made, with its range as the client has it.
 */
export function openDocuments(
  encoding: () => Encoding,
  edited: (uri: string, change: TextDocumentContentChangeEvent) => void,
): TextDocuments<TextDocument> {
  return new TextDocuments<TextDocument>({
    create: (uri, languageId, version, content) => TextDocument.create(uri, languageId, version, content),
    update: (document, changes, version) => {
      let updated = document;
      // Each change speaks of the text that the one before it left, so that ranges are converted one by one.
      for (const change of changes) {
        edited(document.uri, change);
        const converted = TextDocumentContentChangeEvent.isIncremental(change)
          ? { text: change.text, range: utf16Range(updated, change.range, encoding()) }
          : change;
        updated = TextDocument.update(updated, [converted], version);
      }
      return updated;
    },
  });
}
