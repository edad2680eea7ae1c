/** Arguments of a parenthesised macro call. */
import { APOSTROPHE, BACKSLASH, CLOSE, COMMA, OPEN, QUOTE } from './chars.js';

/**
 * Splits `(a, b(c, d), "e,f")` at the commas of its own level. `open` is the offset of the parenthesis, `end` the
 * limit; undefined when the parenthesis is not closed. `starts` are the offsets at which the arguments begin.
 */
export function splitArguments(
  text: string,
  open: number,
  end: number,
): { readonly args: readonly string[]; readonly starts: readonly number[]; readonly end: number } | undefined {
  const args: string[] = [];
  const starts: number[] = [];
  const add = (from: number, to: number): void => {
    const written = text.slice(from, to);
    args.push(written.trim());
    starts.push(from + written.length - written.trimStart().length);
  };
  let depth = 0;
  let start = open + 1;
  for (let at = open; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === OPEN) depth++;
    else if (code === CLOSE) {
      if (--depth > 0) continue;
      if (text.slice(start, at).trim() !== '' || args.length > 0) add(start, at);
      return { args, starts, end: at + 1 };
    } else if (code === COMMA && depth === 1) {
      add(start, at);
      start = at + 1;
    } else if (code === QUOTE || code === APOSTROPHE) {
      const close = skipQuoted(text, at, end);
      if (close !== undefined) at = close;
    }
  }
  return undefined;
}

/** The offset of the quote that closes the one at `from`, on the same stretch of text; undefined when there is none. */
function skipQuoted(text: string, from: number, end: number): number | undefined {
  const quote = text.charCodeAt(from);
  for (let at = from + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === quote) return at;
    else if (code === 10) return undefined;
  }
  return undefined;
}
