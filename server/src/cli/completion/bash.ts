/** The completion script of bash. */
import type { DescribedCommand, DescribedOption, ValueKind } from './model.js';

/** The script for `name`; `rules` are the ids that `explain` and `--rule` take. */
export function bashCompletion(name: string, commands: readonly DescribedCommand[], rules: readonly string[]): string {
  return `# bash completion for ${name}; load it with: eval "$(${name} completion bash)"
_${name}() {
  local cur prev command word
  cur="\${COMP_WORDS[COMP_CWORD]}"
  prev="\${COMP_WORDS[COMP_CWORD-1]}"
  # bash splits words at "="; what stands before it is the option.
  if [[ $cur == "=" ]]; then cur=""; elif [[ $prev == "=" ]]; then prev="\${COMP_WORDS[COMP_CWORD-2]}"; fi
  command=lint
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in
      ${commands.map((command) => command.name).join('|')}) command=$word; break ;;
    esac
  done
  local rules="${rules.join(' ')}"
  case $command in
${commands.map(commandCase).join('\n')}
  esac
  if [[ $COMP_CWORD -eq 1 && $cur != -* ]]; then
    COMPREPLY=($(compgen -W "${commands.map((command) => command.name).join(' ')} --version --help" -- "$cur") $(compgen -f -- "$cur"))
  fi
}
complete -o filenames -F _${name} ${name}
`;
}

function commandCase(command: DescribedCommand): string {
  const valued = command.options.filter(({ value }) => value !== 'none');
  const options = command.options.flatMap(({ names }) => names).join(' ');
  return [
    `    ${command.name})`,
    '      case $prev in',
    ...valued.map((option) => `        ${option.names.join('|')}) ${reply(option.value, option)}; return ;;`),
    '      esac',
    `      if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "${options}" -- "$cur")); else ${reply(command.argument, command)}; fi`,
    '      ;;',
  ].join('\n');
}

function reply(kind: ValueKind, { choices }: Pick<DescribedOption, 'choices'>): string {
  switch (kind) {
    case 'file':
      return 'COMPREPLY=($(compgen -f -- "$cur"))';
    case 'directory':
      return 'COMPREPLY=($(compgen -d -- "$cur"))';
    case 'choice':
      return `COMPREPLY=($(compgen -W "${choices.join(' ')}" -- "$cur"))`;
    case 'rule':
      return 'COMPREPLY=($(compgen -W "$rules" -- "$cur"))';
    case 'rule-setting':
      return 'COMPREPLY=($(compgen -S = -W "$rules" -- "$cur")); compopt -o nospace';
    case 'none':
    case 'other':
      return 'COMPREPLY=()';
  }
}
