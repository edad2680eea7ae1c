/** Checks files on worker threads. */
import { Worker } from 'node:worker_threads';
import { displayPath } from '../locate.js';
import type { LintJob } from './check-file.js';
import type { FileOutcome } from './outcome.js';
import { failedOutcome } from './outcome.js';
import type { WorkerStart } from './worker.js';

export interface PoolOptions {
  readonly script: string;
  readonly job: LintJob;
  readonly jobs: number;
  /** Called when a file is handed to a thread. */
  readonly onStart: (file: string) => void;
  /** Polled before a file is handed out; true ends the work when the files under way are done. */
  readonly interrupted: () => boolean;
}

/**
 * The outcomes, in the order of `files`. A thread that dies costs the file it was working on, which becomes a problem;
 * another takes its place. Files that were not begun before an interrupt have no outcome.
 */
export async function checkOnWorkers(files: readonly string[], options: PoolOptions): Promise<readonly FileOutcome[]> {
  const outcomes = new Map<string, FileOutcome>();
  const waiting = [...files].reverse();
  const lanes = Array.from({ length: Math.min(options.jobs, files.length) }, () => runLane(waiting, outcomes, options));
  await Promise.all(lanes);
  return files.flatMap((file) => outcomes.get(file) ?? []);
}

/** One thread after another, until no file is left. */
async function runLane(waiting: string[], outcomes: Map<string, FileOutcome>, options: PoolOptions): Promise<void> {
  while (waiting.length > 0 && !options.interrupted()) await runWorker(waiting, outcomes, options);
}

/** Resolves when no file is left, or when the thread has died. */
function runWorker(waiting: string[], outcomes: Map<string, FileOutcome>, options: PoolOptions): Promise<void> {
  const start: WorkerStart = { role: 'lint', job: options.job };
  return new Promise((resolve) => {
    let current: string | undefined;
    let why = '';
    let ended = false;
    const worker = new Worker(options.script, { workerData: start });
    const next = (): void => {
      current = options.interrupted() ? undefined : waiting.pop();
      if (current === undefined) {
        ended = true;
        void worker.terminate();
        return;
      }
      options.onStart(current);
      worker.postMessage(current);
    };
    worker.on('message', (outcome: FileOutcome) => {
      outcomes.set(outcome.file, outcome);
      next();
    });
    worker.on('error', (error) => (why = `: ${error.message}`));
    worker.on('exit', () => {
      if (!ended && current !== undefined) {
        const shown = displayPath(current, options.job.cwd);
        outcomes.set(
          current,
          failedOutcome(current, `${shown}: its worker thread died${why}; this file was not checked`),
        );
      }
      resolve();
    });
    next();
  });
}
