/**
 * Expressions with GNU as's own precedence, which is not C's: `* / % << >>` bind tightest, then `| & ^ !`, then
 * `+ -`, then comparisons, then `&&`, then `||`; all binary operators associate to the left.
 */
import type { BinaryOperator, Expression, UnaryOperator } from './ast.js';
import {
  APOSTROPHE,
  AT,
  BACKSLASH,
  CLOSE,
  CLOSE_BRACKET,
  COMMA,
  DOT,
  OPEN,
  OPEN_BRACKET,
  PERCENT,
  QUOTE,
  isBlank,
  isDigit,
  isSymbolPart,
  isSymbolStart,
} from './chars.js';
import { splitArguments } from './call-arguments.js';
import { attachModifier, parseModifier } from './modifiers.js';
import { intelOperator, parseIntelPostfix, parseIntelPrimary } from './intel-words.js';
import { SymbolNode } from './nodes.js';
import { parseCharacter, parseNumber } from './numbers.js';
import { MAX_EXPRESSION_NESTING, MAX_EXPRESSION_OPERATORS, type ParserState } from './parser-state.js';
import { parseQuotedName } from './strings.js';
import { isRegisterName } from './registers.js';
import { parseBareRegister, parseRegister } from './register-operand.js';
import { skipTemplateSymbol } from './template.js';

/** Binary operators by rank; a higher rank binds tighter. */
export const OPERATOR_RANK: Readonly<Record<BinaryOperator, number>> = {
  '*': 8,
  '/': 8,
  '%': 8,
  '<<': 8,
  '>>': 8,
  '|': 7,
  '&': 7,
  '^': 7,
  '!': 7,
  '!!': 7,
  '+': 5,
  '-': 5,
  '==': 4,
  '!=': 4,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '&&': 3,
  '||': 2,
};

/**
 * Reads an expression at `state.pos` and leaves the position behind it. Gives a `missing` node, without a
 * problem, where there is none; the caller decides whether that is allowed.
 */
export function parseExpression(state: ParserState): Expression {
  return parseBinary(state, 0);
}

/** Reads operators of at least the given rank with their operands. */
export function parseBinary(state: ParserState, rank: number): Expression {
  let left = parseUnary(state);
  const intel = state.mode.dialect === 'intel';
  for (;;) {
    if (intel) left = parseIntelPostfix(state, left);
    const operator = peekOperator(state);
    if (operator === undefined || OPERATOR_RANK[operator.text] <= rank) return left;
    if (++state.operators > MAX_EXPRESSION_OPERATORS) return tooLong(state, left);
    if (left.kind === 'missing' && left.range.start === left.range.end) {
      state.fail(`'${operator.text}' has nothing to its left.`, state.pos, operator.end);
    }
    const at = state.pos;
    state.pos = operator.end;
    const right = parseBinary(state, OPERATOR_RANK[operator.text]);
    if (right.kind === 'missing')
      state.warn(`'${operator.text}' has nothing to its right; zero is assumed.`, at, operator.end);
    if ((operator.text === '/' || operator.text === '%') && right.kind === 'number' && right.value === 0n)
      state.warn('The divisor is zero; one is taken for it.', at, right.range.end);
    left = {
      kind: 'binary',
      operator: operator.text,
      left,
      right,
      range: { start: left.range.start, end: right.range.end },
    };
  }
}

function tooLong(state: ParserState, left: Expression): Expression {
  const message = `An expression may have ${MAX_EXPRESSION_OPERATORS} operators at most.`;
  state.report('asm-limit', 'error', message, left.range.start, state.end);
  state.pos = state.end;
  return left;
}

export interface OperatorToken {
  readonly text: BinaryOperator;
  readonly end: number;
}

