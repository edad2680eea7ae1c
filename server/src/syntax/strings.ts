/** String literals of directives: delimiters, escapes, and the bytes they assemble to. */
import { BACKSLASH, LF, QUOTE, isDigit, isHexDigit } from './chars.js';
import type { ParserState } from './parser-state.js';

const LETTER_N = 110;

export interface StringLiteral {
  /** The bytes that are assembled, UTF-8 for what is beyond ASCII. */
  readonly bytes: readonly number[];
  /** The characters, escapes resolved. */
  readonly text: string;
  readonly range: { readonly start: number; readonly end: number };
}

const SIMPLE_ESCAPES: Readonly<Record<string, number>> = { b: 8, f: 12, n: 10, r: 13, t: 9, v: 11 };

/**
 * Reads the string literal at `state.pos`, which must be at its quote. A string that is not closed ends with the
 * statement, with a problem. Unknown escapes stand for the character itself, as GNU as has it.
 */
export function parseString(state: ParserState): StringLiteral {
  const start = state.pos++;
  const bytes: number[] = [];
  let text = '';
  while (state.pos < state.end) {
    const code = state.text.charCodeAt(state.pos);
    if (code === QUOTE) {
      state.pos++;
      return { bytes, text, range: { start, end: state.pos } };
    }
    if (code === BACKSLASH && state.pos + 1 < state.end) {
      state.pos++;
      if (state.peek() === LF) {
        // The scrubber has written the end of the line as an escape by then, behind this backslash.
        state.pos++;
        text += '\\n';
        bytes.push(BACKSLASH, LETTER_N);
        continue;
      }
      const value = escape(state);
      text += String.fromCharCode(value);
      bytes.push(value);
    } else if (code === 0) {
      state.fail('A string cannot hold a NUL, which ends the statement.', state.pos, state.pos + 1);
      state.pos = state.end;
      return { bytes, text, range: { start, end: state.end } };
    } else if (code < 0x80) {
      text += state.text[state.pos++];
      bytes.push(code);
    } else {
      const point = state.text.codePointAt(state.pos) ?? code;
      const character = String.fromCodePoint(point);
      text += character;
      pushUtf8(bytes, point);
      state.pos += character.length;
    }
  }
  state.fail('This string has no closing quote.', start, state.end);
  return { bytes, text, range: { start, end: state.end } };
}

/** The name in a quoted symbol; only `\"` and `\\` are escapes there. `state.pos` is at the opening quote. */
export function parseQuotedName(state: ParserState): string {
  const start = state.pos++;
  let name = '';
  while (state.pos < state.end) {
    let code = state.text.charCodeAt(state.pos++);
    if (code === QUOTE) {
      // Strings side by side make one name.
      if (state.peek() !== QUOTE) return name;
      state.pos++;
      continue;
    }
    if (code === BACKSLASH && state.pos < state.end) {
      const next = state.text.charCodeAt(state.pos);
      if (next === QUOTE || next === BACKSLASH) {
        code = next;
        state.pos++;
        if (code === QUOTE && state.peek() !== QUOTE) state.hasEscapedQuote = true;
      }
    }
    name += String.fromCharCode(code);
  }
  state.fail('This quoted symbol has no closing quote.', start, state.end);
  return name;
}

function escape(state: ParserState): number {
  const { text, end } = state;
  const character = text[state.pos] ?? '';
  const code = text.charCodeAt(state.pos);
  if (isDigit(code)) {
    let value = 0;
    for (let count = 0; count < 3 && state.pos < end && isDigit(text.charCodeAt(state.pos)); count++) {
      value = value * 8 + (text.charCodeAt(state.pos++) - 48);
    }
    return value & 0xff;
  }
  state.pos++;
  if (character === 'x' || character === 'X') {
    let value = 0;
    while (state.pos < end && isHexDigit(text.charCodeAt(state.pos))) {
      value = ((value << 4) | Number.parseInt(text[state.pos++] ?? '0', 16)) & 0xff;
    }
    return value;
  }
  return SIMPLE_ESCAPES[character] ?? code & 0xff;
}

function pushUtf8(bytes: number[], point: number): void {
  if (point < 0x800) bytes.push(0xc0 | (point >> 6));
  else {
    if (point < 0x10000) bytes.push(0xe0 | (point >> 12));
    else bytes.push(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 0x3f));
    bytes.push(0x80 | ((point >> 6) & 0x3f));
  }
  bytes.push(0x80 | (point & 0x3f));
}
