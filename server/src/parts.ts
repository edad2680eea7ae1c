/**
 * Everything that `bin.ts` loads only when it is needed: the commands, with the analysis behind them, and the language
 * server. The bundler makes one file of it, so that `--version` and completion do without reading it.
 */
export * from './cli/commands/index.js';
export { connectionFromArguments } from './protocol/connection.js';
export { isBackgroundStart, serveBackground } from './protocol/background-thread.js';
export { startServer } from './protocol/server.js';
export { createWorkspaceHost } from './protocol/workspace-host.js';
