/**
 * Finding where statements end. The scanner looks at each character once, keeps no tokens, and knows strings,
 * character constants and comments, because a `;` or `#` inside them ends nothing.
 */
import type { Range } from '../text/span.js';
import {
  APOSTROPHE,
  BACKSLASH,
  COLON,
  FF,
  HASH,
  LF,
  NUL,
  QUOTE,
  SEMICOLON,
  SLASH,
  STAR,
  isBlank,
  isStop,
  isSymbolPart,
  trimBlanks,
} from './chars.js';

export interface SplitOptions {
  /** The text goes (or went) through cpp: `//` is a comment everywhere and a block comment does not end a statement. */
  readonly cpp: boolean;
  /** The text came out of the assembler's own macros, which see no comments any more. */
  readonly scrubbed?: boolean;
}

/**
 * Steps through the statements of a text. After `next()` gave true, `start` and `end` frame one statement without
 * blanks and trailing comment; comments passed on the way are in `comments`, delimiters included.
 */
export class StatementScanner {
  start = 0;
  end = 0;
  /** Where the scanner goes on. */
  position: number;
  /** A block comment stands inside the statement, so its text must be cleaned before it is parsed. */
  hasInnerComment = false;
  /** The text ended inside a string or a block comment. */
  unterminated: 'string' | 'comment' | undefined;
  /** Where a string begins that runs over the end of its line; -1 for none. */
  multilineString = -1;
  readonly comments: Range[] = [];

  constructor(
    readonly text: string,
    from: number,
    readonly limit: number,
    private readonly options: SplitOptions,
  ) {
    this.position = from;
  }

  /** Advances to the next statement that is not empty; false at the end. */
  next(): boolean {
    const { text, limit } = this;
    while (this.position < limit) {
      let at = this.position;
      let code = text.charCodeAt(at);
      while (isBlank(code) || code === FF) {
        if (++at >= limit) break;
        code = text.charCodeAt(at);
      }
      this.start = at;
      this.scan(at);
      if (this.end > this.start) return true;
    }
    this.start = this.end = limit;
    return false;
  }

  /**
   * Ends the statement at the end of the line on which its first string is open: only directives have strings of
   * several lines (`find_end_of_line` of gas/read.c, binutils 2.40).
   */
  endAtLine(): void {
    const { text } = this;
    const lineEnd = text.indexOf('\n', this.multilineString);
    this.multilineString = -1;
    this.finish(lineEnd, lineEnd + 1);
  }

  private scan(from: number): void {
    const { text, limit } = this;
    const { cpp, scrubbed } = this.options;
    this.hasInnerComment = false;
    this.multilineString = -1;
    let at = from;
    for (;;) {
      let code = 0;
      while (at < limit && !isStop((code = text.charCodeAt(at)))) at++;
      if (at >= limit) return this.finish(limit, limit);
      switch (code) {
        case LF:
        case NUL:
        case SEMICOLON:
          return this.finish(at, at + 1);
        case QUOTE:
          at = this.string(at);
          break;
        case APOSTROPHE:
          at = scrubbed === true ? at + 1 : Math.min(limit, skipCharacterConstant(text, at, limit));
          break;
        case BACKSLASH:
          at = Math.min(limit, text.charCodeAt(at + 1) === LF ? at + 1 : at + 2);
          break;
        case HASH: {
          if (scrubbed === true) {
            at++;
            break;
          }
          const stop = lineCommentEnd(text, at, limit, cpp);
          this.comments.push({ start: at, end: stop });
          return this.finish(at, Math.min(limit, stop + 1));
        }
        default: {
          const following = text.charCodeAt(at + 1);
          if (scrubbed === true) at++;
          else if (following === STAR && at + 1 < limit) {
            const close = text.indexOf('*/', at + 2);
            let stop = close + 2;
            if (close < 0 || stop > limit) {
              stop = limit;
              this.unterminated = 'comment';
            }
            this.comments.push({ start: at, end: stop });
            const broken = !cpp && hasLineFeed(text, at, stop);
            if (broken) return this.finish(at, stop);
            if (at === this.start) {
              this.start = skipLeading(text, stop, limit);
              at = this.start;
            } else {
              this.openComment(at, stop);
              at = stop;
            }
          } else if ((following === SLASH && cpp) || onlyLabels(text, this.start, at)) {
            let stop = text.indexOf('\n', at);
            if (stop < 0 || stop > limit) stop = limit;
            this.comments.push({ start: at, end: stop });
            return this.finish(at, Math.min(limit, stop + 1));
          } else at++;
        }
      }
    }
  }

