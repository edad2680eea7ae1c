/** Register names in operands and expressions. */
import { BACKSLASH, CLOSE, OPEN, PERCENT, isDigit, isSymbolPart, lowerCase, skipBlanks } from './chars.js';
import type { ParserState } from './parser-state.js';
import { isRegisterName } from './registers.js';
import { skipTemplateSymbol } from './template.js';

/**
 * Reads `%name` (blanks after `%` allowed), or `%st(1)`. The position must be at the `%`. Gives the lower-case name
 * without `%`; for an unknown name reports it and still gives it; undefined, with the position unmoved, when
 * no name follows.
 */
export function parseRegister(state: ParserState): string | undefined {
  const { text, end } = state;
  const start = state.pos;
  let at = start;
  if (text.charCodeAt(at) === PERCENT) at = skipBlanks(text, at + 1, end);
  const from = at;
  const templates = state.options.templates === true;
  at = templates ? skipTemplateSymbol(text, at, end) : symbolEnd(text, at, end);
  if (at === from || (isDigit(text.charCodeAt(from)) && !templates)) return undefined;
  const written = text.slice(from, at);
  const name = lowerCase(written);
  state.pos = at;
  if (name === 'st') {
    const index = stackIndex(text, at, end);
    if (index !== undefined) {
      state.pos = index.end;
      return `st(${index.digit})`;
    }
  }
  if (isRegisterName(name) || (templates && written.includes('\\')) || text.charCodeAt(from) === BACKSLASH) return name;
  const alias = state.options.registerSymbols?.get(written);
  if (alias !== undefined) return alias;
  state.report('asm-operands', 'error', `'%${written}' is no register.`, start, at);
  return name;
}

/** Reads a register without `%`: Intel `noprefix`, `.att_syntax noprefix`, CFI. Undefined, unmoved, if it is none. */
export function parseBareRegister(state: ParserState): string | undefined {
  const { text, end } = state;
  const at = symbolEnd(text, state.pos, end);
  const name = lowerCase(text.slice(state.pos, at));
  if (!isRegisterName(name)) return undefined;
  state.pos = at;
  if (name === 'st') {
    const index = stackIndex(text, at, end);
    if (index !== undefined) {
      state.pos = index.end;
      return `st(${index.digit})`;
    }
  }
  return name;
}

function symbolEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSymbolPart(text.charCodeAt(at))) at++;
  return at;
}

function stackIndex(text: string, from: number, end: number): { digit: string; end: number } | undefined {
  let at = skipBlanks(text, from, end);
  if (at >= end || text.charCodeAt(at) !== OPEN) return undefined;
  at = skipBlanks(text, at + 1, end);
  const digit = text[at] ?? '';
  if (at >= end || digit < '0' || digit > '7') return undefined;
  at = skipBlanks(text, at + 1, end);
  return at < end && text.charCodeAt(at) === CLOSE ? { digit, end: at + 1 } : undefined;
}
