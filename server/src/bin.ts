/** The command line as a program. */
import { run } from './cli/run.js';

// A reader that has seen enough, such as `head`, closes the pipe: that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

async function readStdin(): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(Buffer.from(piece as Uint8Array));
  return Buffer.concat(pieces);
}

/** The server and its libraries are loaded only when they are needed: they would double the start of a lint run. */
async function startServer(args: readonly string[]): Promise<void> {
  const { connectionFromArguments } = await import('./protocol/connection.js');
  const { startServer: serve } = await import('./protocol/server.js');
  const { createWorkspaceHost } = await import('./protocol/workspace-host.js');
  const connection = connectionFromArguments(args);
  if (connection !== undefined) serve(connection, createWorkspaceHost(process.cwd()));
}

void run(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  readStdin,
  now: () => performance.now(),
  startServer,
}).then((status) => {
  process.exitCode = status;
});
