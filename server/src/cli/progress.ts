/** A line on the terminal while work takes long. */
import type { CliIo } from './io.js';

/** Below this nobody wonders whether the program hangs. */
const QUIET_MS = 1000;

/** How often the line is written anew at most; a terminal over a network is slow. */
const INTERVAL_MS = 100;

export interface Progress {
  /** The next piece of work begins. */
  next(name: string): void;
  /** Takes the line away. */
  end(): void;
}

/** Columns of the bar between the brackets. */
const BAR_WIDTH = 20;

/** Shows `[###    ] 3/20 file` on a terminal's stderr once the work takes over a second; elsewhere nothing. */
export function createProgress(io: CliIo, total: number): Progress {
  if (io.stderr.isTTY !== true) return { next: () => undefined, end: () => undefined };
  const start = io.now();
  let done = 0;
  let lastShown: number | undefined;
  return {
    next(name) {
      done += 1;
      const now = io.now();
      if (now - start < QUIET_MS || (lastShown !== undefined && now - lastShown < INTERVAL_MS)) return;
      lastShown = now;
      const width = (io.stderr.columns ?? 80) - 1;
      const bar = '#'.repeat(Math.floor((done / Math.max(done, total)) * BAR_WIDTH)).padEnd(BAR_WIDTH);
      io.stderr.write(`\r\u001B[K${`[${bar}] ${done}/${total} ${name}`.slice(0, width)}`);
    },
    end() {
      if (lastShown !== undefined) io.stderr.write('\r\u001B[K');
    },
  };
}
