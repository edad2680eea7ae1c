/** What `.intel_syntax` adds to expressions: word operators, `[ ]`, segments, `offset` and operand sizes. */
import type { BinaryOperator, Expression } from './ast.js';
import { COLON, DOLLAR, OPEN_BRACKET, isSymbolPart, isSymbolStart, skipBlanks, skipSymbol } from './chars.js';
import { parseGroup, parseUnary, type OperatorToken } from './expression.js';
import { NumberNode } from './nodes.js';
import { MAX_EXPRESSION_NESTING, type ParserState } from './parser-state.js';
import { isSegmentRegister } from './registers.js';

const OPERATORS: ReadonlyMap<string, BinaryOperator> = new Map([
  ['and', '&'],
  ['or', '|'],
  ['xor', '^'],
  ['mod', '%'],
  ['shl', '<<'],
  ['shr', '>>'],
  ['eq', '=='],
  ['ne', '!='],
  ['lt', '<'],
  ['le', '<='],
  ['gt', '>'],
  ['ge', '>='],
]);

/** Bytes each size word stands for, with `ptr` and without. */
const SIZES: ReadonlyMap<string, number> = new Map([
  ['byte', 1],
  ['word', 2],
  ['dword', 4],
  ['fword', 6],
  ['qword', 8],
  ['mmword', 8],
  ['tbyte', 10],
  ['oword', 16],
  ['xmmword', 16],
  ['ymmword', 32],
  ['zmmword', 64],
]);

const DISTANCES = new Set(['near', 'far', 'short']);

function wordAt(state: ParserState, from: number): { readonly text: string; readonly end: number } {
  const end = skipSymbol(state.text, from, state.end);
  return { text: state.text.slice(from, end).toLowerCase(), end };
}

/** A word operator at the position (`and`, `shl` …), or undefined. */
export function intelOperator(state: ParserState): OperatorToken | undefined {
  const word = wordAt(state, state.pos);
  const operator = OPERATORS.get(word.text);
  return operator && { text: operator, end: word.end };
}

/** `left[…]` adds what is in the brackets; `seg:right` puts the segment aside. */
export function parseIntelPostfix(state: ParserState, first: Expression): Expression {
  let left = first;
  for (;;) {
    const code = state.peekPastBlanks();
    if (code === OPEN_BRACKET) {
      const inner = parseGroup(state, OPEN_BRACKET);
      state.intel.brackets = true;
      left = sum(left, inner);
    } else if (code === COLON && left.kind === 'register' && isSegmentRegister(left.register)) {
      state.pos++;
      // Of several segments the first one counts.
      state.intel.segment ??= left.register;
      left = parseUnary(state);
    } else if (code === COLON && left.kind === 'symbol' && left.name.toLowerCase() === 'flat') {
      state.pos++;
      state.intel.flat = true;
      left = parseUnary(state);
    } else return left;
  }
}

/** The parts that only Intel syntax has in front of or as an operand; undefined when the common grammar applies. */
export function parseIntelPrimary(state: ParserState, code: number): Expression | undefined {
  const start = state.pos;
  if (code === OPEN_BRACKET) {
    state.intel.brackets = true;
    return parseGroup(state, OPEN_BRACKET);
  }
  if (code === DOLLAR && !isSymbolPart(start + 1 < state.end ? state.text.charCodeAt(start + 1) : 0)) {
    state.pos++;
    return { kind: 'here', range: { start, end: state.pos } };
  }
  if (code < 0 || !isSymbolStart(code)) return undefined;
  const word = wordAt(state, start);
  if (word.text === 'not') return negation(state, start, word.end);
  if (OPERATORS.has(word.text)) {
    state.fail(`The operator '${word.text}' has nothing to its left.`, start, word.end);
    state.pos = word.end;
    return { kind: 'missing', range: { start, end: word.end } };
  }
  const size = SIZES.get(word.text);
  const distance = DISTANCES.has(word.text);
  if (size === undefined && !distance && word.text !== 'offset') return undefined;
  const following = wordAt(state, skipBlanks(state.text, word.end, state.end));
  if (word.text === 'offset') {
    if (atOperandEnd(state, word.end)) return undefined;
    state.intel.offset = true;
    const { segment, flat } = state.intel;
    const operand = operandBehind(state, word.end);
    // The offset within a segment says nothing of the segment.
    state.intel.segment = segment;
    state.intel.flat = flat;
    return operand;
  }
  if (distance) {
    if (atOperandEnd(state, word.end)) return undefined;
    state.intel.distance = true;
    if (word.text === 'far') state.intel.far = true;
    return operandBehind(state, following.text === 'ptr' ? following.end : word.end);
  }
  if (size !== undefined && (following.text === 'ptr' || following.text === 'bcst')) {
    // Of several sizes the outermost counts.
    state.intel.size ??= size;
    if (following.text === 'bcst') state.intel.broadcast = true;
    return operandBehind(state, following.end);
  }
  state.pos = word.end;
  return new NumberNode(BigInt(size ?? 0), start, word.end);
}

function negation(state: ParserState, start: number, end: number): Expression {
  const operand = operandBehind(state, end);
  return { kind: 'unary', operator: '~', operand, range: { start, end: operand.range.end } };
}

function operandBehind(state: ParserState, from: number): Expression {
  state.pos = from;
  if (state.nesting >= MAX_EXPRESSION_NESTING) {
    state.report(
      'asm-limit',
      'error',
      `An expression may nest ${MAX_EXPRESSION_NESTING} levels deep at most.`,
      from,
      from + 1,
    );
    state.pos = state.end;
    state.isCut = true;
    return { kind: 'missing', range: { start: from, end: state.end } };
  }
  state.nesting++;
  const operand = parseIntelPostfix(state, parseUnary(state));
  state.nesting--;
  return operand;
}

function atOperandEnd(state: ParserState, from: number): boolean {
  return skipBlanks(state.text, from, state.end) >= state.end;
}

function sum(left: Expression, right: Expression): Expression {
  if (left.kind === 'missing') return right;
  return { kind: 'binary', operator: '+', left, right, range: { start: left.range.start, end: right.range.end } };
}
