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
}

/** Exit status of the process, as documented for users. */
export const EXIT = { ok: 0, findings: 1, trouble: 2 } as const;

/** Wrong usage or unusable input: the message goes to stderr, the exit status is 2. */
export class UsageError extends Error {}
