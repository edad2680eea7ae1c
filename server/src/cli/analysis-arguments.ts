/** The options that say how files are read and simulated, shared by `lint`, `paths` and `state`. */
import path from 'node:path';
import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import type { ContractName } from '../contracts/contract.js';
import { CONTRACTS, parsePrefix } from '../contracts/index.js';
import { readCompileDatabase } from '../host/compile-commands.js';
import type { Settings } from '../host/configuration.js';
import type { ConfigurationChoice } from '../host/configuration-store.js';
import { addDefine } from '../host/parse-configuration.js';
import type { Workspace } from '../host/workspace.js';
import { createWorkspace } from '../host/workspace.js';
import type { CliIo } from './io.js';
import { UsageError } from './io.js';

/** As commander hands them over. */
export interface AnalysisArguments {
  readonly config?: string | false;
  readonly contract?: ContractName | 'auto';
  readonly prefix?: number;
  readonly side?: 'auto' | 'host' | 'enclave';
  readonly I?: readonly string[];
  /** `-D` and `-U` in their order, which decides between them. */
  readonly D?: readonly string[];
  readonly U?: readonly string[];
  readonly include?: readonly string[];
  readonly compileCommands?: string;
}

/** Adds the options to a command. `defines` collects `-D` and `-U` in the order in which they are given. */
export function addAnalysisOptions(command: Command, defines: Map<string, string | false>): Command {
  const collect = (value: string, previous: readonly string[] = []): readonly string[] => [...previous, value];
  return command
    .option('--config <file>', 'use this configuration instead of the nearest trampolint.json')
    .option('--no-config', 'use no configuration file')
    .addOption(new Option('--contract <name>', 'who fixes up faults').choices(['auto', ...CONTRACTS.keys()]))
    .addOption(
      new Option('--prefix <prefix>', 'the opt-in prefix of rfc-prefix: ds, cs, addr32, rex64, 0x3e, ...').argParser(
        readPrefix,
      ),
    )
    .addOption(new Option('--side <side>', 'which side of the enclave').choices(['auto', 'host', 'enclave']))
    .option('-I <dir>', 'search included files here (repeatable)', collect)
    .option('-D <name[=value]>', 'define a preprocessor macro (repeatable)', (value: string) => {
      addDefine(defines, value);
      return value;
    })
    .option('-U <name>', 'undefine a preprocessor macro (repeatable)', (value: string) => {
      defines.set(value, false);
      return value;
    })
    .option('--include <file>', 'read this file first, as -include of gcc (repeatable; -include works too)', collect)
    .option('--compile-commands <file>', 'use this compile_commands.json instead of the nearest one');
}

/**
 * gcc spells it `-include file`, which option parsers read as `-i nclude`; both spellings mean the same here. Behind
 * `--` nothing is an option.
 */
export function normaliseArguments(argv: readonly string[]): string[] {
  const end = argv.indexOf('--');
  return argv.map((argument, index) => (argument === '-include' && (end < 0 || index < end) ? '--include' : argument));
}

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
    ...(given.compileCommands !== undefined && { compileCommands: path.resolve(cwd, given.compileCommands) }),
    ...(given.include !== undefined && { preincludes: given.include.map((file) => path.resolve(cwd, file)) }),
  };
}

/** A workspace for the options. Files named with `--config` and `--compile-commands` must exist. */
export function workspaceFor(given: AnalysisArguments, settings: Settings, io: CliIo): Workspace {
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
  return workspace;
}

function readPrefix(text: string): number {
  const prefix = parsePrefix(text);
  if (prefix === undefined)
    throw new InvalidArgumentError('Expected ds, cs, fs, gs, addr32, rex64, ... or a byte such as 0x3e.');
  return prefix;
}
