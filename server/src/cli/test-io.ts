/** Surroundings for tests of the command line: output is kept, input is given. */
import type { CliIo } from './io.js';
import { run } from './run.js';

export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What the server was started with, if it was. */
  readonly server: readonly string[] | undefined;
}

export interface Surroundings {
  readonly cwd?: string;
  readonly env?: CliIo['env'];
  readonly stdin?: string | Buffer;
  readonly terminal?: boolean;
}

/** Runs the command line in this process. */
export async function runCli(args: readonly string[], surroundings: Surroundings = {}): Promise<Outcome> {
  const { cwd = '/', env = {}, stdin = '', terminal = false } = surroundings;
  let stdout = '';
  let stderr = '';
  let server: readonly string[] | undefined;
  const status = await run(args, {
    cwd,
    env,
    stdout: { write: (text) => (stdout += text), isTTY: terminal },
    stderr: { write: (text) => (stderr += text), isTTY: terminal },
    readStdin: () => Promise.resolve(Buffer.from(stdin)),
    now: () => 0,
    startServer: (given) => void (server = given),
  });
  return { status, stdout, stderr, server };
}
