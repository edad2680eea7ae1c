/** Putting edits of several origins together. */
import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Client } from './client.js';
import { placeKey } from './workspace-names.js';

/** The edit with more of them; what both have is done once. */
export function withEdits(
  edit: WorkspaceEdit,
  more: readonly { readonly uri: string; readonly edit: TextEdit }[],
  client: Client,
): WorkspaceEdit {
  const documents = new Map<string, { readonly version: number | null; readonly edits: TextEdit[] }>();
  for (const one of edit.documentChanges ?? []) {
    if (!isTextEdit(one)) continue;
    const edits = one.edits.filter((change): change is TextEdit => 'newText' in change);
    documents.set(one.textDocument.uri, { version: one.textDocument.version, edits: [...edits] });
  }
  for (const [uri, edits] of Object.entries(edit.changes ?? {}))
    documents.set(uri, { version: null, edits: [...edits] });
  for (const { uri, edit: change } of more) {
    const document = documents.get(uri) ?? { version: null, edits: [] };
    documents.set(uri, document);
    const key = placeKey({ uri, range: change.range });
    if (!document.edits.some(({ range }) => placeKey({ uri, range }) === key)) document.edits.push(change);
  }
  if (!client.documentChanges) {
    return { changes: Object.fromEntries([...documents].map(([uri, { edits }]) => [uri, edits])) };
  }
  return {
    documentChanges: [...documents].map(([uri, { version, edits }]) => ({ textDocument: { uri, version }, edits })),
  };
}

function isTextEdit(change: NonNullable<WorkspaceEdit['documentChanges']>[number]): change is TextDocumentEdit {
  return 'textDocument' in change && 'edits' in change;
}
