/** The completion script of fish. */
import type { DescribedCommand, DescribedOption, ValueKind } from './model.js';

/** The script for `name`; `rules` are the ids that `explain` and `--rule` take. */
export function fishCompletion(name: string, commands: readonly DescribedCommand[], rules: readonly string[]): string {
  const names = commands.map((command) => command.name).join(' ');
  const lines = [
    `# fish completion for ${name}; load it with: ${name} completion fish | source`,
    `set -l commands ${names}`,
    `set -l rules ${rules.join(' ')}`,
    ...commands.map(
      (command) =>
        `complete -c ${name} -n "not __fish_seen_subcommand_from $commands" -a ${command.name} -d ${quote(command.description)}`,
    ),
    ...commands.flatMap((command) => commandLines(name, command)),
  ];
  return `${lines.join('\n')}\n`;
}

function commandLines(name: string, command: DescribedCommand): readonly string[] {
  // `lint` needs not be named.
  const condition =
    command.name === 'lint'
      ? `"not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from lint"`
      : `"__fish_seen_subcommand_from ${command.name}"`;
  const lines = command.options.map((option) => {
    const names = option.names.map((one) => (one.startsWith('--') ? `-l ${one.slice(2)}` : `-s ${one.slice(1)}`));
    return `complete -c ${name} -n ${condition} ${names.join(' ')}${value(option.value, option)} -d ${quote(option.description)}`;
  });
  const argument = value(command.argument, command).replace(/^ -r/, '');
  return argument === '' || command.argument === 'file'
    ? lines
    : [...lines, `complete -c ${name} -n ${condition}${argument}`];
}

function value(kind: ValueKind, { choices }: Pick<DescribedOption, 'choices'>): string {
  switch (kind) {
    case 'none':
      return '';
    case 'file':
      return ' -r -F';
    case 'directory':
      return ' -r -f -a "(__fish_complete_directories)"';
    case 'choice':
      return ` -r -f -a ${quote(choices.join(' '))}`;
    case 'rule':
      return ' -r -f -a "$rules"';
    case 'rule-setting':
      return ' -r -f -a "$rules="';
    case 'other':
      return ' -r -f';
  }
}

function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
