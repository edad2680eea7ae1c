/** The analysis of the one file that `paths` and `state` are about. */
import path from 'node:path';
import type { Analysis } from '../analysis/analysis.js';
import type { AnalysisArguments } from './analysis-arguments.js';
import { settingsFromArguments, workspaceFor } from './analysis-settings.js';
import type { CliIo } from './io.js';
import { UsageError } from './io.js';

/** Analyses `file` with the options given; what cannot be read is a usage error. */
export function analyzeArgument(
  file: string,
  given: AnalysisArguments,
  defines: ReadonlyMap<string, string | false>,
  io: CliIo,
): Analysis {
  const { workspace } = workspaceFor(given, settingsFromArguments(given, defines, io.cwd), io);
  const result = workspace.analyzeFile(path.resolve(io.cwd, file));
  if (result.kind === 'unreadable') throw new UsageError(`${file}: ${result.message}`);
  return result.analysis;
}