/** The operator at the position (blanks skipped); the assembler drops blanks inside one, so `< <` is a shift. */
function peekOperator(state: ParserState): OperatorToken | undefined {
  const code = state.peekPastBlanks();
  const at = state.pos;
  if (code > 64 && code !== 94 && code !== 124 && state.mode.dialect === 'intel') return intelOperator(state);
  switch (code) {
    case 43:
      return { text: '+', end: at + 1 };
    case 45:
      return { text: '-', end: at + 1 };
    case 42:
      return { text: '*', end: at + 1 };
    case 47:
      return { text: '/', end: at + 1 };
    case 37:
      return { text: '%', end: at + 1 };
    case 94:
      return { text: '^', end: at + 1 };
    case 60:
    case 62:
    case 124:
    case 38:
    case 33:
    case 61:
      return twoCharacterOperator(state, at, code);
    default:
      return undefined;
  }
}

function twoCharacterOperator(state: ParserState, at: number, code: number): OperatorToken | undefined {
  let second = at + 1;
  while (second < state.end && isBlank(state.text.charCodeAt(second))) second++;
  const pair = String.fromCharCode(code) + (second < state.end ? state.text[second] : '');
  switch (pair) {
    case '<<':
    case '>>':
    case '<=':
    case '>=':
    case '==':
    case '!=':
    case '!!':
    case '&&':
    case '||':
      return { text: pair, end: second + 1 };
    case '<>':
      return { text: '!=', end: second + 1 };
  }
  if (code === 61) return undefined;
  return { text: String.fromCharCode(code) as BinaryOperator, end: at + 1 };
}

/** Reads an operand with the unary operators in front of it. */
export function parseUnary(state: ParserState): Expression {
  const code = state.peekPastBlanks();
  if (code !== 45 && code !== 43 && code !== 126 && code !== 33) return parsePrimary(state, code);
  const start = state.pos++;
  if (state.nesting >= MAX_EXPRESSION_NESTING) return tooDeep(state, start);
  state.nesting++;
  const operand = parseUnary(state);
  state.nesting--;
  if (operand.kind === 'missing' && !state.isCut) {
    state.warn(`'${String.fromCharCode(code)}' has no operand; zero is assumed.`, start, start + 1);
  }
  const operator = String.fromCharCode(code) as UnaryOperator;
  return { kind: 'unary', operator, operand, range: { start, end: Math.max(start + 1, operand.range.end) } };
}

function tooDeep(state: ParserState, start: number): Expression {
  const message = `An expression may nest ${MAX_EXPRESSION_NESTING} levels deep at most.`;
  state.report('asm-limit', 'error', message, start, start + 1);
  state.pos = state.end;
  state.isCut = true;
  return { kind: 'missing', range: { start, end: state.end } };
}

function parsePrimary(state: ParserState, code: number): Expression {
  const start = state.pos;
  let value: Expression;
  if (state.mode.dialect === 'intel') {
    const intel = parseIntelPrimary(state, code);
    if (intel !== undefined) return intel;
  }
  if (code < 0 || code === COMMA || code === CLOSE || code === CLOSE_BRACKET) {
    return { kind: 'missing', range: { start, end: start } };
  }
  if (isDigit(code)) value = parseNumber(state);
  else if (isSymbolStart(code) || (code === BACKSLASH && state.options.templates === true))
    value = parseSymbol(state, code);
  else if (code === OPEN || (code === OPEN_BRACKET && state.mode.dialect === 'att')) value = parseGroup(state, code);
  else if (code === APOSTROPHE) value = parseCharacter(state);
  else if (code === QUOTE) {
    const name = parseQuotedName(state);
    value = new SymbolNode(name, start, state.pos);
    if (name.startsWith('%') && isRegisterName(name.slice(1).toLowerCase())) {
      state.fail('A register cannot be written as a quoted name.', start, state.pos);
    }
  } else if (code === PERCENT) {
    const register = parseRegister(state);
    if (register === undefined) return badPrimary(state, start);
    value = { kind: 'register', register, range: { start, end: state.pos } };
  } else return badPrimary(state, start);
  if (state.allowModifiers && state.peekPastBlanks() === AT) {
    const modifier = parseModifier(state);
    if (modifier !== undefined) value = attachModifier(value, modifier, state.pos);
  }
  return value;
}

