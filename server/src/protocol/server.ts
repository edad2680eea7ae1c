/** The language server: it wires documents, settings and files to analyses, and analyses to the client. */
import { DidChangeWatchedFilesNotification, type Connection } from 'vscode-languageserver';
import { Analyses } from './analyses.js';
import { WATCHED_FILES, serverCapabilities } from './capabilities.js';
import { clientOf } from './client.js';
import { handleCallHierarchyRequests } from './call-hierarchy-requests.js';
import { handleCodeLensRequests } from './code-lens-requests.js';
import { ConfigurationDiagnostics } from './configuration-diagnostics.js';
import { openDocuments } from './documents.js';
import { Guard } from './guard.js';
import type { LanguageHost } from './host.js';
import { IndexBuilder } from './index-builder.js';
import { handleNameRequests } from './name-requests.js';
import { diagnosticsOf, handleLanguageRequests } from './language-requests.js';
import { handleHoverRequests } from './hover-requests.js';
import { handleHintRequests } from './hint-requests.js';
import { handleNavigationRequests } from './navigation-requests.js';
import { handleOwnRequests } from './own-requests.js';
import { handleSemanticTokenRequests } from './semantic-token-requests.js';
import { handleTypingRequests } from './typing-requests.js';
import { Publisher } from './publisher.js';
import { refreshes } from './refreshes.js';
import { Session } from './session.js';
import { Settings } from './settings.js';
import { pathOfUri } from './uris.js';
import { WorkspaceNames } from './workspace-names.js';

/** Files that say how others are read. */
const CONFIGURES = /(?:^|[/\\])(?:trampolint\.json|compile_commands\.json|\.gitignore)$/;

/** Serves the client at the other end of the connection until it says `exit`. Returns at once. */
export function startServer(connection: Connection, host: LanguageHost): void {
  const guard = new Guard((message) => connection.console.error(message));
  const documents = openDocuments(() => session.client.encoding);
  const analyses = new Analyses(documents, host);
  const settings = new Settings(connection, (changed) => {
    if (!analyses.useSettings(changed)) return;
    analyseAll();
    refresh.everything();
    builder.rebuild(folders.map(pathOfUri));
  });
  const ready = (): Promise<void> => settings.ready();
  const session = new Session(guard, analyses, (rule) => host.ruleUrl(rule), ready);
  const configurations = new ConfigurationDiagnostics(connection, session);
  analyses.onChecked = (checked) => configurations.update(checked);
  const refresh = refreshes(connection, session);
  const builder = new IndexBuilder(connection, session, refresh.references);
  const names = new WorkspaceNames(session, builder);
  const publisher = new Publisher(guard, ready, publish);

  /** The diagnostics of these documents are no longer true. */
  function outdated(uris: readonly string[]): void {
    if (!session.client.pullsDiagnostics) publisher.schedule(uris);
  }

  /** Everything is stale, and the client cannot know. */
  function analyseAll(): void {
    outdated(documents.keys());
    if (session.client.pullsDiagnostics && session.client.refreshesDiagnostics) {
      void connection.languages.diagnostics.refresh().catch(() => undefined);
    }
  }

  function publish(uri: string): void {
    const checked = analyses.of(uri);
    if (checked === undefined) return;
    void connection.sendDiagnostics({
      uri,
      ...(session.client.diagnosticVersions && { version: checked.version }),
      diagnostics: diagnosticsOf(session, checked),
    });
  }

  let initialOptions: unknown;
  let folders: readonly string[] = [];
  connection.onInitialize(({ capabilities, initializationOptions, workspaceFolders, rootUri }) => {
    session.client = clientOf(capabilities);
    initialOptions = initializationOptions;
    folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    analyses.useFolders(folders.map(pathOfUri));
    guard.enter('running');
    return { capabilities: serverCapabilities(session.client), serverInfo: { name: 'trampolint' } };
  });
  connection.onInitialized(() => {
    settings.start(session.client, initialOptions);
    builder.rebuild(folders.map(pathOfUri));
    if (session.client.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        analyses.useFolders(folders.map(pathOfUri));
        builder.rebuild(folders.map(pathOfUri));
        analyseAll();
      });
    }
    if (!session.client.registersWatchedFiles) return;
    const watchers = WATCHED_FILES.map((globPattern) => ({ globPattern }));
    void connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers })
      .catch((error: unknown) => connection.console.warn(`changes of files go unseen: ${String(error)}`));
  });
  connection.onShutdown(() => {
    publisher.stop();
    builder.stop();
    guard.enter('stopped');
  });
  connection.onDidChangeWatchedFiles(({ changes }) =>
    guard.attempt('the news of changed files', () => {
      analyses.filesChanged();
      configurations.clear();
      analyseAll();
      const paths = changes.map(({ uri }) => pathOfUri(uri));
      if (paths.some((path) => CONFIGURES.test(path))) builder.rebuild(folders.map(pathOfUri));
      else builder.filesChanged(paths);
    }),
  );
  documents.onDidChangeContent(({ document }) => outdated(analyses.textChanged(document.uri)));
  documents.onDidClose(({ document }) => {
    outdated(analyses.textChanged(document.uri));
    publisher.forget(document.uri);
    if (!session.client.pullsDiagnostics) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
  handleLanguageRequests(connection, session);
  handleHoverRequests(connection, session, names);
  handleNameRequests(connection, session, names);
  handleCallHierarchyRequests(connection, session, names);
  handleCodeLensRequests(connection, session, names);
  handleNavigationRequests(connection, session);
  handleHintRequests(connection, session);
  handleSemanticTokenRequests(connection, session);
  handleTypingRequests(connection, session);
  handleOwnRequests(connection, session);
  documents.listen(connection);
  connection.listen();
}
