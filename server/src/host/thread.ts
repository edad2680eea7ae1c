/** A thread beside this one that answers messages, one after the other. */
import { Worker } from 'node:worker_threads';

/** What comes back for a message. */
export type ThreadAnswer =
  { readonly id: number; readonly result: unknown } | { readonly id: number; readonly failure: string };

/** A message with the number under which it is answered. */
export interface ThreadMessage {
  readonly id: number;
  readonly body: unknown;
}

/** A thread that had nothing to do for so long is ended: what it holds is memory, and another one starts in half a second. */
const IDLE_MS = 10_000;

/** A thread; it is started by the first message, and again by the next one after it has ended. */
export interface Thread {
  /** Whether it runs: one that does not has forgotten everything that it was told. */
  readonly isRunning: boolean;
  /** Sends plain data; rejects when the thread fails at it or dies. */
  ask(body: unknown): Promise<unknown>;
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** A thread that runs `script`, which is told `start`. It does not keep the process alive. */
export function createThread(script: string, start: unknown): Thread {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let idle: ReturnType<typeof setTimeout> | undefined;
  let count = 0;

  function begin(): Worker {
    const made = new Worker(script, { workerData: start });
    // What the thread does is of no use to anybody once the main thread has nothing left to do.
    made.unref();
    made.on('message', (answer: ThreadAnswer) => {
      const one = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (waiting.size === 0) idle = setTimeout(() => retire(made), IDLE_MS).unref();
      if ('failure' in answer) one?.reject(new Error(answer.failure));
      else one?.resolve(answer.result);
    });
    made.on('error', (error) => died(made, error.message));
    made.on('exit', () => died(made, 'it ended'));
    return made;
  }

  function retire(made: Worker): void {
    if (worker === made) worker = undefined;
    void made.terminate();
  }

  function died(made: Worker, why: string): void {
    if (worker !== made) return;
    worker = undefined;
    for (const { reject } of waiting.values()) reject(new Error(`the thread in the background died: ${why}`));
    waiting.clear();
  }

  return {
    get isRunning() {
      return worker !== undefined;
    },
    ask(body) {
      clearTimeout(idle);
      worker ??= begin();
      const message: ThreadMessage = { id: count++, body };
      const answer = new Promise<unknown>((resolve, reject) => waiting.set(message.id, { resolve, reject }));
      worker.postMessage(message);
      return answer;
    },
  };
}
