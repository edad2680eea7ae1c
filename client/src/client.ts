/** The connection to the language server, which lies beside the extension's own bundle. */
import { workspace, type ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { SHOW_REFERENCES } from './commands.js';
import { DOCUMENTS } from './documents.js';

/** Makes the client; it is not started yet. */
export function createClient(context: ExtensionContext): LanguageClient {
  const module = context.asAbsolutePath('dist/server.cjs');
  const server = { module, transport: TransportKind.ipc };
  const client = new LanguageClient(
    'trampolint',
    'Trampolint',
    { run: server, debug: { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } } },
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
