/** The version that `--version` and machine-readable output state; a test keeps it equal to package.json. */
export const VERSION = '0.1.0';

export const TOOL_NAME = 'trampolint';
