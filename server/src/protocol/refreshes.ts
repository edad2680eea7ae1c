/** Asking the client to ask again for what it shows and cannot know to be outdated. */
import type { Connection } from 'vscode-languageserver';
import type { Session } from './session.js';

/** What may be outdated. */
export interface Refreshes {
  /** The counts of references: other files changed. */
  readonly references: () => void;
  /** The colours: paths are known now that were not. */
  readonly tokens: () => void;
  /** All that is shown between and over the lines: settings changed. */
  readonly everything: () => void;
}

/** Sends the requests that the client understands; its refusal is of no concern. */
export function refreshes(connection: Connection, session: Session): Refreshes {
  const { languages } = connection;
  const send = (understood: boolean, refresh: () => Promise<void>): void => {
    if (understood) void refresh().catch(() => undefined);
  };
  const tokens = (): void => send(session.client.refreshesSemanticTokens, () => languages.semanticTokens.refresh());
  const references = (): void => send(session.client.refreshesCodeLenses, () => codeLensRefresh(connection));
  return {
    references,
    tokens,
    everything() {
      references();
      send(session.client.refreshesInlayHints, () => languages.inlayHint.refresh());
      tokens();
    },
  };
}

function codeLensRefresh(connection: Connection): Promise<void> {
  return connection.sendRequest('workspace/codeLens/refresh');
}
