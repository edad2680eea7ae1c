/** Symbol names as arguments of directives. */
import type { Argument } from './ast.js';
import { BACKSLASH, QUOTE, isDigit, isSymbolStart, skipSymbol } from './chars.js';
import { parseExpression } from './expression.js';
import { ExpressionArgument, NameArgument } from './nodes.js';
import type { ParserState } from './parser-state.js';
import { parseQuotedName } from './strings.js';
import { skipTemplateSymbol } from './template.js';

/** Reads one symbol name; undefined when there is none. */
export function parseName(state: ParserState): Argument | undefined {
  const code = state.peekPastBlanks();
  const start = state.pos;
  if (code === QUOTE) {
    const name = parseQuotedName(state);
    return new NameArgument(name, start, state.pos);
  }
  const template = state.options.templates === true;
  if (code < 0 || !(isSymbolStart(code) || (template && (code === BACKSLASH || isDigit(code))))) return undefined;
  state.pos = template ? skipTemplateSymbol(state.text, start, state.end) : skipSymbol(state.text, start, state.end);
  if (state.options.calls === true && state.peek() === 40) {
    state.pos = start;
    const value = parseExpression(state);
    return new ExpressionArgument(value);
  }
  return new NameArgument(state.slice(start), start, state.pos);
}
