/** Arguments of `.section` and `.type`, whose names and flags are no expressions. */
import type { Argument } from './ast.js';
import {
  AT,
  COMMA,
  PERCENT,
  QUOTE,
  isBlank,
  isDigit,
  isSymbolStart,
  skipBlanks,
  skipSymbol,
  trimBlanks,
} from './chars.js';
import { parseExpression } from './expression.js';
import { ExpressionArgument, NameArgument, RawArgument } from './nodes.js';
import type { ParserState } from './parser-state.js';
import { parseString } from './strings.js';
import { parseName } from './names.js';

/** Letters GNU as accepts as section flags on x86-64; a string of digits is a flag word. */
const FLAG_LETTERS = /^(?:[awxeoMSGTdRl?]|0[xX][\da-fA-F]+|\d+)*$/;
const SECTION_TYPES = new Set(['progbits', 'nobits', 'note', 'init_array', 'fini_array', 'preinit_array', 'unwind']);
const SYMBOL_TYPES = new Set([
  'function',
  'object',
  'tls_object',
  'notype',
  'common',
  'gnu_indirect_function',
  'gnu_unique_object',
  'STT_FUNC',
  'STT_OBJECT',
  'STT_TLS',
  'STT_NOTYPE',
  'STT_COMMON',
  'STT_GNU_IFUNC',
  'gnu_indirect_function',
  '0',
  '1',
  '2',
  '5',
  '6',
  '10',
]);

/** Reads raw text up to the next comma, trimmed. */
export function rawUntilComma(state: ParserState): Argument {
  state.peekPastBlanks();
  const start = state.pos;
  let at = start;
  while (at < state.end && state.text.charCodeAt(at) !== COMMA) at++;
  const stop = trimBlanks(state.text, start, at);
  state.pos = at;
  return new RawArgument(state.text.slice(start, stop), start, stop);
}

/**
 * `.section name[, "flags"[, @type[, …]]]`; with `withSubsection` also `.pushsection`'s number behind the name. The
 * arguments are: the name as `name`, a subsection as `expression`, flags as `string`, everything behind them `raw`.
 */
export function parseSection(state: ParserState, withSubsection: boolean): Argument[] {
  const name = sectionName(state);
  if (name === undefined) {
    state.fail('Expected a section name.', state.pos, state.end);
    state.pos = state.end;
    return [];
  }
  const args: Argument[] = [name];
  if (withSubsection && state.peekPastBlanks() === COMMA) {
    const comma = state.pos++;
    if (state.peekPastBlanks() === QUOTE) state.pos = comma;
    else {
      const value = parseExpression(state);
      args.push(new ExpressionArgument(value));
    }
  }
  if (!state.accept(COMMA)) {
    state.demandEnd();
    return args;
  }
  if (state.peekPastBlanks() !== QUOTE) {
    if (state.options.calls === true || state.options.templates === true) return [...args, ...rest(state)];
    state.fail('Expected the section flags as a string.', state.pos, state.end);
    state.pos = state.end;
    return args;
  }
  const flags = parseString(state);
  if (
    !FLAG_LETTERS.test(flags.text) &&
    flags.text !== 'am' &&
    flags.text !== 'ams' &&
    state.options.templates !== true
  ) {
    state.fail(`'${flags.text}' holds a letter that is no section flag.`, flags.range.start, flags.range.end);
  }
  if (flags.text.includes('d') && !flags.text.includes('a') && /^[a-zA-Z?]*$/.test(flags.text)) {
    state.fail("The flag 'd' needs the flag 'a'.", flags.range.start, flags.range.end);
  }
  args.push({ kind: 'string', ...flags });
  if (state.accept(COMMA)) sectionType(state, args);
  else state.demandEnd();
  return args;
}

