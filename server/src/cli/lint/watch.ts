/** `--watch`: runs again whenever something changes that the results depend on. */
import path from 'node:path';
import { watch } from 'chokidar';
import { CONFIGURATION_NAME } from '../../host/configuration-store.js';
import type { CliIo } from '../io.js';
import { EXIT } from '../io.js';
import type { RunResult } from './run.js';

/** Editors write in several steps, and a checkout changes many files at once: one run answers for all. */
const SETTLE_MS = 100;

/** Runs until the user interrupts; the exit status is 0, as nothing was asked for but to watch. */
export async function watchAndRun(
  targets: readonly string[],
  io: CliIo,
  run: () => Promise<RunResult>,
): Promise<number> {
  const files = [...targets, CONFIGURATION_NAME].map((target) => path.resolve(io.cwd, target));
  const watcher = watch(files, { ignoreInitial: true, ignored: /(?:^|[/\\])(?:node_modules|\.git)(?:[/\\]|$)/ });
  let wake: () => void = () => undefined;
  let stopped = false;
  const stopListening = io.onInterrupt?.(() => {
    stopped = true;
    wake();
  });
  // A run that is under way has read what changes now, or not: only another run can tell.
  let changed = true;
  watcher.on('all', () => {
    changed = true;
    wake();
  });
  // Whatever changes from then on is noticed, while the first run is under way, too.
  const ready = new Promise<void>((resolve) => watcher.once('ready', resolve));
  const isWoken = (): boolean => changed || stopped;
  try {
    await ready;
    while (!stopped && changed) {
      changed = false;
      const { dependencies } = await run();
      watcher.add([...dependencies]);
      io.stderr.write('watching for changes; interrupt to end\n');
      while (!isWoken()) await new Promise<void>((resolve) => (wake = resolve));
      if (!stopped) await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    }
    return EXIT.ok;
  } finally {
    stopListening?.();
    await watcher.close();
  }
}
