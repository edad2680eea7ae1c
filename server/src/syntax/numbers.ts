/** Integer, character and floating-point constants, and references to numeric labels. */
import type { Expression } from './ast.js';
import { APOSTROPHE, BACKSLASH, isDigit, isHexDigit, isSymbolPart } from './chars.js';
import { NumberNode } from './nodes.js';
import type { ParserState } from './parser-state.js';
import { skipCharacterConstant } from './split.js';

const SMALL: readonly bigint[] = Array.from({ length: 257 }, (_, value) => BigInt(value));

/** A bigint for a non-negative number; small ones are shared. */
export function big(value: number): bigint {
  return SMALL[value] ?? BigInt(value);
}

/**
 * Reads the constant or local label reference at `state.pos`, which must be at a digit. Characters that do not
 * belong to it stay for the caller, who finds them as junk, as the assembler does.
 */
export function parseNumber(state: ParserState): Expression {
  const { text, end } = state;
  const start = state.pos;
  const first = text.charCodeAt(start);
  let at = start + 1;
  if (first === 48) {
    const letter = (at < end ? text.charCodeAt(at) : 0) | 32;
    if (letter === 120) return prefixed(state, start, '0x', isHexDigit);
    if (letter === 98 && at + 1 < end && (text.charCodeAt(at + 1) | 1) === 49) {
      return prefixed(state, start, '0b', (code) => (code | 1) === 49);
    }
    if (text.charCodeAt(at) === 102 && at < end) {
      const following = at + 1 < end ? text.charCodeAt(at + 1) : 0;
      if (!isFloatStart(following)) {
        state.pos = at + 1;
        return { kind: 'local', number: '0', direction: 'f', range: { start, end: at + 1 } };
      }
    }
    if (letter >= 100 && letter <= 103 && at < end) return badFloat(state, start);
    if (letter === 114 && at < end) return badFloat(state, start);
  }
  let small = first - 48;
  for (
    let code = at < end ? text.charCodeAt(at) : 0;
    code >= 48 && code <= 57;
    code = at < end ? text.charCodeAt(at) : 0
  ) {
    small = small * 10 + code - 48;
    at++;
  }
  const suffix = at < end ? text.charCodeAt(at) : 0;
  if ((suffix === 98 || suffix === 102) && !(at + 1 < end && isSymbolPart(text.charCodeAt(at + 1)))) {
    state.pos = at + 1;
    const number = text.slice(start, at).replace(/^0+(?=\d)/, '');
    return { kind: 'local', number, direction: suffix === 98 ? 'b' : 'f', range: { start, end: at + 1 } };
  }
  let value: bigint;
  if (first === 48 && at > start + 1) {
    let stop = start + 1;
    while (stop < at && text.charCodeAt(stop) < 56) stop++;
    at = stop;
    value = at > start + 1 ? BigInt(`0o${text.slice(start + 1, at)}`) : 0n;
  } else value = at - start < 15 ? big(small) : decimal(state, start, at);
  state.pos = skipIntegerSuffix(text, at, end);
  return new NumberNode(value, start, state.pos);
}

/** Reads `'c` with its optional closing quote. `state.pos` is at the apostrophe. */
export function parseCharacter(state: ParserState): Expression {
  const { text, end } = state;
  const start = state.pos;
  let at = start + 1;
  let value = at < end ? text.charCodeAt(at) : 10;
  if (value === BACKSLASH && at + 1 < end) {
    at++;
    value = characterEscape(text.charCodeAt(at));
  }
  at = Math.min(at + 1, end);
  if (value > 127) state.fail('A character constant is a single byte.', start, at);
  if (at < end && text.charCodeAt(at) === APOSTROPHE) at++;
  state.pos = at;
  if (at < end && (isDigit(text.charCodeAt(at)) || text.charCodeAt(at) === APOSTROPHE))
    return glued(state, start, value);
  return new NumberNode(big(value & 0xff), start, at);
}

