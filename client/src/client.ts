/** The connection to the language server, which lies beside the extension's own bundle. */
import { workspace, type ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { SHOW_REFERENCES } from './commands.js';
import { DOCUMENTS } from './documents.js';

/**
 * Megabytes that young objects may take, twice what Node gives: an edit of 10,000 lines makes 14, which are then not collected
 * in the middle of it (ARCHITECTURE, "Memory of edits"). It can only be said at the start of a process.
 */
const SERVER_MEMORY: readonly string[] = ['--max-semi-space-size=32'];

/** Makes the client; it is not started yet. */
export function createClient(context: ExtensionContext): LanguageClient {
  const module = context.asAbsolutePath('dist/server.cjs');
  const server = { module, transport: TransportKind.ipc, options: { execArgv: [...SERVER_MEMORY] } };
  const client = new LanguageClient(
    'trampolint',
    'Trampolint',
    { run: server, debug: { ...server, options: { execArgv: [...SERVER_MEMORY, '--nolazy', '--inspect=6009'] } } },
    {
      documentSelector: [...DOCUMENTS],
      synchronize: {
        fileEvents: workspace.createFileSystemWatcher('**/{trampolint.json,compile_commands.json,*.S,*.s,*.inc,*.h}'),
      },
    },
  );
  client.registerFeature({
    fillClientCapabilities(capabilities) {
      capabilities.experimental = { ...(capabilities.experimental as object | undefined), commands: [SHOW_REFERENCES] };
    },
    initialize: () => undefined,
    getState: () => ({ kind: 'static' }),
    clear: () => undefined,
  });
  return client;
}
