/**
 * Files that begin with `#NO_APP`, as compilers for other processors write them: GNU as reads their text as it is, without
 * taking comments and blanks out, except between `#APP` and `#NO_APP` (gas/input-file.c and app.c, binutils 2.40).
 */
import { isBlank } from '../syntax/chars.js';

const FIRST_LINE = /^#NO_APP\r?\n/;
/** Characters at the beginning of a text that tell which kind it is. */
export const LONGEST_MARK = '#NO_APP\r\n'.length;

/** Answers for one text whether a place is read as it is. */
export class UnscrubbedText {
  readonly #regions: readonly (readonly [start: number, end: number])[];

  constructor(readonly text: string) {
    this.#regions = regionsOf(text);
  }

  /** What the assembler refuses about an instruction between the offsets; undefined for nothing. */
  problem(start: number, end: number): string | undefined {
    if (!this.#regions.some(([from, to]) => start >= from && start < to)) return undefined;
    const { text } = this;
    const statement = text.slice(start, end);
    if (/\/\*/.test(statement) || hasComment(text, end)) {
      return 'Behind #NO_APP there are no comments: the assembler takes them for operands.';
    }
    const blanks = /^\S+[ \t]\S*$/.test(statement) || !/[ \t]/.test(statement);
    return blanks ? undefined : 'Behind #NO_APP one blank stands behind the mnemonic, and no other.';
  }
}

/** The text, if it is read as it is; undefined for the usual kind. */
export function unscrubbedText(text: string): UnscrubbedText | undefined {
  return FIRST_LINE.test(text) ? new UnscrubbedText(text) : undefined;
}

/** From each line behind `#NO_APP` to the next `#APP`. */
function regionsOf(text: string): readonly (readonly [number, number])[] {
  const regions: (readonly [number, number])[] = [];
  let from = -1;
  for (const match of text.matchAll(/^#(NO_)?APP\r?$/gm)) {
    if (match[1] !== undefined) from = from < 0 ? match.index : from;
    else if (from >= 0) {
      regions.push([from, match.index]);
      from = -1;
    }
  }
  if (from >= 0) regions.push([from, text.length]);
  return regions;
}

/** Whether a comment stands between a statement's end and the end of its line. */
function hasComment(text: string, from: number): boolean {
  let at = from;
  while (at < text.length && isBlank(text.charCodeAt(at))) at++;
  return text.startsWith('/*', at) || text[at] === '#';
}
