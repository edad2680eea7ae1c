/** From the options of a command to settings, and to the workspace in which files are analysed. */
import path from 'node:path';
import { readCompileDatabase } from '../host/compile-commands.js';
import type { Settings } from '../host/configuration.js';
import type { ConfigurationChoice } from '../host/configuration-store.js';
import type { Workspace } from '../host/workspace.js';
import { createWorkspace } from '../host/workspace.js';
import type { AnalysisArguments } from './analysis-arguments.js';
import type { CliIo } from './io.js';
import { UsageError } from './io.js';

/** The settings that the options stand for. Paths are relative to the working directory. */
export function settingsFromArguments(
  given: AnalysisArguments,
  defines: ReadonlyMap<string, string | false>,
  cwd: string,
): Settings {
  return {
    ...(given.contract !== undefined && { contract: given.contract }),
    ...(given.prefix !== undefined && { prefix: given.prefix }),
    ...(given.side !== undefined && { side: given.side }),
    ...(given.I !== undefined && { includePaths: given.I.map((directory) => path.resolve(cwd, directory)) }),
    ...(defines.size > 0 && { defines }),
    ...(given.include !== undefined && { preincludes: given.include.map((file) => path.resolve(cwd, file)) }),
    ...(given.compileCommands !== undefined && { compileCommands: path.resolve(cwd, given.compileCommands) }),
  };
}

/** A workspace for the options, and which configuration it uses. Files named with `--config` and `--compile-commands` must exist. */
export function workspaceFor(
  given: AnalysisArguments,
  settings: Settings,
  io: CliIo,
): { readonly workspace: Workspace; readonly configuration: ConfigurationChoice } {
  let configuration: ConfigurationChoice = 'nearest';
  if (given.config === false) configuration = 'none';
  else if (given.config !== undefined) configuration = { file: path.resolve(io.cwd, given.config) };
  const workspace = createWorkspace({ cwd: io.cwd, commandSettings: settings, configuration });
  if (typeof configuration !== 'string') {
    const result = workspace.reader.read(configuration.file);
    if (result.kind === 'unreadable') throw new UsageError(`cannot read ${String(given.config)}: ${result.message}`);
  }
  if (settings.compileCommands !== undefined) {
    const database = readCompileDatabase(settings.compileCommands, workspace.reader);
    if ('problem' in database) {
      throw new UsageError(`cannot use ${String(given.compileCommands)}: ${database.problem}`);
    }
  }
  return { workspace, configuration };
}
