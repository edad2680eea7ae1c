/** The handlers of requests that help while typing: completion and signature help. */
import {
  CompletionItemKind,
  InsertTextFormat,
  MarkupKind,
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
  type Connection,
  type SignatureHelp,
} from 'vscode-languageserver';
import { completionNote, completionsSteps, type Completion, type CompletionKind } from '../features/completion.js';
import { signatureHelp } from '../features/signature-help.js';
import type { Steps } from '../text/steps.js';
import type { Session } from './session.js';
import type { WorkspaceNames } from './workspace-names.js';

const KINDS: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  mnemonic: CompletionItemKind.Keyword,
  prefix: CompletionItemKind.Keyword,
  directive: CompletionItemKind.Keyword,
  macro: CompletionItemKind.Function,
  register: CompletionItemKind.Variable,
  label: CompletionItemKind.Reference,
  constant: CompletionItemKind.Constant,
};

/** Registers the handlers. */
export function handleTypingRequests(connection: Connection, session: Session, names: WorkspaceNames): void {
  const { guard } = session;
  connection.onCompletion(
    session.answers(
      'assembled',
      'textDocument/completion',
      function* ({ textDocument, position }: CompletionParams): Steps<CompletionList | null> {
        const checked = session.analyses.assembled(textDocument.uri);
        if (checked === undefined) return null;
        const converter = session.converter(checked);
        const place = converter.place(0, position);
        const found = yield* completionsSteps(checked.analysis, place, (prefix) => names.linkedNames(prefix));
        if (found === undefined) return null;
        const range = converter.range(found.span);
        const { snippets } = session.client;
        return {
          isIncomplete: found.incomplete,
          items: found.items.map((item, rank) => ({
            ...itemOf(item, rank),
            ...(snippets && item.snippet !== undefined
              ? { insertTextFormat: InsertTextFormat.Snippet, textEdit: { range, newText: item.snippet } }
              : { textEdit: { range, newText: item.label } }),
          })),
        };
      },
    ),
  );
  connection.onCompletionResolve(
    guard.request('completionItem/resolve', (item): CompletionItem => {
      const kind = kindOf(item.data);
      const value = kind === undefined ? '' : completionNote(kind, item.label);
      return value === '' ? item : { ...item, documentation: { kind: MarkupKind.PlainText, value } };
    }),
  );
  connection.onSignatureHelp(
    guard.requestWhen(
      session.needs('assembled'),
      'textDocument/signatureHelp',
      ({ textDocument, position }): SignatureHelp | null => {
        const checked = session.analyses.assembled(textDocument.uri);
        if (checked === undefined) return null;
        const found = signatureHelp(checked.analysis, session.converter(checked).place(0, position));
        if (found === undefined) return null;
        return {
          activeSignature: 0,
          activeParameter: found.parameter,
          signatures: found.signatures.map(({ label, parameters }) => ({
            label,
            ...(found.note !== '' && { documentation: found.note }),
            parameters: parameters.map(([start, end]) => ({
              label: session.client.labelOffsets ? [start, end] : label.slice(start, end),
            })),
          })),
        };
      },
    ),
  );
}

/** The order of the list is ours; clients sort by this text. */
function itemOf({ label, kind, detail }: Completion, rank: number): CompletionItem {
  return {
    label,
    kind: KINDS[kind],
    sortText: String(rank).padStart(3, '0'),
    filterText: label,
    data: { kind },
    ...(detail !== undefined && detail !== '' && { detail }),
  };
}

/** The kind that an entry came with; undefined when a client sends something else back. */
function kindOf(data: unknown): CompletionKind | undefined {
  if (typeof data !== 'object' || data === null || !('kind' in data) || typeof data.kind !== 'string') return undefined;
  return Object.hasOwn(KINDS, data.kind) ? (data.kind as CompletionKind) : undefined;
}
