/** What the server offers, given what the client understands. */
import {
  CodeActionKind,
  TextDocumentSyncKind,
  type InitializeResult,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../features/support/token-types.js';
import type { Client } from './client.js';

/** All fixes of ours, for clients that run them when a file is saved. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.trampolint`;

/** The kinds of code actions that there are. */
const CODE_ACTION_KINDS = [
  CodeActionKind.QuickFix,
  CodeActionKind.RefactorExtract,
  CodeActionKind.RefactorRewrite,
  FIX_ALL,
];

/** The character that makes a client ask for the layout of the line before. */
export const NEWLINE = '\n';

function serverCapabilities(client: Client): ServerCapabilities {
  return {
    positionEncoding: client.encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    hoverProvider: true,
    documentSymbolProvider: true,
    definitionProvider: true,
    declarationProvider: true,
    implementationProvider: true,
    workspaceSymbolProvider: true,
    callHierarchyProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: client.preparesRename ? { prepareProvider: true } : true,
    documentLinkProvider: { resolveProvider: false },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    inlayHintProvider: true,
    codeLensProvider: { resolveProvider: true },
    semanticTokensProvider: {
      legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
      full: { delta: true },
      range: true,
    },
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: NEWLINE },
    completionProvider: { triggerCharacters: ['.', '%', '$', '{', '('], resolveProvider: true },
    signatureHelpProvider: { triggerCharacters: [' ', ','] },
    ...(client.workspaceFolders && {
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    }),
    codeActionProvider: client.codeActionLiterals ? { codeActionKinds: CODE_ACTION_KINDS } : false,
    // An include that changes changes what is found in the files that include it.
    ...(client.pullsDiagnostics && {
      diagnosticProvider: { identifier: 'trampolint', interFileDependencies: true, workspaceDiagnostics: true },
    }),
  };
}

/** The answer to `initialize`. */
export function initializeResult(client: Client): InitializeResult {
  return { capabilities: serverCapabilities(client), serverInfo: { name: 'trampolint' } };
}

/** Files whose change on disk makes analyses stale: sources, what they include, and the configuration. */
export const WATCHED_FILES: readonly string[] = [
  '**/*.{S,s,sx,asm,inc,h,macro}',
  '**/trampolint.json',
  '**/compile_commands.json',
  '**/.gitignore',
];
