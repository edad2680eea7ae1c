/**
 * Formatting: where instructions, operands and comments begin. Only blanks change, never inside a string, a comment or a
 * line whose meaning is not certain, so that what is assembled stays the same; doing it twice changes nothing more.
 */
import type { Edit } from '../../rules/finding.js';
import { createSourceFile, positionAt, type SourceFile } from '../../text/source.js';
import type { Range } from '../../text/span.js';
import { runSteps, type Steps } from '../../text/steps.js';
import { blanksBetween, columnAfter, gapTo } from './columns.js';
import { frozenLinesSteps } from './frozen-lines.js';
import { LineReader, type LineParts, type StatementParts } from './line-parts.js';
import { MAX_COLUMN, type FormatOptions } from './options.js';

/** Lines between two pauses: some hundred microseconds. */
const LINES_BETWEEN_PAUSES = 64;

/** The edits that lay out a text. `cpp` says whether the C preprocessor reads it. */
export function formatText(file: SourceFile, cpp: boolean, options: FormatOptions): readonly Edit[] {
  return runSteps(formatTextSteps(file, cpp, options));
}

/** The same in steps. */
export function* formatTextSteps(file: SourceFile, cpp: boolean, options: FormatOptions): Steps<readonly Edit[]> {
  const frozen = yield* frozenLinesSteps(file, cpp);
  return yield* new Formatter(file, cpp, bounded(options), frozen).run(file.lineStarts.length);
}

/** The edits that lay out the lines of a range, and the lines before on which their comments depend; in steps. */
export function* formatRangeSteps(
  file: SourceFile,
  cpp: boolean,
  options: FormatOptions,
  range: Range,
): Steps<readonly Edit[]> {
  return yield* rangeFormatted(file, cpp, options, range, yield* frozenLinesSteps(file, cpp));
}

