/** Checks all files of a run: from the cache where it holds, otherwise here or on worker threads. */
import { displayPath } from '../locate.js';
import type { CliIo } from '../io.js';
import { createProgress } from '../progress.js';
import type { LintCache } from './cache.js';
import type { Checker, LintJob } from './check-file.js';
import type { FileOutcome } from './outcome.js';
import { checkOnWorkers } from './pool.js';

/** A worker thread starts in the time in which a dozen files of usual size are checked. */
const FILES_WORTH_A_WORKER = 12;

/** More threads only wait for memory. */
const MAX_JOBS = 16;

export interface CheckAllResult {
  readonly outcomes: readonly FileOutcome[];
  readonly interrupted: boolean;
}

/** The outcomes in the order of `files`; after an interrupt those of the files that were done by then. */
export async function checkAll(
  files: readonly string[],
  checker: Checker,
  job: LintJob,
  options: { readonly jobs: number | undefined; readonly cache: LintCache | undefined },
  io: CliIo,
): Promise<CheckAllResult> {
  let interrupted = false;
  const stopListening = io.onInterrupt?.(() => (interrupted = true));
  const progress = createProgress(io, files.length);
  const onStart = (file: string): void => progress.next(displayPath(file, io.cwd));
  try {
    const cached = new Map<string, FileOutcome>();
    for (const file of files) {
      const outcome = options.cache?.find(file);
      if (outcome === undefined) continue;
      cached.set(file, outcome);
      onStart(file);
    }
    const rest = files.filter((file) => !cached.has(file));
    const jobs = jobsFor(rest.length, options.jobs, io);
    const isInterrupted = (): boolean => interrupted;
    const fresh =
      jobs > 1 && io.workerScript !== undefined
        ? await checkOnWorkers(rest, { script: io.workerScript, job, jobs, onStart, interrupted: isInterrupted })
        : await checkHere(rest, checker, onStart, isInterrupted);
    for (const outcome of fresh) options.cache?.keep(outcome);
    const byFile = new Map([...cached, ...fresh.map((outcome): [string, FileOutcome] => [outcome.file, outcome])]);
    return { outcomes: files.flatMap((file) => byFile.get(file) ?? []), interrupted };
  } finally {
    progress.end();
    stopListening?.();
  }
}

async function checkHere(
  files: readonly string[],
  checker: Checker,
  onStart: (file: string) => void,
  interrupted: () => boolean,
): Promise<readonly FileOutcome[]> {
  const outcomes: FileOutcome[] = [];
  for (const file of files) {
    // Signals are only heard while nothing runs.
    await new Promise((resolve) => setImmediate(resolve));
    if (interrupted()) break;
    onStart(file);
    outcomes.push(checker.check(file));
  }
  return outcomes;
}

function jobsFor(files: number, wanted: number | undefined, io: CliIo): number {
  const useful = wanted ?? Math.min(io.parallelism ?? 1, Math.floor(files / FILES_WORTH_A_WORKER));
  return Math.max(1, Math.min(useful, files, MAX_JOBS));
}
