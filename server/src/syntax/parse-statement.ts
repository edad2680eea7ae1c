/**
 * One statement into its tree: labels, then a directive, an assignment or an instruction. What kind it is depends on
 * the order of questions that GNU as asks: label, assignment, directive, (macro,) instruction.
 */
import type { MappedText } from '../text/mapped.js';
import type { Problem } from '../text/problem.js';
import type { Range } from '../text/span.js';
import type { Argument, Body, InstructionNode, Label, Statement, SyntaxMode, Word } from './ast.js';
import {
  BACKSLASH,
  CLOSE_BRACE,
  COLON,
  COMMA,
  DOT,
  EQUALS,
  OPEN,
  OPEN_BRACE,
  QUOTE,
  SLASH,
  isBlank,
  isDigit,
  isSymbolPart,
  isSymbolStart,
  lowerCase,
  skipBlanks,
  skipSymbol,
} from './chars.js';
import { parseDirectiveArguments } from './directive-arguments.js';
import { argumentShape } from './directive-table.js';
import { parseExpression } from './expression.js';
import { Directive, Instruction, LabelNode, WordNode } from './nodes.js';
import { parseOperands } from './operands.js';
import { ParserState, type ParseOptions } from './parser-state.js';
import { isPrefixWord, isPseudoPrefix } from './prefixes.js';
import { NO_LABELS } from './statement.js';
import { parseQuotedName } from './strings.js';
import { skipTemplateSymbol } from './template.js';

const NO_WORDS: readonly Word[] = [];
const NO_ARGUMENTS: readonly Argument[] = [];

/** What stands at the head of a statement, before it is known what the statement is. */
export interface Head {
  readonly labels: readonly Label[];
  /** The first word behind the labels; its range is empty when there is none. */
  readonly start: number;
  readonly end: number;
  /** The word is a quoted name. */
  readonly quoted: boolean;
}

/** Reads one statement. The mode says which operand grammar is in force; problems never stop the reading. */
export function parseStatement(
  source: MappedText,
  range: Range,
  mode: SyntaxMode,
  options?: ParseOptions,
): { readonly statement: Statement; readonly problems: readonly Problem[] } {
  const state = new ParserState(mode, options);
  state.begin(source, range);
  const head = parseHead(state);
  const body = parseBody(state, head);
  return { statement: { source, range, labels: head.labels, body }, problems: state.problems };
}

/** Reads the labels at the state's position and finds the first word behind them. */
export function parseHead(state: ParserState): Head {
  const { text, end, options } = state;
  const templates = options.templates === true;
  let labels: Label[] | undefined;
  for (;;) {
    let at = skipBlanks(text, state.pos, end);
    state.pos = at;
    if (at >= end) return { labels: labels ?? NO_LABELS, start: at, end: at, quoted: false };
    const start = at;
    const code = text.charCodeAt(at);
    let kind: Label['kind'] = 'symbol';
    let name: string | undefined;
    let quoted = false;
    if (isSymbolStart(code) || (templates && code === BACKSLASH)) {
      at = templates ? skipTemplateSymbol(text, at, end) : skipSymbol(text, at, end);
    } else if (isDigit(code)) {
      kind = 'numeric';
      at = templates ? skipTemplateSymbol(text, at, end) : skipDigits(text, at, end);
    } else if (code === QUOTE) {
      quoted = true;
      const known = state.problems.length;
      name = parseQuotedName(state);
      if (state.problems.length > known) return { labels: labels ?? NO_LABELS, start, end: start, quoted };
      at = state.pos;
    } else return { labels: labels ?? NO_LABELS, start, end: start, quoted };
    const colon = quoted ? at : skipBlanks(text, at, end);
    if (colon < end && text.charCodeAt(colon) === COLON) {
      name ??= kind === 'numeric' ? text.slice(start, at).replace(/^0+(?=\d)/, '') : text.slice(start, at);
      const label = new LabelNode(kind, name, start, at);
      if (labels === undefined) labels = [label];
      else labels.push(label);
      state.pos = colon + 1;
      continue;
    }
    if (kind === 'numeric') at = start;
    state.pos = start;
    return { labels: labels ?? NO_LABELS, start, end: at, quoted };
  }
}

function skipDigits(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isDigit(text.charCodeAt(at))) at++;
  return at;
}

/** Reads what follows the labels. */
export function parseBody(state: ParserState, head: Head): Body | undefined {
  const { text, end } = state;
  if (head.start >= end) return undefined;
  const assignment = parseAssignment(state, head);
  if (assignment !== undefined) return assignment;
  const code = text.charCodeAt(head.start);
  if (code === DOT && head.end > head.start) return parseDirective(state, head);
  if (head.quoted || (head.end === head.start && code !== OPEN_BRACE)) {
    if (state.problems.length === 0) {
      const character = String.fromCodePoint(text.codePointAt(head.start) ?? 63);
      state.fail(`A statement cannot begin with '${character}'.`, head.start, end);
    }
    return { kind: 'invalid', range: { start: head.start, end } };
  }
  return parseInstruction(state, head);
}