/** What a line break at `offset` calls for: the line it ended laid out, and the new one indented; in steps. */
export function* formatOnNewlineSteps(
  file: SourceFile,
  cpp: boolean,
  options: FormatOptions,
  offset: number,
): Steps<readonly Edit[]> {
  const { line } = positionAt(file, offset);
  if (line === 0) return [];
  const start = file.lineStarts[line] ?? 0;
  const frozen = yield* frozenLinesSteps(file, cpp);
  const before = yield* rangeFormatted(file, cpp, options, { start: start - 1, end: start - 1 }, frozen);
  const own = lineText(file, line);
  if (own.trim() !== '' || frozen[line] === true) return before;
  return [
    ...before,
    ...changed(file, { start, end: start + own.length }, blanksBetween(0, options.indentSize, options)),
  ];
}
/** The edits of a range, given which lines are to be left alone. */
function* rangeFormatted(
  file: SourceFile,
  cpp: boolean,
  options: FormatOptions,
  range: Range,
  frozen: readonly boolean[],
): Steps<readonly Edit[]> {
  let first = positionAt(file, range.start).line;
  // A comment alone stands where the comment of the line before stands.
  while (first > 0 && /^[ \t]+(?:#|\/\/|\/\*)/.test(lineText(file, first))) first -= 1;
  const start = file.lineStarts[first] ?? 0;
  const last = positionAt(file, range.end).line;
  const end = file.lineStarts[last + 1] ?? file.text.length + 1;
  // What is done about blank lines at the end of the file takes the place of what is done on each of them.
  const isBeforeEnd = file.text.slice(end).trimStart() !== '';
  const edits = yield* new Formatter(file, cpp, bounded(options), frozen).run(
    isBeforeEnd ? last + 1 : file.lineStarts.length,
  );
  return edits.filter(({ span }) => span.start >= start && span.end < end);
}

function bounded(options: FormatOptions): FormatOptions {
  const within = (value: number, least: number): number => Math.min(MAX_COLUMN, Math.max(least, Math.trunc(value)));
  return {
    ...options,
    tabSize: within(options.tabSize, 1),
    indentSize: within(options.indentSize, 1),
    operandColumn: options.operandColumn === undefined ? undefined : within(options.operandColumn, 0),
    commentColumn: within(options.commentColumn, 0),
  };
}

/** The line without its end. */
function lineText({ text, lineStarts }: SourceFile, line: number): string {
  const end = lineStarts[line + 1];
  return text.slice(lineStarts[line] ?? 0, end === undefined ? text.length : end - 1).replace(/\r$/, '');
}

function changed({ text, id }: SourceFile, { start, end }: Range, newText: string): readonly Edit[] {
  return text.slice(start, end) === newText ? [] : [{ span: { file: id, start, end }, newText }];
}

/** Directives between which lines may be indented further. */
const OPENS = /^\.(?:macro|rept|irpc?|if\w*)$/;
const CLOSES = /^\.end(?:m|r|if|macro)$/;
const CONTINUES = /^\.else/;

class Formatter {
  private readonly edits: Edit[] = [];
  private readonly reader: LineReader;
  private level = 0;
  /** Where the comment behind the code of the last line stood, and where it stands now. */
  private comment: { readonly before: number; readonly now: number } | undefined;

  constructor(
    private readonly file: SourceFile,
    cpp: boolean,
    private readonly options: FormatOptions,
    private readonly frozen: readonly boolean[],
  ) {
    this.reader = new LineReader(file, cpp);
  }

  /** The edits of so many lines from the first on. */
  *run(lines: number): Steps<readonly Edit[]> {
    const { file } = this;
    for (let line = 0; line < lines; line++) {
      const start = file.lineStarts[line] ?? 0;
      if (this.frozen[line] === true) this.comment = undefined;
      else this.line(start, start + lineText(file, line).length);
      if (line % LINES_BETWEEN_PAUSES === LINES_BETWEEN_PAUSES - 1) yield;
    }
    if (lines === file.lineStarts.length) this.end();
    return this.edits;
  }

  private line(start: number, end: number): void {
    const parts = this.reader.read(start, end);
    if (parts === undefined) {
      this.comment = undefined;
      return;
    }
    const { code, comment } = parts;
    if (code === undefined) {
      if (comment !== undefined) this.commentAlone(start, comment);
      else this.comment = undefined;
    } else this.code(start, code, parts);
    this.trim(comment?.start ?? code?.end ?? start, end);
  }

  /** A comment alone goes on what stands before it, or is indented like code; at the margin it stays. */
  private commentAlone(start: number, comment: Range): void {
    const before = this.columnOf(start, comment.start);
    if (before === 0) {
      this.comment = undefined;
      return;
    }
    if (this.comment?.before !== before) this.comment = undefined;
    const now = this.comment?.now ?? this.indentation(before);
    this.put({ start, end: comment.start }, blanksBetween(0, now, this.options));
  }

  private code(start: number, code: Range, { statement, comment }: LineParts): void {
    const { text } = this.file;
    const written = this.columnOf(start, code.start);
    if (statement?.kind === 'directive' && CLOSES.test(statement.name)) this.level = Math.max(0, this.level - 1);
    const first = this.firstColumn(statement, written);
    this.put({ start, end: code.start }, blanksBetween(0, first, this.options));
    const end = statement === undefined ? this.after(first, code) : this.statement(statement, code, first);
    if (statement?.kind === 'directive' && OPENS.test(statement.name)) this.level += 1;
    this.comment = undefined;
    if (comment === undefined) return;
    const gap = { start: code.end, end: comment.start };
    const now = gapTo(end, this.options.commentColumn, this.options);
    this.comment = {
      before: columnAfter(text.slice(start, comment.start), 0, this.options.tabSize),
      now: columnAfter(now, end, this.options.tabSize),
    };
    this.put(gap, now);
  }

  /** The column of a line's first word. */
  private firstColumn(statement: StatementParts | undefined, written: number): number {
    if (statement?.labels !== undefined) return this.level > 0 ? written : 0;
    // Directives, assignments and calls of macros at the margin are meant to be there.
    const mayStay = statement === undefined || statement.kind !== 'instruction';
    if (written === 0 && mayStay) return 0;
    if (statement !== undefined && CONTINUES.test(statement.name) && this.level > 0) return written;
    return this.indentation(written);
  }

  /** Code is indented by one step; deeper inside macros and conditionals of the assembler, where somebody wanted it. */
  private indentation(written: number): number {
    const { indentSize } = this.options;
    return this.level > 0 ? Math.max(written, indentSize) : indentSize;
  }

  /** Lays a statement out that begins at a column; gives the column behind it. */
  private statement(parts: StatementParts, code: Range, first: number): number {
    const { labels, head, words, rest, operands } = parts;
    let column = first;
    if (labels !== undefined) {
      column = this.after(column, labels);
      const next = head ?? rest;
      if (next === undefined) return this.after(column, { start: labels.end, end: code.end });
      column = this.gap({ start: labels.end, end: next.start }, column, this.indentation(0));
    }
    if (head === undefined) return this.after(column, { start: (rest ?? code).start, end: code.end });
    const begin = column;
    words.forEach((word, at) => {
      const before = words[at - 1];
      if (before !== undefined) column = this.gap({ start: before.end, end: word.start }, column, 0);
      column = this.after(column, word);
    });
    if (rest === undefined) return this.after(column, { start: head.end, end: code.end });
    if (rest.start > head.end) {
      column = this.gap({ start: head.end, end: rest.start }, column, this.restColumn(parts, begin));
    }
    let from = rest.start;
    for (const [at, operand] of operands.entries()) {
      const following = operands[at + 1];
      if (following === undefined) break;
      const between = { start: operand.end, end: following.start };
      if (!/^[ \t]*,[ \t]*$/.test(this.file.text.slice(between.start, between.end))) continue;
      // Behind a quote the blank may be the character that is meant.
      if (this.file.text[operand.end - 1] === "'") continue;
      column = this.after(column, { start: from, end: operand.end });
      column = columnAfter(', ', column, this.options.tabSize);
      this.put(between, ', ');
      from = following.start;
    }
    return this.after(column, { start: from, end: code.end });
  }

  /** Where operands and arguments begin; 0 for one blank. */
  private restColumn({ kind, name, labels }: StatementParts, begin: number): number {
    const { operandColumn, indentSize } = this.options;
    if (operandColumn === 0 || (begin === 0 && labels === undefined) || name === '.macro') return 0;
    if (kind === 'other' && begin === 0) return 0;
    const wanted = operandColumn ?? indentSize + 8;
    // Deeper code keeps its distance.
    return wanted + Math.max(0, labels === undefined ? begin - indentSize : 0);
  }

  private gap(range: Range, column: number, to: number): number {
    const blanks = gapTo(column, to, this.options);
    this.put(range, blanks);
    return columnAfter(blanks, column, this.options.tabSize);
  }

  private after(column: number, { start, end }: Range): number {
    return columnAfter(this.file.text.slice(start, end), column, this.options.tabSize);
  }

  private columnOf(start: number, place: number): number {
    return columnAfter(this.file.text.slice(start, place), 0, this.options.tabSize);
  }

  private trim(from: number, end: number): void {
    if (this.options.trimTrailingWhitespace) {
      const kept = this.file.text.slice(from, end).trimEnd().length;
      this.put({ start: from + kept, end }, '');
    }
  }

  /** Replaces blanks, and nothing else. */
  private put(range: Range, newText: string): void {
    if (/^[\s,]*$/.test(this.file.text.slice(range.start, range.end))) {
      this.edits.push(...changed(this.file, range, newText));
    }
  }

  private end(): void {
    const { text, lineStarts } = this.file;
    if (text === '' || this.frozen[lineStarts.length - 1] === true) return;
    const body = text.trimEnd();
    const behindBody = text.indexOf('\n', body.length) + 1;
    if (this.options.trimFinalNewlines && body !== '' && behindBody > 0 && behindBody < text.length) {
      const kept = this.edits.filter(({ span }) => span.end <= behindBody);
      const cut = changed(this.file, { start: behindBody, end: text.length }, '');
      this.edits.splice(0, this.edits.length, ...kept, ...cut);
    } else if (this.options.insertFinalNewline && !text.endsWith('\n')) {
      const lineEnd = /\r\n/.test(text) ? '\r\n' : '\n';
      this.edits.push({ span: { file: this.file.id, start: text.length, end: text.length }, newText: lineEnd });
    }
  }
}

/** The text with the edits done; for those who have the text and no editor. */
export function formatted(path: string, text: string, cpp: boolean, options: FormatOptions): string {
  let result = text;
  for (const { span, newText } of [...formatText(createSourceFile(0, path, text), cpp, options)].reverse()) {
    result = result.slice(0, span.start) + newText + result.slice(span.end);
  }
  return result;
}
