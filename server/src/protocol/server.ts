/** The language server: it wires documents, settings and files to analyses, and analyses to the client. */
import {
  DidChangeWatchedFilesNotification,
  type Connection,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { editorSettings } from './editor-settings.js';
import { Analyses } from './analyses.js';
import { Answers } from './answers.js';
import { WATCHED_FILES, initializeResult } from './capabilities.js';
import { clientOf } from './client.js';
import { handleCallHierarchyRequests } from './call-hierarchy-requests.js';
import { handleCodeLensRequests } from './code-lens-requests.js';
import { ConfigurationDiagnostics } from './configuration-diagnostics.js';
import { openDocuments } from './documents.js';
import { Guard } from './guard.js';
import type { LanguageHost } from './host.js';
import { IndexBuilder } from './index-builder.js';
import { handleNameRequests } from './name-requests.js';
import { handleCodeActionRequests } from './code-action-requests.js';
import { diagnosticsOf, handleLanguageRequests } from './language-requests.js';
import { handleHoverRequests } from './hover-requests.js';
import { handleFormattingRequests } from './formatting-requests.js';
import { handleHintRequests } from './hint-requests.js';
import { handleNavigationRequests } from './navigation-requests.js';
import { handleOwnRequests } from './own-requests.js';
import { handleSemanticTokenRequests } from './semantic-token-requests.js';
import { handleTypingRequests } from './typing-requests.js';
import { Provisional } from './provisional.js';
import { Publisher } from './publisher.js';
import { refreshes } from './refreshes.js';
import { Scheduler } from './scheduler.js';
import { Session } from './session.js';
import { Settings } from './settings.js';
import { Tidying } from './tidying.js';
import { pathOfUri } from './uris.js';
import { WarmUp } from './warm-up.js';
import { WorkspaceDiagnostics } from './workspace-diagnostics.js';
import { WorkspaceNames } from './workspace-names.js';

/** Files that say how others are read. */
const CONFIGURES = /(?:^|[/\\])(?:trampolint\.json|compile_commands\.json|\.gitignore)$/;

/**
 * Serves the client at the other end of the connection until it says `exit`. Returns at once; the connection is to listen
 * from then on at the latest. `answered` is what the client said in `initialize`, where that has been answered already.
 */
export function startServer(connection: Connection, host: LanguageHost, answered?: InitializeParams): void {
  const guard = new Guard((message) => connection.console.error(message));
  const provisional = new Provisional(() => session);
  const documents = openDocuments(
    () => session.client.encoding,
    (uri, change) => provisional.edited(uri, change),
  );
  const scheduler = new Scheduler();
  const analyses = new Analyses(documents, host, scheduler);
  const settings = new Settings(connection, (changed) => {
    if (!analyses.useSettings(changed)) return;
    readAgain();
    refresh.everything();
  });
  const ready = (): Promise<void> => settings.ready();
  const answers = new Answers(analyses, scheduler);
  const session = new Session(guard, analyses, answers, (rule) => host.ruleUrl(rule), ready);
  const configurations = new ConfigurationDiagnostics(connection, session);
  const refresh = refreshes(connection, session);
  const tidying = new Tidying(scheduler, () => host.tidy());
  const warmUp = new WarmUp(scheduler, {
    isOn: () => editorSettings(analyses.settings).warmUp,
    requestFor: (path, text) => analyses.requestFor(path, text),
    rehearsal: () => host.rehearsal(),
    present: (checked) => void diagnosticsOf(session, checked),
  });
  analyses.onChecked = (checked, wasLate) => {
    configurations.update(checked);
    if (wasLate) refresh.tokens();
    warmUp.turnTo(checked);
    // What a long text leaves is collected many times in the course of one analysis.
    if (!wasLate) tidying.due();
  };
  analyses.onLate = (making) =>
    guard.attempt('what is shown early', () => {
      if (!session.client.pullsDiagnostics) send(making, provisional.diagnosticsOf(making));
    });
  const builder = new IndexBuilder(connection, session, refresh.references);
  const names = new WorkspaceNames(session, builder);
  const workspaceDiagnostics = new WorkspaceDiagnostics(session, builder);
  const publisher = new Publisher(guard, ready, publish);

  /** The diagnostics of these documents are no longer true. */
  function outdated(uris: readonly string[]): void {
    if (!session.client.pullsDiagnostics) publisher.schedule(uris);
  }

  /** The text of an open document, and with it that of what includes it. */
  function textChanged(uri: string): void {
    workspaceDiagnostics.filesChanged([pathOfUri(uri)]);
    outdated(analyses.textChanged(uri));
  }

  /** Everything is stale, and the client cannot know. */
  function analyseAll(): void {
    outdated(documents.keys());
    if (session.client.pullsDiagnostics && session.client.refreshesDiagnostics) {
      void connection.languages.diagnostics.refresh().catch(() => undefined);
    }
  }

  /** What counts for every file is another now. */
  function readAgain(): void {
    workspaceDiagnostics.clear();
    builder.rebuild(folders);
    analyseAll();
  }

  /** Files changed on disk. */
  function filesChanged(paths: readonly string[]): void {
    analyses.filesChanged();
    configurations.clear();
    if (paths.some((path) => CONFIGURES.test(path))) return readAgain();
    workspaceDiagnostics.filesChanged(paths);
    builder.filesChanged(paths);
    analyseAll();
  }

  async function publish(uri: string): Promise<void> {
    const checked = await analyses.untilChanged(uri);
    if (checked === undefined) return;
    const diagnostics = diagnosticsOf(session, checked);
    provisional.published(checked, diagnostics);
    send(checked, diagnostics);
  }

  function send({ uri, version }: { uri: string; version: number }, diagnostics: Diagnostic[]): void {
    void connection.sendDiagnostics({ uri, ...(session.client.diagnosticVersions && { version }), diagnostics });
  }

  let initialOptions: unknown;
  let folders: readonly string[] = [];
  function begin(params: InitializeParams): InitializeResult {
    session.client = clientOf(params.capabilities);
    initialOptions = params.initializationOptions;
    folders = foldersOf(params);
    analyses.useFolders(folders);
    guard.enter('running');
    return initializeResult(session.client);
  }
  connection.onInitialize(begin);
  if (answered !== undefined) begin(answered);
  connection.onInitialized(() => {
    settings.start(session.client, initialOptions);
    void ready().then(() => warmUp.start());
    builder.rebuild(folders);
    if (session.client.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => pathOfUri(uri)));
        folders = [...folders.filter((path) => !gone.has(path)), ...added.map(({ uri }) => pathOfUri(uri))];
        analyses.useFolders(folders);
        readAgain();
      });
    }
    if (!session.client.registersWatchedFiles) return;
    const watchers = WATCHED_FILES.map((globPattern) => ({ globPattern }));
    void connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers })
      .catch((error: unknown) => connection.console.warn(`changes of files go unseen: ${String(error)}`));
  });
  connection.onShutdown(() => {
    guard.enter('stopped');
    publisher.stop();
    builder.stop();
    warmUp.stop();
    analyses.stop();
  });
  connection.onDidChangeWatchedFiles(({ changes }) =>
    guard.attempt('the news of changed files', () => filesChanged(changes.map(({ uri }) => pathOfUri(uri)))),
  );
  documents.onDidSave(({ document }) => {
    // A client that watches no files only tells of those that it writes itself.
    if (session.client.registersWatchedFiles) return;
    guard.attempt('the news of a saved file', () => filesChanged([pathOfUri(document.uri)]));
  });
  documents.onDidChangeContent(({ document }) => textChanged(document.uri));
  documents.onDidClose(({ document }) => {
    textChanged(document.uri);
    builder.textsChanged([pathOfUri(document.uri)]);
    publisher.forget(document.uri);
    provisional.forget(document.uri);
    if (!session.client.pullsDiagnostics) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
  workspaceDiagnostics.handle(connection);
  handleLanguageRequests(connection, session);
  handleCodeActionRequests(connection, session);
  handleHoverRequests(connection, session, names);
  handleNameRequests(connection, session, names);
  handleCallHierarchyRequests(connection, session, names);
  handleCodeLensRequests(connection, session, names);
  handleNavigationRequests(connection, session);
  handleFormattingRequests(connection, session);
  handleHintRequests(connection, session);
  handleSemanticTokenRequests(connection, session);
  handleTypingRequests(connection, session, names);
  handleOwnRequests(connection, session);
  documents.listen(connection);
}

/** The paths of the open folders; older clients only know of one, by its URI or its path. */
function foldersOf({ workspaceFolders, rootUri, rootPath }: InitializeParams & { rootPath?: string | null }): string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => pathOfUri(uri));
  if (rootUri) return [pathOfUri(rootUri)];
  return rootPath ? [rootPath] : [];
}
