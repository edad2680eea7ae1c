/** The language server as a program: it talks to the client that started it, as the arguments say. */
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { isBackgroundStart, serveBackground } from './protocol/background-thread.js';
import { connectionFromArguments } from './protocol/connection.js';
import { startServer } from './protocol/server.js';
import { createWorkspaceHost } from './protocol/workspace-host.js';

function serve(): void {
  const connection = connectionFromArguments(process.argv.slice(2));
  if (connection === undefined) {
    process.stderr.write('The language server needs to know how to talk: --stdio, --node-ipc or --socket=<port>.\n');
    process.exitCode = 2;
  } else {
    // This file is only ever run as a CommonJS bundle.
    startServer(connection, createWorkspaceHost(process.cwd(), __filename));
  }
}

if (isMainThread) serve();
else if (parentPort !== null && isBackgroundStart(workerData)) {
  serveBackground(parentPort, createWorkspaceHost(workerData.cwd));
}
