/** What the command line needs from its surroundings; tests put their own in place. */

export interface OutputStream {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

export interface CliIo {
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /** Everything on standard input. */
  readStdin(): Promise<Buffer>;
  /** Milliseconds from any fixed point. */
  now(): number;
  /** Starts the language server with the arguments behind `lsp`. */
  startServer(args: readonly string[]): void | Promise<void>;
  /** The script that worker threads run (see `lint/worker.ts`); undefined: all work is done on the main thread. */
  readonly workerScript?: string | undefined;
  /** How many threads the machine can run at the same time. */
  readonly parallelism?: number | undefined;
  /** What tells one build of the program from another: results that another build has cached are not used. */
  readonly build?: string | undefined;
  /** Calls `handler` when the user wants the program to end, until the function returned is called. */
  onInterrupt?(handler: () => void): () => void;
}

/** Exit status of the process, as documented for users; 130 is what shells give a program that SIGINT ended. */
export const EXIT = { ok: 0, findings: 1, trouble: 2, interrupted: 130 } as const;

/** Wrong usage or unusable input: the message goes to stderr, the exit status is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Whether an error is a {@link UsageError}; by name, as each bundle has a class of its own. */
export function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && error.name === 'UsageError';
}
