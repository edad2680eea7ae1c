/** The connection to the language server, which lies beside the extension's own bundle. */
import { workspace, type ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { DOCUMENTS } from './documents.js';

/** Makes the client; it is not started yet. */
export function createClient(context: ExtensionContext): LanguageClient {
  const module = context.asAbsolutePath('dist/server.cjs');
  const server = { module, transport: TransportKind.ipc };
  return new LanguageClient(
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
}
