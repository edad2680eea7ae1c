/** The commands of the palette. */
import { commands, window, type Disposable } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { ContractItem } from './contract-item.js';

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
    commands.registerCommand('trampolint.showOutput', () => client.outputChannel.show()),
  ];
}
