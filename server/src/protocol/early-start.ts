/**
 * The start of a server: `initialize` is answered at once, and everything else is loaded behind the answer, while the
 * client reads it.
 */
import type { Connection, InitializeParams, Message, MessageStrategy } from 'vscode-languageserver/node';
import { initializeResult } from './capabilities.js';
import { clientOf } from './client.js';

/** Milliseconds from the answer to loading the rest: enough for the answer to leave, less than a client takes to read it. */
const PAUSE_MS = 5;

/** Serves the connection from now on; `answered` is what the client said in `initialize`, if that has been answered. */
export type Begin = (connection: Connection, answered: InitializeParams | undefined) => void;

/** Holds back all messages but `initialize` until what serves them is loaded. */
export class EarlyStart implements MessageStrategy {
  readonly #load: () => Promise<Begin>;
  #connection: Connection | undefined;
  #answered: InitializeParams | undefined;
  #loading: Promise<void> | undefined;
  #isLoaded = false;

  /** `load` is called once. */
  constructor(load: () => Promise<Begin>) {
    this.#load = load;
  }

  /** Listens to the client. */
  listen(connection: Connection): void {
    this.#connection = connection;
    connection.onInitialize((params) => {
      this.#answered = params;
      setTimeout(() => void this.#loaded(connection), PAUSE_MS);
      return initializeResult(clientOf(params.capabilities));
    });
    connection.listen();
  }

  handleMessage(message: Message, next: (message: Message) => void): void {
    const isFirst = 'method' in message && message.method === 'initialize' && this.#loading === undefined;
    if (this.#isLoaded || isFirst || this.#connection === undefined) next(message);
    else void this.#loaded(this.#connection).then(() => next(message));
  }

  #loaded(connection: Connection): Promise<void> {
    return (this.#loading ??= this.#load().then((begin) => {
      begin(connection, this.#answered);
      this.#isLoaded = true;
    }));
  }
}
