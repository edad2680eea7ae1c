/** Statements with block comments inside. */
import { originOf, type MappedText } from '../text/mapped.js';
import type { Range } from '../text/span.js';
import { APOSTROPHE, BACKSLASH, QUOTE, SLASH, STAR, isBlank } from './chars.js';
import { MappedBuilder } from './mapped-builder.js';
import { skipCharacterConstant } from './split.js';

/**
 * The statement without its block comments. cpp puts a blank in the place of a comment; the assembler nothing at
 * all: a comment between the digits of a number leaves one number.
 */
export function withoutComments(source: MappedText, range: Range, cpp: boolean): MappedText {
  const { text } = source;
  const builder = new MappedBuilder();
  let from = range.start;
  let at = from;
  while (at < range.end) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = stringEnd(text, at, range.end);
    else if (code === APOSTROPHE && !cpp) at = skipCharacterConstant(text, at, range.end);
    else if (code === SLASH && text.charCodeAt(at + 1) === STAR) {
      let before = at;
      if (!cpp) while (before > from && isBlank(text.charCodeAt(before - 1))) before--;
      builder.append(source, from, before);
      const close = text.indexOf('*/', at + 2);
      if (cpp) {
        const { span, expansion } = originOf(source, { start: at, end: at });
        builder.appendText(' ', span, expansion);
      }
      at = close < 0 || close + 2 > range.end ? range.end : close + 2;
      if (!cpp) while (at < range.end && isBlank(text.charCodeAt(at))) at++;
      from = at;
    } else at++;
  }
  builder.append(source, from, range.end);
  return builder.build();
}

/** The offset behind the string literal at `from`, at most `end`. */
export function stringEnd(text: string, from: number, end: number): number {
  for (let at = from + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === QUOTE) return at + 1;
  }
  return end;
}