function badPrimary(state: ParserState, start: number): Expression {
  const character = String.fromCodePoint(state.text.codePointAt(start) ?? 63);
  state.fail(`Expected an expression, found '${character}'.`, start, start + character.length);
  state.pos = start + character.length;
  return { kind: 'missing', range: { start, end: state.pos } };
}

/** `( … )`, and with data and AT&T operands `[ … ]`. */
export function parseGroup(state: ParserState, open: number): Expression {
  const start = state.pos++;
  if (state.nesting >= MAX_EXPRESSION_NESTING) return tooDeep(state, start);
  state.nesting++;
  const inner = parseBinary(state, 0);
  state.nesting--;
  if (inner.kind === 'missing' && inner.range.start === inner.range.end && state.problems.length === 0) {
    state.fail('Expected an expression in these brackets.', start, state.pos + 1);
  }
  const close = open === OPEN ? CLOSE : CLOSE_BRACKET;
  if (state.accept(close)) return { ...inner, range: { start, end: state.pos } };
  if (state.isCut) return { ...inner, range: { start, end: state.pos } };
  state.fail(
    `Expected '${String.fromCharCode(close)}' for the '${String.fromCharCode(open)}' that begins here.`,
    start,
    start + 1,
  );
  return { ...inner, range: { start, end: state.pos } };
}

function parseSymbol(state: ParserState, code: number): Expression {
  const { text, end, options } = state;
  const start = state.pos;
  if (code === DOT && !(start + 1 < end && isSymbolPart(text.charCodeAt(start + 1)))) {
    state.pos++;
    return { kind: 'here', range: { start, end: start + 1 } };
  }
  let at = start + 1;
  if (options.templates === true) at = skipTemplateSymbol(text, start, end);
  else while (at < end && isSymbolPart(text.charCodeAt(at))) at++;
  state.pos = at;
  const name = text.slice(start, at);
  if (at < end && text.charCodeAt(at) === OPEN) {
    if (name === '.startof.' || name === '.sizeof.') return sectionFunction(state, name, start);
    if (options.calls === true) {
      const call = parseCall(state, name, start);
      if (call !== undefined) return call;
    }
  }
  if (!state.mode.registerPrefix) {
    state.pos = start;
    const bare = parseBareRegister(state);
    if (bare !== undefined) return { kind: 'register', register: bare, range: { start, end: state.pos } };
    state.pos = at;
  }
  const register = options.registerSymbols?.get(name);
  if (register !== undefined) return { kind: 'register', register, range: { start, end: at } };
  return new SymbolNode(name, start, at);
}

/** `.sizeof.(section)` and `.startof.(section)`. */
function sectionFunction(state: ParserState, name: string, start: number): Expression {
  state.pos++;
  const code = state.peekPastBlanks();
  const from = state.pos;
  let section = '';
  if (code === QUOTE) section = parseQuotedName(state);
  else if (code >= 0 && isSymbolStart(code)) {
    while (state.pos < state.end && isSymbolPart(state.text.charCodeAt(state.pos))) state.pos++;
    section = state.slice(from);
  } else state.fail(`${name} needs the name of a section.`, start, state.pos + 1);
  if (!state.accept(CLOSE)) {
    if (section !== '') state.fail(`Expected ')' behind the section of ${name}.`, state.pos, state.end);
    state.pos = state.end;
  }
  return { kind: 'symbol', name: `${name}(${section})`, range: { start, end: state.pos } };
}

/**
 * `NAME(args)` where cpp would have expanded NAME had its definition been found: an opaque symbol with the call as
 * its name. `foo(%rdi)` is a memory operand and no call.
 */
function parseCall(state: ParserState, name: string, start: number): Expression | undefined {
  const open = state.pos;
  let inside = open + 1;
  while (inside < state.end && isBlank(state.text.charCodeAt(inside))) inside++;
  const first = state.text.charCodeAt(inside);
  if (first === PERCENT || first === COMMA) return undefined;
  const call = splitArguments(state.text, open, state.end);
  if (call === undefined) return undefined;
  state.pos = call.end;
  state.calls.push({ name, args: call.args, range: { start, end: call.end } });
  return new SymbolNode(state.text.slice(start, call.end), start, call.end);
}
