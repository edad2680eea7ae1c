/** The language server as a program: it talks to the client that started it, as the arguments say. */
import { connectionFromArguments } from './protocol/connection.js';
import { startServer } from './protocol/server.js';
import { createWorkspaceHost } from './protocol/workspace-host.js';

const connection = connectionFromArguments(process.argv.slice(2));
if (connection === undefined) {
  process.stderr.write('The language server needs to know how to talk: --stdio, --node-ipc or --socket=<port>.\n');
  process.exitCode = 2;
} else {
  startServer(connection, createWorkspaceHost(process.cwd()));
}