/** Reads the floating-point constant at `state.pos`; undefined when there is none. */
export function parseFloatConstant(state: ParserState): Expression | undefined {
  const pattern = /[-+]?(?:0[a-zA-Z])?(?::[0-9a-fA-F_]+|(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|inf(?:inity)?|s?nan)/iy;
  pattern.lastIndex = state.pos;
  const match = pattern.exec(state.text);
  if (match === null || state.pos + match[0].length > state.end) return undefined;
  const start = state.pos;
  state.pos += match[0].length;
  return { kind: 'float', text: match[0], range: { start, end: state.pos } };
}

/** The value of a character constant's escape, as the assembler's scrubber maps it. */
export function characterEscape(code: number): number {
  switch (code) {
    case 98:
      return 8;
    case 102:
      return 12;
    case 110:
      return 10;
    case 114:
      return 13;
    case 116:
      return 9;
    default:
      return code;
  }
}

/** A longer decimal than any 128-bit constant needs; converting text to an integer is not linear in its length. */
const MAX_DIGITS = 400;

function decimal(state: ParserState, start: number, end: number, digits = state.text.slice(start, end)): bigint {
  if (digits.length <= MAX_DIGITS) return BigInt(digits);
  state.report('asm-limit', 'error', `A number may have ${MAX_DIGITS} digits at most.`, start, end);
  return 0n;
}

function prefixed(state: ParserState, start: number, prefix: string, accepts: (code: number) => boolean): Expression {
  const { text, end } = state;
  let at = start + 2;
  while (at < end && (accepts(text.charCodeAt(at)) || (text[at] === '_' && prefix === '0x' && at > start + 2))) at++;
  const digits = text.slice(start + 2, at);
  if (digits === '') {
    state.warn("'0x' without digits is no number; zero is assumed.", start, at);
    state.pos = at;
    return { kind: 'missing', range: { start, end: at } };
  }
  let value = 0n;
  if (digits.length > MAX_DIGITS) {
    state.report('asm-limit', 'error', `A number may have ${MAX_DIGITS} digits at most.`, start, at);
  } else if (digits.includes('_')) value = groups(state, digits, start, at);
  else value = digits.length < 13 ? big(Number(prefix + digits)) : BigInt(prefix + digits);
  state.pos = skipIntegerSuffix(text, at, end);
  return new NumberNode(value, start, state.pos);
}

/** `0x1_0_0_0`: exactly four groups of 32 bits. */
function groups(state: ParserState, digits: string, start: number, end: number): bigint {
  const parts = digits.split('_');
  if (parts.length !== 4 || parts.some((part) => part === '' || part.length > 8)) {
    state.fail('A hexadecimal number with underscores has exactly four groups.', start, end);
    return 0n;
  }
  return parts.reduce((sum, part) => (sum << 32n) | BigInt(`0x${part}`), 0n);
}

/** One optional U, then any number of Ls. */
function skipIntegerSuffix(text: string, from: number, end: number): number {
  let at = from;
  if (at < end && (text.charCodeAt(at) | 32) === 117) at++;
  while (at < end && (text.charCodeAt(at) | 32) === 108) at++;
  return at;
}

function isFloatStart(code: number): boolean {
  return isDigit(code) || code === 43 || code === 46 || code === 58;
}

function badFloat(state: ParserState, start: number): Expression {
  state.pos += 2;
  const number = parseFloatConstant(state);
  const end = number?.range.end ?? state.pos;
  state.fail('A floating-point number cannot stand in an integer expression.', start, end);
  state.pos = end;
  return { kind: 'float', text: state.text.slice(start, end), range: { start, end } };
}

/**
 * Digits behind a character constant: the scrubber of GNU as has written the constant as a decimal number by then, so
 * that they are more digits of it: `'\\x41'` is 120 (`x`), 41, and the line's end as the constant 10, which makes 1204110.
 */
function glued(state: ParserState, start: number, first: number): Expression {
  const { text, end } = state;
  let digits = String(first);
  while (state.pos < end && digits.length < MAX_DIGITS) {
    const code = text.charCodeAt(state.pos);
    if (isDigit(code)) digits += text.charAt(state.pos++);
    else if (code === APOSTROPHE) {
      const next = state.pos + 1 < end ? text.charCodeAt(state.pos + 1) : 10;
      digits += String(next === BACKSLASH ? characterEscape(text.charCodeAt(state.pos + 2)) : next);
      state.pos = Math.min(end, skipCharacterConstant(text, state.pos, end));
    } else break;
  }
  return { kind: 'number', value: decimal(state, start, state.pos, digits), range: { start, end: state.pos } };
}
