/** Instruction operands: cutting the list apart, and the decorations that both syntaxes share. */
import type { Decorations, Operand } from './ast.js';
import {
  APOSTROPHE,
  BACKSLASH,
  CLOSE,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COMMA,
  OPEN,
  OPEN_BRACKET,
  QUOTE,
  skipBlanks,
  trimBlanks,
} from './chars.js';
import { parseAttOperand } from './operand-att.js';
import { parseIntelOperand } from './operand-intel.js';
import type { ParserState } from './parser-state.js';
import { skipCharacterConstant } from './split.js';

const NO_OPERANDS: readonly Operand[] = [];

/** Reads all operands from `state.pos` to the end of the statement. `branch`: the mnemonic is a jump or a call. */
export function parseOperands(state: ParserState, branch: boolean): readonly Operand[] {
  const operands: Operand[] = [];
  const stop = state.end;
  let start = skipBlanks(state.text, state.pos, stop);
  while (start < stop) {
    const comma = operandEnd(state, start, stop);
    const end = trimBlanks(state.text, start, comma);
    if (end === start) state.fail('Expected an operand here.', start, start + 1);
    else operands.push(parseOperand(state, start, end, branch));
    state.end = stop;
    if (comma >= stop) break;
    start = skipBlanks(state.text, comma + 1, stop);
    if (start >= stop) state.fail("Expected an operand behind ','.", comma, comma + 1);
  }
  state.pos = stop;
  // An array that grew by pushing has room for sixteen more.
  return operands.length === 0 ? NO_OPERANDS : operands.slice();
}

/** The offset of the comma that ends the operand, or the end of the statement. */
function operandEnd(state: ParserState, start: number, stop: number): number {
  const { text } = state;
  let depth = 0;
  for (let at = start; at < stop; at++) {
    switch (text.charCodeAt(at)) {
      case OPEN:
      case OPEN_BRACKET:
        depth++;
        break;
      case CLOSE:
      case CLOSE_BRACKET:
        depth--;
        break;
      case COMMA:
        if (depth <= 0) return at;
        break;
      case QUOTE:
        at = quotedEnd(text, at, stop);
        break;
      case APOSTROPHE:
        at = skipCharacterConstant(text, at, stop) - 1;
        break;
    }
  }
  if (depth > 0) state.fail("A '(' or '[' of this operand is not closed.", start, stop);
  return stop;
}

function quotedEnd(text: string, from: number, stop: number): number {
  for (let at = from + 1; at < stop; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === QUOTE) return at;
  }
  return stop;
}

function parseOperand(state: ParserState, start: number, end: number, branch: boolean): Operand {
  state.pos = start;
  state.end = end;
  state.beginOperand();
  const range = { start, end };
  const decorations = cutDecorations(state, start);
  if (state.end <= start) {
    const value = { kind: 'missing', range: { start, end: start } } as const;
    return { kind: 'immediate', value, ...(decorations && { decorations }), range };
  }
  const operand =
    state.mode.dialect === 'intel' ? parseIntelOperand(state, range, branch) : parseAttOperand(state, range, branch);
  return decorations === undefined ? operand : { ...operand, decorations };
}

/** Takes `{…}` groups off the end of the operand, moving `state.end` before them. */
function cutDecorations(state: ParserState, start: number): Decorations | undefined {
  const { text } = state;
  let mask: string | undefined;
  let zeroing = false;
  const other: string[] = [];
  let found = false;
  while (state.end > start && text.charCodeAt(state.end - 1) === CLOSE_BRACE) {
    const open = text.lastIndexOf('{', state.end - 1);
    if (open < start) break;
    const inside = text.slice(open + 1, state.end - 1);
    if (state.options.templates !== true && !isDecoration(inside)) {
      state.fail(`'{${inside}}' is no operand decoration.`, open, state.end);
    }
    found = true;
    if (inside === 'z' && zeroing) state.fail("'{z}' is written twice.", open, state.end);
    if (inside === 'z') zeroing = true;
    else if (/^%?k[0-7]$/i.test(inside)) mask = inside.replace('%', '').toLowerCase();
    else other.unshift(inside.toLowerCase());
    state.end = trimBlanks(text, start, open);
  }
  if (!found) return undefined;
  return { ...(mask !== undefined && { mask }), ...(zeroing && { zeroing }), ...(other.length > 0 && { other }) };
}

function isDecoration(inside: string): boolean {
  return /^(?:z|%?k[0-7]|1to(?:2|4|8|16|32)|r[nduz]-sae|sae)$/i.test(inside);
}
