/** Sends diagnostics unasked, for clients that do not pull them, soon after each edit and never for a stale text. */
import type { Guard } from './guard.js';

/** A queue of documents whose diagnostics are due. */
export class Publisher {
  readonly #guard: Guard;
  readonly #ready: () => Promise<void>;
  readonly #publish: (uri: string) => Promise<void>;
  readonly #due = new Set<string>();
  #isArmed = false;
  #quietTurns = 0;
  #stopped = false;

  /** `publish` analyses a document as it is then and sends the result, or nothing if it changes before; it waits for `ready`. */
  constructor(guard: Guard, ready: () => Promise<void>, publish: (uri: string) => Promise<void>) {
    this.#guard = guard;
    this.#ready = ready;
    this.#publish = publish;
  }

  /** The documents are to be analysed again; those that were due already stay in their place. */
  schedule(uris: Iterable<string>): void {
    if (this.#stopped) return;
    for (const uri of uris) this.#due.add(uri);
    this.#arm();
  }

  /** The document was closed. */
  forget(uri: string): void {
    this.#due.delete(uri);
  }

  /** Nothing is sent from now on. */
  stop(): void {
    this.#stopped = true;
    this.#due.clear();
  }

  /**
   * Messages that have arrived are read one in each turn of the event loop: two turns without a new edit mean that no
   * other one waits, so that edits which come together are analysed once.
   */
  #arm(): void {
    this.#quietTurns = 0;
    if (this.#isArmed) return;
    this.#isArmed = true;
    const turn = (): void => {
      this.#quietTurns += 1;
      if (this.#quietTurns < 2) return void setImmediate(turn);
      this.#isArmed = false;
      void this.#ready().then(() => this.#publishAll());
    };
    setImmediate(turn);
  }

  #publishAll(): void {
    const uris = [...this.#due];
    this.#due.clear();
    for (const uri of uris) void this.#guard.attemptSteps(`the analysis of ${uri}`, () => this.#publish(uri));
  }
}
