/** What the connected client can do, read once from its capabilities. */
import { MarkupKind, type ClientCapabilities } from 'vscode-languageserver';
import { chooseEncoding, type Encoding } from './positions.js';

/** The client as the rest of the server sees it. */
export interface Client {
  readonly encoding: Encoding;
  /** It asks for diagnostics itself, so that they are not sent unasked. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly diagnosticVersions: boolean;
  readonly hoverMarkdown: boolean;
  readonly definitionLinks: boolean;
  readonly declarationLinks: boolean;
  readonly implementationLinks: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly snippets: boolean;
  /** It takes the parameters of a signature as stretches of its label. */
  readonly labelOffsets: boolean;
  readonly preparesRename: boolean;
  readonly codeActionLiterals: boolean;
  /** It shows actions that cannot be done, with the reason. */
  readonly disabledCodeActions: boolean;
  readonly documentChanges: boolean;
  readonly configuration: boolean;
  readonly workspaceFolders: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchedFiles: boolean;
  readonly workDoneProgress: boolean;
  readonly refreshesCodeLenses: boolean;
  readonly refreshesInlayHints: boolean;
  readonly refreshesSemanticTokens: boolean;
  /** Methods that it asks again when the answer is that the text has changed (`general.staleRequestSupport`). */
  readonly retries: ReadonlySet<string>;
  /** Commands of its own that it lets us put behind what it shows (`experimental.commands`). */
  readonly commands: readonly string[];
}

/** Reads the capabilities; what a client does not name it cannot do. */
export function clientOf(capabilities: ClientCapabilities): Client {
  const { textDocument, workspace, window, general } = capabilities;
  return {
    encoding: chooseEncoding(general?.positionEncodings),
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation:
      textDocument?.publishDiagnostics?.relatedInformation === true ||
      textDocument?.diagnostic?.relatedInformation === true,
    diagnosticVersions: textDocument?.publishDiagnostics?.versionSupport === true,
    hoverMarkdown: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? false,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    declarationLinks: textDocument?.declaration?.linkSupport === true,
    implementationLinks: textDocument?.implementation?.linkSupport === true,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    labelOffsets: textDocument?.signatureHelp?.signatureInformation?.parameterInformation?.labelOffsetSupport === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    disabledCodeActions: textDocument?.codeAction?.disabledSupport === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    configuration: workspace?.configuration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchedFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workDoneProgress: window?.workDoneProgress === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesSemanticTokens: workspace?.semanticTokens?.refreshSupport === true,
    retries: new Set(general?.staleRequestSupport?.retryOnContentModified),
    commands: commandsOf(capabilities.experimental),
  };
}

function commandsOf(experimental: unknown): readonly string[] {
  if (typeof experimental !== 'object' || experimental === null || !('commands' in experimental)) return [];
  const { commands } = experimental;
  return Array.isArray(commands) ? commands.filter((command) => typeof command === 'string') : [];
}
