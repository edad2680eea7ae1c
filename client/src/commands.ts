/** The commands of the palette. */
import { commands, Uri, window, type Disposable } from 'vscode';
import type { LanguageClient, Location, Position } from 'vscode-languageclient/node';
import type { ContractItem } from './contract-item.js';

/** The command behind code lenses; the server is told that we have it. */
export const SHOW_REFERENCES = 'trampolint.showReferences';

/** Registers `trampolint.restart`, `trampolint.showContract` and `trampolint.showOutput`. */
export function registerCommands(client: LanguageClient, item: ContractItem): readonly Disposable[] {
  return [
    commands.registerCommand('trampolint.restart', async () => {
      await client.restart();
      await item.refresh();
    }),
    commands.registerCommand('trampolint.showContract', async () => {
      await item.refresh();
      const { status } = item;
      await window.showInformationMessage(
        status === undefined
          ? 'No assembly source is open.'
          : `Contract ${status.contract.name} (${status.contract.source}: ${status.contract.reason}); ` +
              `${status.side.side} side (${status.side.source}: ${status.side.reason}).`,
      );
    }),
    // What a code lens calls: plain JSON becomes what the editor's own command takes.
    commands.registerCommand(SHOW_REFERENCES, (uri: string, position: Position, locations: Location[]) => {
      const { protocol2CodeConverter: converter } = client;
      return commands.executeCommand(
        'editor.action.showReferences',
        Uri.parse(uri),
        converter.asPosition(position),
        locations.map((location) => converter.asLocation(location)),
      );
    }),
    commands.registerCommand('trampolint.showOutput', () => client.outputChannel.show()),
  ];
}
