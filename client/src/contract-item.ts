/** The status item: contract and side of the file in the active editor, and whether the simulation is complete. */
import { LanguageStatusSeverity, languages, window, type Disposable, type TextDocument } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { DOCUMENTS, isOurs } from './documents.js';

/** What `trampolint/status` answers, as far as it is shown. */
export interface FileStatus {
  readonly contract: { readonly name: string; readonly source: string; readonly reason: string };
  readonly side: { readonly side: string; readonly source: string; readonly reason: string };
  readonly complete: boolean;
}

export interface ContractItem extends Disposable {
  /** Asks the server about the active editor's file and shows the answer. */
  refresh(): Promise<void>;
  /** The last answer. */
  readonly status: FileStatus | undefined;
}

/** Makes the item and keeps it up to date with the active editor and the server's diagnostics. */
export function createContractItem(client: LanguageClient): ContractItem {
  const item = languages.createLanguageStatusItem('trampolint.contract', [...DOCUMENTS]);
  item.name = 'Trampolint';
  item.command = { command: 'trampolint.showContract', title: 'Why?' };
  let status: FileStatus | undefined;
  const refresh = async (): Promise<void> => {
    const document = window.activeTextEditor?.document;
    if (document === undefined || !isOurs(document) || !client.isRunning()) return;
    status = await statusOf(client, document);
    item.text = status === undefined ? 'Trampolint' : `${status.contract.name}, ${status.side.side}`;
    item.detail = status?.complete === false ? 'not fully explored' : (status?.contract.reason ?? '');
    item.severity = status?.complete === false ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
  };
  const update = (): void => {
    refresh().catch((error: unknown) => client.warn(`no status: ${String(error)}`));
  };
  const subscriptions = [item, window.onDidChangeActiveTextEditor(update), languages.onDidChangeDiagnostics(update)];
  return {
    refresh,
    get status() {
      return status;
    },
    dispose: () => subscriptions.forEach((subscription) => void subscription.dispose()),
  };
}

async function statusOf(client: LanguageClient, document: TextDocument): Promise<FileStatus | undefined> {
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  return (await client.sendRequest<FileStatus | null>('trampolint/status', { uri })) ?? undefined;
}
