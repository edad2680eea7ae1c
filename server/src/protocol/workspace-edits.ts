/** Putting edits of several origins together. */
import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Client } from './client.js';
import { placeKey } from './workspace-names.js';

/** The edit with more of them; what both have is done once. `versionOf` gives the version of an open document. */
export function withEdits(
  edit: WorkspaceEdit,
  more: readonly { readonly uri: string; readonly edit: TextEdit }[],
  client: Client,
  versionOf: (uri: string) => number | null,
): WorkspaceEdit {
  const documents = new Map<string, TextEdit[]>();
  for (const one of edit.documentChanges ?? []) {
    if (!isTextEdit(one)) continue;
    const edits = one.edits.filter((change): change is TextEdit => 'newText' in change);
    documents.set(one.textDocument.uri, [...edits]);
  }
  for (const [uri, edits] of Object.entries(edit.changes ?? {})) documents.set(uri, [...edits]);
  for (const { uri, edit: change } of more) {
    const edits = documents.get(uri) ?? [];
    documents.set(uri, edits);
    const key = placeKey({ uri, range: change.range });
    if (!edits.some(({ range }) => placeKey({ uri, range }) === key)) edits.push(change);
  }
  if (!client.documentChanges) return { changes: Object.fromEntries(documents) };
  return {
    documentChanges: [...documents].map(([uri, edits]) => ({
      textDocument: { uri, version: versionOf(uri) },
      edits,
    })),
  };
}

function isTextEdit(change: NonNullable<WorkspaceEdit['documentChanges']>[number]): change is TextDocumentEdit {
  return 'textDocument' in change && 'edits' in change;
}
