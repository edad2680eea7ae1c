/** Operand grammars and the directives that switch between them. */
import type { DirectiveNode, SyntaxMode } from './ast.js';

/** AT&T with `%` before registers, the mode in which every file begins. */
export const ATT: SyntaxMode = { dialect: 'att', registerPrefix: true };
const ATT_BARE: SyntaxMode = { dialect: 'att', registerPrefix: false };
const INTEL: SyntaxMode = { dialect: 'intel', registerPrefix: true };
const INTEL_BARE: SyntaxMode = { dialect: 'intel', registerPrefix: false };

/** The mode behind a directive: changed by `.intel_syntax` and `.att_syntax`, otherwise the same. */
export function modeAfter(directive: DirectiveNode, mode: SyntaxMode): SyntaxMode {
  const argument = directive.args[0];
  const bare = argument?.kind === 'raw' && argument.text === 'noprefix';
  if (directive.name === '.intel_syntax') return bare ? INTEL_BARE : INTEL;
  if (directive.name === '.att_syntax') return bare ? ATT_BARE : ATT;
  return mode;
}
