/** `trampolint lint`: the main job. */
import { workspaceFor } from '../analysis-settings.js';
import type { CliIo } from '../io.js';
import { checkCombination, lintSettings } from '../lint/arguments.js';
import type { LintArguments } from '../lint/arguments.js';
import type { LintJob } from '../lint/check-file.js';
import { runLint } from '../lint/run.js';

/** Runs the command; gives the exit status. */
export async function lintCommand(
  targets: readonly string[],
  given: LintArguments,
  defines: ReadonlyMap<string, string | false>,
  io: CliIo,
): Promise<number> {
  const settings = lintSettings(given, defines, io.cwd);
  const { configuration } = workspaceFor(given, settings, io);
  checkCombination(targets, given);
  const job: LintJob = { cwd: io.cwd, settings, configuration, fix: fixMode(given) };
  const run = () => runLint(targets, given, job, io);
  if (given.watch !== true) return (await run()).status;
  const { watchAndRun } = await import('../lint/watch.js');
  return watchAndRun(targets, io, run);
}

function fixMode({ fix = false, fixDryRun = false }: LintArguments): LintJob['fix'] {
  if (fixDryRun) return 'dry-run';
  return fix ? 'write' : 'no';
}