  /** A run of block comments that is inside the statement if anything follows it; -1 for none. */
  private pendingStart = -1;
  private pendingEnd = -1;

  private openComment(from: number, to: number): void {
    const { text } = this;
    const adjacent = this.pendingStart >= 0 && trimBlanks(text, this.pendingEnd, from) === this.pendingEnd;
    if (!adjacent) {
      if (this.pendingStart >= 0) this.hasInnerComment = true;
      this.pendingStart = trimBlanks(text, this.start, from);
    }
    this.pendingEnd = to;
  }

  private finish(end: number, next: number): void {
    const { text } = this;
    let stop = trimBlanks(text, this.start, end);
    if (this.pendingStart >= 0) {
      if (stop <= this.pendingEnd) stop = this.pendingStart;
      else this.hasInnerComment = true;
      this.pendingStart = -1;
    }
    this.end = Math.max(this.start, stop);
    this.position = next;
  }

  private string(from: number): number {
    const { text, limit } = this;
    let at = from + 1;
    let lineEnd = -1;
    while (at < limit) {
      const code = text.charCodeAt(at);
      if (code === QUOTE) return at + 1;
      if (code === LF && lineEnd < 0) {
        if (this.options.cpp || this.options.scrubbed === true) return at;
        lineEnd = at;
        this.multilineString = from;
      }
      at += code === BACKSLASH && at + 1 < limit ? 2 : 1;
    }
    this.unterminated = 'string';
    return lineEnd < 0 ? limit : lineEnd;
  }
}

/** The offset behind `'c`, `'\n` or `'c'`, as the assembler reads character constants. */
export function skipCharacterConstant(text: string, from: number, limit: number): number {
  let at = from + 1;
  if (text.charCodeAt(at) === BACKSLASH) at++;
  at++;
  if (at < limit && text.charCodeAt(at) === APOSTROPHE) at++;
  return at;
}

/** All statements and comments of a text; the scanner as one call. */
export function splitStatements(
  text: string,
  options: SplitOptions,
): { readonly statements: readonly Range[]; readonly comments: readonly Range[] } {
  const scanner = new StatementScanner(text, 0, text.length, options);
  const statements: Range[] = [];
  while (scanner.next()) statements.push({ start: scanner.start, end: scanner.end });
  return { statements, comments: scanner.comments };
}

/**
 * The end of a `#` comment. cpp still looks for block comments in it, so one that begins there takes the
 * following lines along.
 */
function lineCommentEnd(text: string, from: number, limit: number, cpp: boolean): number {
  let stop = text.indexOf('\n', from);
  if (stop < 0 || stop > limit) stop = limit;
  if (!cpp) return stop;
  let at = from + 1;
  while (at < stop) {
    const code = text.charCodeAt(at);
    if (code === QUOTE || code === APOSTROPHE) {
      const close = text.indexOf(String.fromCharCode(code), at + 1);
      if (close > 0 && close < stop) at = close;
    } else if (code === SLASH && text.charCodeAt(at + 1) === SLASH) return stop;
    else if (code === SLASH && text.charCodeAt(at + 1) === STAR) {
      const close = text.indexOf('*/', at + 2);
      if (close < 0 || close + 2 > limit) return limit;
      at = close + 1;
      if (at >= stop) {
        stop = text.indexOf('\n', at);
        if (stop < 0 || stop > limit) stop = limit;
      }
    }
    at++;
  }
  return stop;
}

function skipLeading(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && (isBlank(text.charCodeAt(at)) || text.charCodeAt(at) === FF)) at++;
  return at;
}

function hasLineFeed(text: string, start: number, end: number): boolean {
  const at = text.indexOf('\n', start);
  return at >= 0 && at < end;
}

/** Whether nothing but labels stands before `end`, which makes a `/` there the start of a comment. */
function onlyLabels(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end) {
    const word = at;
    while (at < end && isSymbolPart(text.charCodeAt(at))) at++;
    if (at === word) return false;
    while (at < end && isBlank(text.charCodeAt(at))) at++;
    if (at >= end || text.charCodeAt(at) !== COLON) return false;
    at++;
    while (at < end && isBlank(text.charCodeAt(at))) at++;
  }
  return true;
}
