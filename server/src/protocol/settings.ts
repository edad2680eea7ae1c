/** The client's settings: asked for where the client answers, else taken from its notifications. */
import { DidChangeConfigurationNotification, type Connection } from 'vscode-languageserver';
import type { Client } from './client.js';

/** The section that holds everything of ours. */
const SECTION = 'trampolint';

/**
 * A client that never answers must not keep the first diagnostics away; with the settings that come later
 * everything is analysed again.
 */
const PATIENCE_MS = 2_000;

/** Keeps the settings up to date and says when they changed. */
export class Settings {
  readonly #connection: Connection;
  readonly #changed: (settings: unknown) => void;
  #client: Client | undefined;
  #known: Promise<void> = Promise.resolve();

  /** `changed` is called with whatever comes, the same settings again included. */
  constructor(connection: Connection, changed: (settings: unknown) => void) {
    this.#connection = connection;
    this.#changed = changed;
    connection.onDidChangeConfiguration(({ settings }: { readonly settings: unknown }) => {
      if (this.#client?.configuration === true) this.#ask();
      else this.#changed(ofSection(settings));
    });
  }

  /** Called when the handshake is done; `initial` are the options that came with it. */
  start(client: Client, initial: unknown): void {
    this.#client = client;
    if (initial !== undefined && initial !== null) this.#changed(ofSection(initial));
    if (client.registersConfiguration) {
      void this.#connection.client
        .register(DidChangeConfigurationNotification.type, { section: SECTION })
        .catch((error: unknown) => this.#connection.console.warn(`no news of settings: ${String(error)}`));
    }
    if (client.configuration) this.#ask();
  }

  /** Resolves when the first settings are there, or when the client had its time to send them. */
  ready(): Promise<void> {
    return this.#known;
  }

  #ask(): void {
    const answered = this.#connection.workspace.getConfiguration(SECTION).then(
      (settings: unknown) => this.#changed(settings ?? undefined),
      (error: unknown) => this.#connection.console.warn(`the client gave no settings: ${String(error)}`),
    );
    let timer: ReturnType<typeof setTimeout> | undefined;
    const patience = new Promise<void>((resolve) => (timer = setTimeout(resolve, PATIENCE_MS)));
    this.#known = Promise.race([answered, patience]).finally(() => clearTimeout(timer));
  }
}

/** Clients send either our settings or all of theirs with ours under our name. */
function ofSection(settings: unknown): unknown {
  if (typeof settings !== 'object' || settings === null) return undefined;
  return SECTION in settings ? (settings as Record<string, unknown>)[SECTION] : settings;
}
