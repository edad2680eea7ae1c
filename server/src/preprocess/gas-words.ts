/** The small readers of gas/macro.c (binutils 2.40): names, separators, and one macro argument. */
import { isBlank, isSymbolPart, isSymbolStart } from '../syntax/chars.js';

/** The offset behind the name at `from`; `from` itself when no name begins there. */
export function nameEnd(text: string, from: number): number {
  if (from >= text.length || !isSymbolStart(text.charCodeAt(from))) return from;
  let at = from + 1;
  while (at < text.length && isSymbolPart(text.charCodeAt(at))) at++;
  return at;
}

/** The offset behind blanks. */
export function skipWhite(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** The offset behind blanks and at most one comma among them. */
export function skipComma(text: string, from: number): number {
  const at = skipWhite(text, from);
  return text[at] === ',' ? skipWhite(text, at + 1) : at;
}

/** What `.altmacro` changes: strings in `<…>`, and `%` before an expression that becomes its value. */
export interface Alternate {
  /** The value of the expression at an offset of the text and the offset behind it; undefined if it is not absolute. */
  readonly evaluate: (text: string, from: number) => { readonly value: bigint; readonly end: number } | undefined;
}

/** One argument: its text, and where it stands if it stands there as it is. */
export interface ArgumentText {
  readonly text: string;
  readonly end: number;
  /** Set when `text` is `source.slice(start, start + text.length)`. */
  readonly start?: number;
  readonly problem?: string;
}

/** Reads one argument at `from` (`get_any_string`). */
export function readArgument(text: string, from: number, alternate: Alternate | undefined): ArgumentText {
  const start = skipWhite(text, from);
  const first = text[start];
  if (first === undefined) return { text: '', end: start };
  if (first === '%' && alternate !== undefined) {
    const value = alternate.evaluate(text, start + 1);
    if (value !== undefined) return { text: String(value.value), end: value.end };
    return { text: '', end: bareEnd(text, start, true), problem: 'the operator % needs an absolute expression' };
  }
  if (first === '"' && alternate !== undefined) {
    const end = closingQuote(text, start);
    return { text: text.slice(start, end), end, start };
  }
  if (first === '"' || (first === '<' && alternate !== undefined)) return quotedArgument(text, start, alternate);
  const end = bareEnd(text, start, alternate !== undefined);
  return { text: text.slice(start, end), end, start };
}

/** An argument without quotes: blanks inside brackets do not end it, commas do. */
function bareEnd(text: string, from: number, alternate: boolean): number {
  const open: string[] = [];
  let at = from;
  for (; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === ',' || (open.length === 0 && isBlank(text.charCodeAt(at)))) break;
    if (character === '<' && alternate) break;
    if (character === '"' || character === "'") {
      const close = text.indexOf(character, at + 1);
      if (close < 0) return text.length;
      at = close;
    } else if (character === '(' || character === '[') open.push(character === '(' ? ')' : ']');
    else if (open.at(-1) === character) open.pop();
  }
  return at;
}

function closingQuote(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

/** Strings side by side are one argument; `""` in one is a quote, and `<…>` nests and has `!` to escape with. */
function quotedArgument(text: string, from: number, alternate: Alternate | undefined): ArgumentText {
  let at = from;
  let value = '';
  let pieces = 0;
  let start = from + 1;
  while (text[at] === '"' || (text[at] === '<' && alternate !== undefined)) {
    const known = value.length;
    const begin = at + 1;
    const piece = text[at] === '<' ? angleString(text, at) : quotedString(text, at, alternate !== undefined);
    value += piece.text;
    at = piece.end;
    pieces++;
    if (pieces > 1 || text.slice(begin, begin + value.length - known) !== piece.text) start = -1;
  }
  return { text: value, end: at, ...(start >= 0 && { start }) };
}

function angleString(text: string, from: number): { readonly text: string; readonly end: number } {
  let depth = 0;
  let value = '';
  let at = from + 1;
  for (; at < text.length && (text[at] !== '>' || depth > 0); at++) {
    if (text[at] === '!') at++;
    else if (text[at] === '<') depth++;
    else if (text[at] === '>') depth--;
    value += text.charAt(at);
  }
  return { text: value, end: Math.min(at + 1, text.length) };
}

function quotedString(text: string, from: number, alternate: boolean): { readonly text: string; readonly end: number } {
  let value = '';
  let escaped = false;
  let at = from + 1;
  while (at < text.length) {
    escaped = text[at - 1] === '\\' && !escaped;
    if (alternate && text[at] === '!') at++;
    else if (text[at] === '"' && !escaped) {
      at++;
      if (text[at] !== '"') break;
    }
    value += text.charAt(at++);
  }
  return { text: value, end: at };
}
