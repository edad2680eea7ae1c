/** Lines as cpp sees them: one that ends in `\` or in the middle of a block comment goes on in the next. */
import { APOSTROPHE, BACKSLASH, LF, QUOTE, SLASH, STAR } from './chars.js';

const DIRECTIVES = new Set(
  'define undef include include_next if ifdef ifndef elif elifdef elifndef else endif error warning pragma line ident import sccs assert unassert'.split(
    ' ',
  ),
);

/** Whether a `#` with this word behind it is a directive to cpp and not a comment of the assembler. */
export function isCppDirective(word: string): boolean {
  return DIRECTIVES.has(word);
}

/** One logical line; `end` is the offset of its line feed, or of the end of the text. */
export interface CppLine {
  end: number;
  /** It holds a backslash before a line feed. */
  spliced: boolean;
  /** It holds a comment in cpp's sense. */
  commented: boolean;
  /** A block comment in it is not closed. */
  open: boolean;
}

/** Finds the end of the logical line that begins at `from`. Writes to and returns `line`, so that a loop allocates nothing. */
export function cppLine(text: string, from: number, limit: number, line: CppLine): CppLine {
  line.spliced = line.commented = line.open = false;
  let at = from;
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (code > SLASH && code !== BACKSLASH) at++;
    else if (code === LF) break;
    else if (code === BACKSLASH) {
      const next = spliceEnd(text, at, limit);
      if (next > 0) line.spliced = true;
      at = next > 0 ? next : at + 1;
    } else if (code === QUOTE || code === APOSTROPHE) at = quotedEnd(text, at, limit, line);
    else if (code === SLASH) {
      const next = text.charCodeAt(at + 1);
      if (next === STAR) {
        line.commented = true;
        const close = text.indexOf('*/', at + 2);
        if (close < 0 || close + 2 > limit) {
          line.open = true;
          line.end = limit;
          return line;
        }
        at = close + 2;
      } else if (next === SLASH) {
        line.commented = true;
        at = lineCommentEnd(text, at, limit, line);
      } else at++;
    } else at++;
  }
  line.end = Math.min(at, limit);
  return line;
}

/** The offset behind backslash, optional blanks and line feed; 0 when the backslash splices nothing. */
export function spliceEnd(text: string, backslash: number, limit: number): number {
  let at = backslash + 1;
  while (at < limit && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9 || text.charCodeAt(at) === 13)) at++;
  return at < limit && text.charCodeAt(at) === LF ? at + 1 : 0;
}

/** The offset behind a literal; one that does not close on its line takes the rest of that along, comments included. */
function quotedEnd(text: string, from: number, limit: number, line: CppLine): number {
  const quote = text.charCodeAt(from);
  let spliced = false;
  let at = from + 1;
  for (; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      if (spliced) line.spliced = true;
      return at + 1;
    }
    if (code === LF) break;
    if (code !== BACKSLASH) continue;
    const next = spliceEnd(text, at, limit);
    if (next > 0) spliced = true;
    at = next > 0 ? next - 1 : at + 1;
  }
  if (spliced) line.spliced = true;
  return Math.min(at, limit);
}

function lineCommentEnd(text: string, from: number, limit: number, line: CppLine): number {
  let at = from;
  for (;;) {
    at = text.indexOf('\n', at);
    if (at < 0 || at > limit) return limit;
    let before = at - 1;
    if (text.charCodeAt(before) === 13) before--;
    if (before <= from || text.charCodeAt(before) !== BACKSLASH) return at;
    line.spliced = true;
    at++;
  }
}
