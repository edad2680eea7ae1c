/**
 * The language server as a program: it talks to the client that started it, as the arguments say. The bundle of this file
 * is small, so that the server answers soon; the analysis is in a part that is loaded behind the first answer, and takes
 * the protocol library from here.
 */
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { connectionFromArguments } from './protocol/connection.js';
import { makeObjectsYoung } from './host/young-garbage.js';
import { EarlyStart } from './protocol/early-start.js';

export * from './protocol/library.js';

/** Serves as the arguments say; false when they do not. `script` is what a thread runs that works in the background. */
export function serve(args: readonly string[], script: string): boolean {
  makeObjectsYoung();
  const start = new EarlyStart(async () => {
    const { createWorkspaceHost, startServer } = await import('./parts.js');
    return (connection, answered) => startServer(connection, createWorkspaceHost(process.cwd(), script), answered);
  });
  const connection = connectionFromArguments(args, start);
  if (connection !== undefined) start.listen(connection);
  return connection !== undefined;
}

async function serveThread(): Promise<void> {
  const { createWorkspaceHost, isBackgroundStart, serveBackground } = await import('./parts.js');
  if (parentPort === null || !isBackgroundStart(workerData)) return;
  serveBackground(parentPort, createWorkspaceHost(workerData.cwd));
}

// This file is only ever run as a CommonJS bundle; others load it for what it exports.
if (require.main === module) {
  if (!isMainThread) void serveThread();
  else if (!serve(process.argv.slice(2), __filename)) {
    process.stderr.write('The language server needs to know how to talk: --stdio, --node-ipc or --socket=<port>.\n');
    process.exitCode = 2;
  }
}
