/** Sends diagnostics unasked, for clients that do not pull them, soon after each edit and never for a stale text. */
import type { Guard } from './guard.js';

/**
 * Edits that arrive together (a paste, a replacement in many places) are analysed once. Short enough that
 * nobody waits for it: a key press comes every 50 ms at best.
 */
const PAUSE_MS = 4;

/** A queue of documents whose diagnostics are due. */
export class Publisher {
  readonly #guard: Guard;
  readonly #ready: () => Promise<void>;
  readonly #publish: (uri: string) => void;
  readonly #due = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopped = false;

  /** `publish` analyses a document as it is then and sends the result; it waits for `ready`. */
  constructor(guard: Guard, ready: () => Promise<void>, publish: (uri: string) => void) {
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
    clearTimeout(this.#timer);
  }

  #arm(): void {
    if (this.#due.size === 0) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ready().then(() => this.#next()), PAUSE_MS);
  }

  /** One document at a time: an edit that waits in the queue of messages is read before the next one. */
  #next(): void {
    const [uri] = this.#due;
    if (uri === undefined || this.#stopped) return;
    this.#due.delete(uri);
    this.#guard.attempt(`the analysis of ${uri}`, () => this.#publish(uri));
    this.#arm();
  }
}
