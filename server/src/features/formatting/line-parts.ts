/** One line of assembly taken apart into what a formatter moves: its code, the words of its statement, its comment. */
import { isMnemonic } from '../../isa/mnemonics.js';
import type { Body, SyntaxMode } from '../../syntax/ast.js';
import { ATT, modeAfter } from '../../syntax/mode.js';
import { parseBody, parseHead } from '../../syntax/parse-statement.js';
import { ParserState } from '../../syntax/parser-state.js';
import { StatementScanner } from '../../syntax/split.js';
import { verbatimText } from '../../text/mapped.js';
import type { SourceFile } from '../../text/source.js';
import type { Range } from '../../text/span.js';

/** What one statement is made of. Ranges are offsets in the file. */
export interface StatementParts {
  /** All labels, with the colon of the last. */
  readonly labels: Range | undefined;
  /** Prefixes and mnemonic, or the name of a directive; undefined for labels alone and assignments. */
  readonly head: Range | undefined;
  /** Words of the head, each with nothing but blanks before the next. */
  readonly words: readonly Range[];
  /** Everything behind the head. */
  readonly rest: Range | undefined;
  /** The operands, where they may be set apart by a comma and one blank; else nothing. */
  readonly operands: readonly Range[];
  /** In lower case: `.macro`, `mov`. */
  readonly name: string;
  readonly kind: 'label' | 'instruction' | 'directive' | 'other';
}

/** A line: blank, a comment alone, one statement that is understood, or code that only its beginning is known of. */
export interface LineParts {
  readonly code: Range | undefined;
  /** Undefined where there is none, where it is none alone, or where nobody can say what the code is. */
  readonly statement: StatementParts | undefined;
  /** The comment at the end of the line. */
  readonly comment: Range | undefined;
}

/** Takes lines apart in order: directives say which syntax the lines behind them are in. */
export class LineReader {
  private mode: SyntaxMode = ATT;
  private readonly state: ParserState;

  constructor(
    private readonly file: SourceFile,
    private readonly cpp: boolean,
  ) {
    this.state = new ParserState(ATT, { calls: cpp, templates: true });
  }

  /** The parts of a line; undefined when it is to be left alone. */
  read(start: number, end: number): LineParts | undefined {
    const { text } = this.file;
    const scanner = new StatementScanner(text, start, end, { cpp: this.cpp });
    const statements: Range[] = [];
    let opaque = false;
    while (scanner.next()) {
      statements.push({ start: scanner.start, end: scanner.end });
      opaque ||= scanner.hasInnerComment || scanner.multilineString >= 0;
    }
    if (scanner.unterminated !== undefined) return undefined;
    const [first] = statements;
    const last = statements.at(-1);
    const comments = scanner.comments.filter((comment) => last === undefined || comment.start >= last.end);
    const isBefore = scanner.comments.length > comments.length || comments.length > 1;
    const [comment] = comments;
    if (isBefore && !opaque) return undefined;
    if (first === undefined || last === undefined) return { code: undefined, statement: undefined, comment };
    // A comment before the code would be taken for part of the indentation.
    if (text.slice(start, first.start).trim() !== '') return undefined;
    // The blank behind this apostrophe is a character constant: `.byte ' `.
    if (/'\s*$/.test(text.slice(first.start, comment?.start ?? end))) return undefined;
    const code = { start: first.start, end: codeEnd(text, last.end, comment?.start ?? end) };
    const one = opaque || statements.length > 1 ? undefined : this.parse(first);
    if (one === 'unreadable') return undefined;
    return { code, statement: one, comment };
  }

  private parse(range: Range): StatementParts | 'unreadable' | undefined {
    const { state } = this;
    const { text, id } = this.file;
    state.mode = this.mode;
    state.begin(verbatimText(text, { file: id, start: 0, end: text.length }), range);
    const head = parseHead(state);
    const body = parseBody(state, head);
    if (body?.kind === 'directive') this.mode = modeAfter(body, this.mode);
    const lastLabel = head.labels.at(-1);
    const labels =
      lastLabel === undefined ? undefined : { start: range.start, end: text.indexOf(':', lastLabel.range.end) + 1 };
    return partsOf(text, range, labels, body);
  }
}

/** A `;` at the end belongs to the code. */
function codeEnd(text: string, from: number, limit: number): number {
  const behind = text.slice(from, limit);
  return from + behind.trimEnd().length;
}

function partsOf(
  text: string,
  range: Range,
  labels: Range | undefined,
  body: Body | undefined,
): StatementParts | 'unreadable' {
  const nothing = { labels, head: undefined, words: [], rest: undefined, operands: [], name: '' };
  if (body === undefined) return { ...nothing, kind: 'label' };
  if (body.kind === 'invalid' || (body.kind === 'instruction' && body.damaged === true)) return 'unreadable';
  const start = labels === undefined ? range.start : firstOf(text, labels.end, range.end);
  if (body.kind === 'assignment') {
    return { ...nothing, rest: { start, end: range.end }, kind: 'other' };
  }
  if (body.kind === 'directive') {
    const head = { start, end: body.nameRange.end };
    return { ...nothing, head, words: [head], rest: behind(text, head, range), name: body.name, kind: 'directive' };
  }
  const { prefixes, mnemonic } = body;
  const words = [...prefixes, ...(mnemonic === undefined ? [] : [mnemonic])].map((word) => word.range);
  const last = words.at(-1);
  if (last === undefined || words[0]?.start !== start)
    return { ...nothing, rest: { start, end: range.end }, kind: 'other' };
  const head = { start, end: last.end };
  const known = mnemonic === undefined || isMnemonic(mnemonic.text);
  return {
    ...nothing,
    head,
    words,
    rest: behind(text, head, range),
    operands: known ? body.operands.map((operand) => operand.range) : [],
    name: mnemonic?.text ?? '',
    kind: known ? 'instruction' : 'other',
  };
}

function behind(text: string, head: Range, { end }: Range): Range | undefined {
  const start = firstOf(text, head.end, end);
  return start < end ? { start, end } : undefined;
}

function firstOf(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && /\s/.test(text.charAt(at))) at += 1;
  return at;
}
