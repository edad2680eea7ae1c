/** The extension: starts the language server and shows what it says about the open file. No analysis happens here. */
import type { ExtensionContext } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { createClient } from './client.js';
import { registerCommands } from './commands.js';
import { createContractItem } from './contract-item.js';

let running: LanguageClient | undefined;

/** Called by VS Code once a file or workspace that concerns us is open. */
export async function activate(context: ExtensionContext): Promise<void> {
  const client = createClient(context);
  running = client;
  const item = createContractItem(client);
  context.subscriptions.push(item, ...registerCommands(client, item));
  await client.start();
  await item.refresh();
}

/** Called by VS Code before it ends. */
export async function deactivate(): Promise<void> {
  await running?.stop();
}
