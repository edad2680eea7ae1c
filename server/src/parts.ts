/**
 * Everything that `bin.ts` and `main.ts` load only when it is needed: the commands, with the analysis behind them, and what
 * the language server knows. The bundler makes one file of it, so that `--version`, completion and the first answer of the
 * server do without reading it.
 */
export * from './cli/commands/index.js';
export { isBackgroundStart, serveBackground } from './protocol/background-thread.js';
export { startServer } from './protocol/server.js';
export { createWorkspaceHost } from './protocol/workspace-host.js';
