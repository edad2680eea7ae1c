/** What a worker thread of `--jobs` does: it checks the files that it is told, one at a time. */
import type { MessagePort } from 'node:worker_threads';
import type { LintJob } from './check-file.js';
import { createChecker } from './check-file.js';

/** What a worker thread is started with; `role` tells it from workers of other kinds. */
export interface WorkerStart {
  readonly role: 'lint';
  readonly job: LintJob;
}

/** Whether `data` says that this thread is one of ours. */
export function isWorkerStart(data: unknown): data is WorkerStart {
  return typeof data === 'object' && data !== null && 'role' in data && data.role === 'lint';
}

/** Answers each path that comes through `port` with the outcome of checking that file. */
export function serveWorker(port: MessagePort, { job }: WorkerStart): void {
  const checker = createChecker(job);
  port.on('message', (file: string) => port.postMessage(checker.check(file)));
}
