/** Cutting a line into preprocessing tokens, the way libcpp does for `-x assembler-with-cpp`. */
import { APOSTROPHE, BACKSLASH, DOT, LF, QUOTE, SLASH, STAR, isDigit } from '../syntax/chars.js';
import { spliceEnd } from '../syntax/cpp-lines.js';
import type { Expansion } from '../text/mapped.js';
import type { Range } from '../text/span.js';
import { Token } from './cpp-tokens.js';

/** A stretch of a file that is to be cut; its lines may be joined by splices. */
export interface LexedText {
  readonly text: string;
  readonly file: number;
  readonly start: number;
  readonly end: number;
  readonly spliced: boolean;
  readonly expansion: Expansion | undefined;
}

/** Letters and `_`; in assembly neither `$` nor what lies beyond ASCII is a letter (`lang_defaults` of libcpp). */
export function isNameStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
}

/** What a name may go on with. */
export function isNamePart(code: number): boolean {
  return isNameStart(code) || isDigit(code);
}

/** Blanks of C; a CR is one, so that files with CRLF are read. */
export function isWhite(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

/**
 * Appends the tokens of the stretch to `out`, and the comments on the way to `comments` (offsets in the file, with
 * their delimiters). A literal that does not close is one token to the end of its line, as in GCC.
 */
export function lex(source: LexedText, out: Token[], comments?: Range[]): void {
  if (source.spliced) lexSpliced(source, out, comments);
  else new Lexer(source.text, source.start, source.end, source, undefined).run(out, comments);
}

/** The tokens of a text that stands in no file, such as the result of `##`; their places mean nothing. */
export function lexDetached(text: string): Token[] {
  const out: Token[] = [];
  lex({ text, file: 0, start: 0, end: text.length, spliced: false, expansion: undefined }, out);
  return out;
}

/** Joins the lines first and remembers where each piece of the joined text came from. */
function lexSpliced(source: LexedText, out: Token[], comments: Range[] | undefined): void {
  const { text, start, end } = source;
  let joined = '';
  const pieces: Piece[] = [];
  let from = start;
  for (let at = text.indexOf('\\', start); at >= 0 && at < end; at = text.indexOf('\\', at)) {
    const next = spliceEnd(text, at, end);
    if (next === 0) {
      at++;
      continue;
    }
    pieces.push({ at: joined.length, source: from });
    joined += text.slice(from, at);
    from = at = next;
  }
  pieces.push({ at: joined.length, source: from });
  joined += text.slice(from, end);
  new Lexer(joined, 0, joined.length, source, pieces).run(out, comments);
}

interface Piece {
  readonly at: number;
  readonly source: number;
}

/** Punctuators of C; digraphs are none in assembly. */
const PUNCTUATORS = new Set(
  '... <<= >>= ## -> ++ -- << >> <= >= == != && || += -= *= /= %= &= |= ^='
    .split(' ')
    .sort((a, b) => b.length - a.length),
);

class Lexer {
  private piece = 0;

  constructor(
    private readonly text: string,
    private at: number,
    private readonly end: number,
    private readonly source: LexedText,
    private readonly pieces: readonly Piece[] | undefined,
  ) {}

  run(out: Token[], comments: Range[] | undefined): void {
    const { text, end } = this;
    let white = false;
    while (this.at < end) {
      const start = this.at;
      const code = text.charCodeAt(start);
      if (isWhite(code)) {
        white = true;
        this.at++;
        continue;
      }
      if (code === SLASH && this.comment(comments)) {
        white = true;
        continue;
      }
      const kind = this.scan(code);
      out.push(this.token(kind, start, white));
      white = false;
    }
  }

  /** Skips a comment; says whether there was one. */
  private comment(comments: Range[] | undefined): boolean {
    const { text, at, end } = this;
    const next = text.charCodeAt(at + 1);
    if (next !== STAR && next !== SLASH) return false;
    if (next === SLASH) this.at = end;
    else {
      const close = text.indexOf('*/', at + 2);
      this.at = close < 0 || close + 2 > end ? end : close + 2;
    }
    if (comments !== undefined) {
      const start = this.offset(at);
      comments.push({ start, end: this.offsetEnd(this.at) });
    }
    return true;
  }

  private scan(code: number): 'name' | 'number' | 'string' | 'character' | 'other' {
    const { text, end } = this;
    if (isNameStart(code)) {
      do this.at++;
      while (this.at < end && isNamePart(text.charCodeAt(this.at)));
      return 'name';
    }
    if (isDigit(code) || (code === DOT && isDigit(text.charCodeAt(this.at + 1)) && this.at + 1 < end)) {
      this.number();
      return 'number';
    }
    if (code === QUOTE || code === APOSTROPHE) return this.quoted(code);
    let length = 1;
    if (PUNCTUATORS.has(text.slice(this.at, this.at + 2))) length = 2;
    if (PUNCTUATORS.has(text.slice(this.at, this.at + 3))) length = 3;
    this.at = Math.min(end, this.at + length);
    return 'other';
  }

  /** A pp-number (C11, 6.4.8): letters, digits, periods, and a sign behind an exponent. */
  private number(): void {
    const { text, end } = this;
    while (++this.at < end) {
      const code = text.charCodeAt(this.at);
      if (isNamePart(code) || code === DOT) continue;
      const isSign = code === 43 || code === 45;
      if (!isSign || !/[eEpP]/.test(text[this.at - 1] ?? '')) return;
    }
  }

  private quoted(quote: number): 'string' | 'character' | 'other' {
    const { text, end } = this;
    for (let at = this.at + 1; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code === quote) {
        this.at = at + 1;
        return quote === QUOTE ? 'string' : 'character';
      }
      if (code === LF) {
        this.at = at;
        return 'other';
      }
      if (code === BACKSLASH) at++;
    }
    this.at = end;
    return 'other';
  }

  private token(kind: 'name' | 'number' | 'string' | 'character' | 'other', from: number, white: boolean): Token {
    const { file, expansion } = this.source;
    const start = this.offset(from);
    const end = this.offsetEnd(this.at);
    const text = this.text.slice(from, this.at);
    return new Token(kind, text, file, start, end, end - start === text.length, white, expansion);
  }

  /** The place in the file of an offset that begins something; offsets are asked for in rising order. */
  private offset(at: number): number {
    const { pieces } = this;
    if (pieces === undefined) return at;
    while ((pieces[this.piece + 1]?.at ?? Infinity) <= at) this.piece++;
    const piece = pieces[this.piece];
    return piece === undefined ? at : piece.source + at - piece.at;
  }

  /** The place in the file behind the character before `at`. */
  private offsetEnd(at: number): number {
    return this.pieces === undefined ? at : this.offset(at - 1) + 1;
  }
}
