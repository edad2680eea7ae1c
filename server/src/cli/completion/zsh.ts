/** The completion script of zsh. */
import type { DescribedCommand, DescribedOption, ValueKind } from './model.js';

/** The script for `name`; `rules` are the ids that `explain` and `--rule` take. */
export function zshCompletion(name: string, commands: readonly DescribedCommand[], rules: readonly string[]): string {
  return `#compdef ${name}
# zsh completion for ${name}; load it with: eval "$(${name} completion zsh)"
_${name}() {
  local -a commands rules
  rules=(${rules.join(' ')})
  commands=(
${commands.map((command) => `    ${quote(`${command.name}:${command.description}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
    _describe command commands
    _files
    return
  fi
  local command=lint
  if [[ -n \${commands[(r)$words[2]:*]} ]]; then
    command=$words[2]
    words=($words[1] $words[3,-1])
    (( CURRENT-- ))
  fi
  case $command in
${commands.map(commandCase).join('\n')}
  esac
}
if [[ \${zsh_eval_context[-1]} == loadautofunc ]]; then _${name} "$@"; else compdef _${name} ${name}; fi
`;
}

function commandCase(command: DescribedCommand): string {
  const specs = command.options.flatMap((option) => option.names.map((name) => optionSpec(name, option)));
  if (command.argument !== 'none') specs.push(`'*:argument:${action(command.argument, command)}'`);
  return `    ${command.name})\n      _arguments \\\n        ${specs.join(' \\\n        ')}\n      ;;`;
}

function optionSpec(name: string, option: DescribedOption): string {
  const text = option.description.replace(/[[\]:]/g, '\\$&');
  if (option.value === 'none') return quote(`${name}[${text}]`);
  return quote(`*${name}=[${text}]:value:${action(option.value, option)}`);
}

function action(kind: ValueKind, { choices }: Pick<DescribedOption, 'choices'>): string {
  switch (kind) {
    case 'file':
      return '_files';
    case 'directory':
      return '_files -/';
    case 'choice':
      return `(${choices.join(' ')})`;
    case 'rule':
    case 'rule-setting':
      return '($rules)';
    case 'none':
    case 'other':
      return ' ';
  }
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
