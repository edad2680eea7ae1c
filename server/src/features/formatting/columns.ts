/** Columns of text with tabs in it, and blanks that reach a column. */
import type { FormatOptions } from './options.js';

/** The column behind `text` that begins at column `from`. Every UTF-16 unit counts as one column. */
export function columnAfter(text: string, from: number, tabSize: number): number {
  let column = from;
  for (const character of text) {
    column = character === '\t' ? column + tabSize - (column % tabSize) : column + character.length;
  }
  return column;
}

/** What leads from one column to a later one: tabs as far as they reach, where tabs are wanted. */
export function blanksBetween(from: number, to: number, options: FormatOptions): string {
  const { insertSpaces, tabSize } = options;
  if (insertSpaces) return ' '.repeat(Math.max(0, to - from));
  let column = from;
  let text = '';
  for (;;) {
    const next = column + tabSize - (column % tabSize);
    if (next > to) break;
    text += '\t';
    column = next;
  }
  return text + ' '.repeat(Math.max(0, to - column));
}

/** What leads to a column behind text that ends at `from`: one blank where the text reaches it already. */
export function gapTo(from: number, to: number, options: FormatOptions): string {
  return from < to ? blanksBetween(from, to, options) : ' ';
}