function sectionType(state: ParserState, args: Argument[]): void {
  const code = state.peekPastBlanks();
  if (
    code !== AT &&
    code !== PERCENT &&
    code !== QUOTE &&
    state.options.templates !== true &&
    state.options.calls !== true
  ) {
    // Without a type the comma belongs to what follows.
    state.pos = state.text.lastIndexOf(',', state.pos);
    args.push(...details(state, args.find((argument) => argument.kind === 'string')?.text ?? ''));
    return;
  }
  const type = code === QUOTE ? quotedType(state) : typeWord(state);
  args.push(type);
  if (type.kind === 'raw' && (code === AT || code === PERCENT || code === QUOTE)) {
    const word = type.text.replace(/^[@%"]|"$/g, '');
    if (!SECTION_TYPES.has(word) && !/^(?:0x)?[\da-f]+$/i.test(word) && !word.includes('\\')) {
      state.warn(`'${word}' is no section type that GNU as knows.`, type.range.start, type.range.end);
    }
  }
  const flags = args.find((argument) => argument.kind === 'string');
  const lenient = state.options.templates === true || state.options.calls === true;
  args.push(...(lenient || flags?.kind !== 'string' ? rest(state) : details(state, flags.text)));
}

/** What the flags call for behind the type, in the order of GNU as: entry size, linked-to symbol, group, `unique, N`. */
function details(state: ParserState, flags: string): Argument[] {
  const args: Argument[] = [];
  if (flags.includes('M') && state.accept(COMMA)) args.push(expressionArgument(state));
  if (flags.includes('o') && state.accept(COMMA)) args.push(nameOrNumber(state));
  if (flags.includes('G') && state.accept(COMMA)) {
    const group = sectionName(state);
    if (group === undefined) state.fail("Expected the group's name.", state.pos, state.end);
    else args.push(group);
    if (wordAhead(state) === 'comdat') args.push(word(state));
  }
  if (flags.includes('d') && wordAhead(state) !== 'unique' && state.accept(COMMA)) args.push(nameOrNumber(state));
  if (wordAhead(state) === 'unique') {
    args.push(word(state));
    if (state.accept(COMMA)) args.push(sectionId(state));
  }
  state.demandEnd();
  return args;
}

/** The number behind `unique`: 32 bits. */
function sectionId(state: ParserState): Argument {
  const id = nameOrNumber(state);
  if (id.kind !== 'expression') state.fail('Expected the number of the section.', id.range.start, id.range.end);
  else if (id.value.kind === 'number' && id.value.value >= 1n << 32n) {
    state.fail('The number of a section has 32 bits at most.', id.range.start, id.range.end);
  }
  return id;
}

function nameOrNumber(state: ParserState): Argument {
  if (!isDigit(state.peekPastBlanks())) return sectionName(state) ?? rawUntilComma(state);
  const start = state.pos;
  const digits = /^(?:0[xX][\da-fA-F]+|\d+)/.exec(state.text.slice(start, state.end))?.[0] ?? '0';
  state.pos += digits.length;
  const range = { start, end: state.pos };
  return { kind: 'expression', value: { kind: 'number', value: BigInt(digits), range }, range };
}

function expressionArgument(state: ParserState): Argument {
  const value = parseExpression(state);
  return { kind: 'expression', value, range: value.range };
}

/** The word behind the comma that comes next; the position stays. */
function wordAhead(state: ParserState): string {
  if (state.peekPastBlanks() !== COMMA) return '';
  const start = skipBlanks(state.text, state.pos + 1, state.end);
  return state.text.slice(start, skipSymbol(state.text, start, state.end));
}

function word(state: ParserState): Argument {
  state.accept(COMMA);
  state.peekPastBlanks();
  const start = state.pos;
  state.pos = skipSymbol(state.text, start, state.end);
  return { kind: 'raw', text: state.slice(start), range: { start, end: state.pos } };
}

/** Everything behind the type, for text whose macros are not expanded. */
function rest(state: ParserState): Argument[] {
  const args: Argument[] = [];
  while (state.accept(COMMA) || state.peekPastBlanks() >= 0) args.push(rawUntilComma(state));
  return args;
}

function quotedType(state: ParserState): Argument {
  const literal = parseString(state);
  return { kind: 'raw', text: `"${literal.text}"`, range: literal.range };
}

/** `@progbits`, `%note`, or `@` and a number; templates and unknown macros may put anything there. */
function typeWord(state: ParserState): Argument {
  if (state.options.templates === true || state.options.calls === true) return rawUntilComma(state);
  const start = state.pos++;
  state.pos = skipSymbol(state.text, state.pos, state.end);
  return { kind: 'raw', text: state.slice(start), range: { start, end: state.pos } };
}

function sectionName(state: ParserState): Argument | undefined {
  const code = state.peekPastBlanks();
  const start = state.pos;
  if (code === QUOTE) {
    const literal = parseString(state);
    return new NameArgument(literal.text, start, literal.range.end);
  }
  let at = start;
  while (at < state.end) {
    const next = state.text.charCodeAt(at);
    if (next === COMMA || isBlank(next)) break;
    at++;
  }
  if (at === start) return undefined;
  state.pos = at;
  return new NameArgument(state.text.slice(start, at), start, at);
}

/** `.type name, @type`; the comma and the character before the type are optional. */
export function parseSymbolType(state: ParserState): Argument[] {
  const name = parseName(state);
  if (name === undefined) {
    state.fail('Expected a symbol name.', state.pos, state.end);
    state.pos = state.end;
    return [];
  }
  state.accept(COMMA);
  let code = state.peekPastBlanks();
  const start = state.pos;
  if (code === AT || code === PERCENT || code === QUOTE) {
    state.pos++;
    code = state.peek();
  }
  const from = state.pos;
  if (code >= 0 && (isSymbolStart(code) || isDigit(code))) state.pos = skipSymbol(state.text, from, state.end);
  const type = state.slice(from);
  if (state.text.charCodeAt(start) === QUOTE && state.peek() === QUOTE) state.pos++;
  const stop = state.pos;
  const lenient = state.options.templates === true || (state.options.calls === true && /^[A-Z]/.test(type));
  if (!SYMBOL_TYPES.has(type) && !lenient) {
    state.fail(
      type === '' ? 'Expected a symbol type.' : `'${type}' is no symbol type.`,
      start,
      Math.max(start + 1, state.pos),
    );
    state.pos = state.end;
  } else if (lenient) state.pos = state.end;
  state.demandEnd();
  return [name, new RawArgument(type, start, stop)];
}
