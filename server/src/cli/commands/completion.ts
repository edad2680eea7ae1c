/** `trampolint completion`: the completion script of a shell, made from the definition of the command line. */
import type { Command } from 'commander';
import { BUILTIN_IDS } from '../../lint/builtin.js';
import { RULES } from '../../rules/index.js';
import { bashCompletion } from '../completion/bash.js';
import { fishCompletion } from '../completion/fish.js';
import { describeProgram } from '../completion/model.js';
import type { CompletionShell } from '../completion/shells.js';
import { zshCompletion } from '../completion/zsh.js';
import type { CliIo } from '../io.js';
import { EXIT } from '../io.js';

const SCRIPTS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion } as const;

/** Prints the script, which the user's shell reads at its start. */
export function completionCommand(shell: CompletionShell, program: Command, io: CliIo): number {
  const rules = [...RULES.map(({ meta }) => meta.id), ...BUILTIN_IDS.keys()].sort();
  io.stdout.write(SCRIPTS[shell](program.name(), describeProgram(program), rules));
  return EXIT.ok;
}
