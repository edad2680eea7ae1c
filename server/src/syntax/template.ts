/** Words of macro bodies as they are written: `mov\size`, `.L\@_end`, `\name\()_start`. */
import { BACKSLASH, OPEN, isSymbolPart } from './chars.js';

/** The offset behind a word in which `\name`, `\@` and `\(…)` count as symbol characters. */
export function skipTemplateSymbol(text: string, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isSymbolPart(code)) at++;
    else if (code === BACKSLASH && at + 1 < end) {
      const next = text.charCodeAt(at + 1);
      if (next === OPEN) {
        const close = text.indexOf(')', at);
        if (close < 0 || close >= end) return at;
        at = close + 1;
      } else if (next === 64 || isSymbolPart(next)) at += 2;
      else return at;
    } else return at;
  }
  return at;
}
