/**
 * The text of a statement as the assembler's macro layer sees it: its scrubber has dropped blanks that separate
 * nothing and turned character constants into numbers (gas/app.c of binutils 2.40). Every character knows its place.
 */
import { APOSTROPHE, BACKSLASH, QUOTE, isBlank, keepsBlank } from '../syntax/chars.js';
import { stringEnd } from '../syntax/clean.js';
import { characterEscape } from '../syntax/numbers.js';
import { skipCharacterConstant } from '../syntax/split.js';
import type { MappedText } from '../text/mapped.js';

export interface Scrubbed {
  readonly text: string;
  readonly source: MappedText;
  /** The offset in `source.text` of the character at an offset of `text`; the end for the end. */
  readonly at: (offset: number) => number;
}

/** Scrubs `source.text.slice(start, end)`; leading and trailing blanks go. */
export function scrub(source: MappedText, start: number, end: number): Scrubbed {
  const whole = source.text;
  let from = start;
  while (from < end && isBlank(whole.charCodeAt(from))) from++;
  let to = end;
  while (to > from && isBlank(whole.charCodeAt(to - 1))) to--;
  const raw = whole.slice(from, to);
  if (!/[\s']/.test(raw)) return { text: raw, source, at: (offset) => from + Math.min(offset, raw.length) };
  const places: number[] = [];
  let text = '';
  // Asking a string that grows for its end would put it together anew each time.
  let last = NaN;
  const take = (piece: string, place: number, verbatim: boolean): void => {
    for (let i = 0; i < piece.length; i++) places.push(verbatim ? place + i : place);
    text += piece;
    last = piece.charCodeAt(piece.length - 1);
  };
  let at = from;
  while (at < to) {
    const code = whole.charCodeAt(at);
    if (code === QUOTE) {
      const stop = stringEnd(whole, at, to);
      take(whole.slice(at, stop), at, true);
      at = stop;
    } else if (code === APOSTROPHE && at + 1 < to) {
      const value = whole.charCodeAt(at + 1);
      const escaped = value === BACKSLASH && at + 2 < to;
      take(String(escaped ? characterEscape(whole.charCodeAt(at + 2)) : value), at, false);
      at = Math.min(to, skipCharacterConstant(whole, at, to));
    } else if (isBlank(code)) {
      let next = at;
      while (isBlank(whole.charCodeAt(next))) next++;
      const after = whole.charCodeAt(next);
      if (keptBehind(last) && (keepsBlank(after) || after === QUOTE)) take(' ', at, false);
      at = next;
    } else {
      take(whole.charAt(at), at, true);
      at++;
    }
  }
  return { text, source, at: (offset) => places[offset] ?? to };
}

/** Whether a blank behind this character can stay; a string keeps it as a name does. */
function keptBehind(last: number): boolean {
  return last === QUOTE || keepsBlank(last);
}