function parseAssignment(state: ParserState, head: Head): Body | undefined {
  const { text, end } = state;
  if (head.end === head.start) return undefined;
  const at = head.quoted ? head.end : skipBlanks(text, head.end, end);
  if (at >= end || text.charCodeAt(at) !== EQUALS) return undefined;
  const operator = text.charCodeAt(at + 1) === EQUALS && at + 1 < end ? '==' : '=';
  state.pos = head.start;
  const name = head.quoted ? parseQuotedName(state) : text.slice(head.start, head.end);
  state.pos = at + operator.length;
  state.beginOperand();
  const value = parseExpression(state);
  if (value.kind === 'missing') state.fail('Expected an expression.', at, end);
  state.demandEnd();
  const nameRange = { start: head.start, end: head.end };
  return { kind: 'assignment', name, nameRange, operator, value, range: { start: head.start, end } };
}

function parseDirective(state: ParserState, head: Head): Body {
  const { text, end } = state;
  const written = text.slice(head.start, head.end);
  const name = lowerCase(written);
  state.pos = head.end;
  if (argumentShape(name) === undefined && !(state.options.templates === true && written.includes('\\'))) {
    state.report('asm-unknown-directive', 'error', `GNU as has no directive '${written}'.`, head.start, head.end);
  }
  if (text.charCodeAt(head.end) === QUOTE && head.end < end) {
    state.fail(`A blank must stand between ${written} and the string.`, head.start, head.end + 1);
    return { kind: 'invalid', range: { start: head.start, end } };
  }
  const args = parseDirectiveArguments(state, name);
  const restStart = skipBlanks(text, head.end, end);
  return new Directive(name, head.end, exactly(args), restStart, head.start, end);
}

/** The arguments in an array of their number: one that grew has room for sixteen more. */
function exactly(args: readonly Argument[]): readonly Argument[] {
  return args.length === 0 ? NO_ARGUMENTS : args.slice();
}

/** Each is of another kind, and the processor takes 15 bytes of an instruction; with pseudo-prefixes there may be more. */
const MAX_PREFIXES = 32;

/** Reads prefixes, mnemonic and operands. */
function parseInstruction(state: ParserState, head: Head): InstructionNode {
  const { text, end, mode } = state;
  let prefixes: Word[] | undefined;
  let at = head.start;
  let mnemonic: Word | undefined;
  while (at < end) {
    const start = at;
    at = mnemonicEnd(state, at);
    if (at === start) {
      at = invalidMnemonic(state, start, at);
      break;
    }
    const word = new WordNode(lowerCase(text.slice(start, at)), start, at);
    if (isPrefixWord(word.text) || (text.charCodeAt(start) === OPEN_BRACE && isPseudoPrefix(word.text))) {
      const next = skipBlanks(text, at, end);
      if (next < end && text.charCodeAt(next) === SLASH) at = next + 1;
      if (prefixes === undefined) prefixes = [word];
      else prefixes.push(word);
      at = skipBlanks(text, at, end);
      if (prefixes.length > MAX_PREFIXES) {
        const message = `An instruction may have ${MAX_PREFIXES} prefixes at most; this statement is left out.`;
        state.report('asm-limit', 'error', message, head.start, end);
        at = end;
      }
      continue;
    }
    mnemonic = word;
    if (at < end && !isBlank(text.charCodeAt(at))) at = branchHint(state, start, at, (prefixes ??= []));
    break;
  }
  if (mnemonic === undefined && prefixes?.every((prefix) => prefix.text.startsWith('{')) === true) {
    state.fail('A pseudo-prefix needs an instruction behind it.', head.start, end);
  }
  state.pos = at;
  const operands = mnemonic === undefined ? [] : parseOperands(state, isBranch(mnemonic.text));
  const node = new Instruction(mode, prefixes ?? NO_WORDS, mnemonic, operands, head.start, end);
  if (state.hasError) node.damaged = true;
  return node;
}

/** The end of a mnemonic: letters, digits, `_ . -` and braces. */
function mnemonicEnd(state: ParserState, from: number): number {
  const { text, end } = state;
  if (state.options.templates === true) {
    const stop = skipTemplateSymbol(text, from, end);
    if (stop > from) return stop;
  }
  let at = from;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code < 128 && code !== 36 && isSymbolPart(code)) at++;
    else if (code === 45 || code === OPEN_BRACE || code === CLOSE_BRACE) at++;
    else break;
  }
  return at;
}

/** `jne,pt target` hints a branch; any other character behind a mnemonic is an error, as in `mov$1`. */
function branchHint(state: ParserState, start: number, at: number, prefixes: Word[]): number {
  const { text, end } = state;
  const hint = text.slice(at, at + 3).toLowerCase();
  const taken = hint === ',pt' || hint === ',pn';
  if (taken && text.charCodeAt(at) === COMMA && (at + 3 >= end || isBlank(text.charCodeAt(at + 3)))) {
    prefixes.push(new WordNode(hint.slice(1), at + 1, at + 3));
    return at + 3;
  }
  return invalidMnemonic(state, start, at);
}

function invalidMnemonic(state: ParserState, start: number, at: number): number {
  const character = String.fromCodePoint(state.text.codePointAt(at) ?? 63);
  if (state.options.templates !== true || character !== '\\') {
    state.fail(`'${character}' cannot be part of a mnemonic.`, start, at + character.length);
  }
  return state.text.charCodeAt(at) === OPEN ? at : at + character.length;
}

function isBranch(mnemonic: string): boolean {
  return /^(?:j|l?call|ljmp|loop)/.test(mnemonic) || mnemonic === 'xbegin';
}
