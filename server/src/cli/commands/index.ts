/** All commands that need the analysis: the part of the program that `--version`, `--help` and completion do without. */
export { analyzeArgument } from '../analyze-argument.js';
export { isWorkerStart, serveWorker } from '../lint/worker.js';
export { completionCommand } from './completion.js';
export { explainCommand } from './explain.js';
export { formatCommand } from './format.js';
export { initCommand } from './init.js';
export { lintCommand } from './lint.js';
export { pathsCommand } from './paths.js';
export { rulesCommand } from './rules.js';
export { parseTarget, stateCommand } from './state.js';
export { verifyCommand } from './verify.js';
