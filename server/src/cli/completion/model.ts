/** The command line as completion scripts and the manual page see it. */
import type { Command, Option } from 'commander';

/** What the argument of an option or a command is. */
export type ValueKind = 'none' | 'file' | 'directory' | 'choice' | 'rule' | 'rule-setting' | 'other';

export interface DescribedOption {
  /** `--format`, and the short form where there is one. */
  readonly names: readonly string[];
  /** As `--help` shows them: `--format <format>`. */
  readonly flags: string;
  readonly description: string;
  readonly value: ValueKind;
  readonly choices: readonly string[];
}

export interface DescribedCommand {
  readonly name: string;
  /** `<file>`, as `--help` shows them. */
  readonly usage: string;
  readonly description: string;
  readonly options: readonly DescribedOption[];
  readonly argument: ValueKind;
  readonly choices: readonly string[];
}

/** The commands of `program`, in the order of `--help`, each with the `--help` that all have. */
export function describeProgram(program: Command): readonly DescribedCommand[] {
  return program.commands.map((command) => {
    const [argument] = command.registeredArguments;
    const choices =
      argument?.description.includes(', ') === true && argument.name() === 'shell'
        ? argument.description.split(', ')
        : [];
    return {
      name: command.name(),
      usage: command.registeredArguments
        .map((one) => (one.required ? `<${one.name()}>` : `[${one.name()}...]`))
        .join(' '),
      description: command.description(),
      options: [...command.options.map(describeOption), HELP],
      argument: argument === undefined ? 'none' : (ARGUMENTS[argument.name()] ?? 'other'),
      choices,
    };
  });
}

const HELP: DescribedOption = {
  names: ['--help'],
  flags: '--help',
  description: 'print this help',
  value: 'none',
  choices: [],
};

const ARGUMENTS: Readonly<Record<string, ValueKind>> = {
  files: 'file',
  file: 'file',
  'file:line[:column]': 'file',
  'rule-id': 'rule',
  shell: 'choice',
};

/** By the word between the angle brackets. */
const VALUES: Readonly<Record<string, ValueKind>> = { file: 'file', dir: 'directory', 'id=severity': 'rule-setting' };

function describeOption(option: Option): DescribedOption {
  const word = /<([^>]*)>/.exec(option.flags)?.[1];
  const choices = option.argChoices ?? [];
  const value = choices.length > 0 ? 'choice' : word === undefined ? 'none' : (VALUES[word] ?? 'other');
  const names = [option.short, option.long].filter((name) => name !== undefined && name !== null);
  return { names, flags: option.flags, description: option.description, value, choices };
}
