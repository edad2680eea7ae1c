/** The options that say how files are read and simulated, shared by `lint`, `paths` and `state`. */
import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import { CONTRACT_NAMES } from '../contracts/contract.js';
import type { ContractName } from '../contracts/contract.js';
import { parsePrefix } from '../contracts/prefixes.js';
import { addDefine } from '../host/defines.js';

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
    .addOption(new Option('--contract <name>', 'who fixes up faults').choices(['auto', ...CONTRACT_NAMES]))
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

function readPrefix(text: string): number {
  const prefix = parsePrefix(text);
  if (prefix === undefined)
    throw new InvalidArgumentError('Expected ds, cs, fs, gs, addr32, rex64, ... or a byte such as 0x3e.');
  return prefix;
}
