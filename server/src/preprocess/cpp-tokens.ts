/** Preprocessing tokens (C11, 6.4), each with the place it was written at. */
import type { Expansion } from '../text/mapped.js';
import type { Span } from '../text/span.js';

export interface Token {
  readonly kind: 'name' | 'number' | 'string' | 'blank' | 'comment' | 'other';
  readonly text: string;
  readonly span: Span;
  /** The text stands at `span` character by character. */
  readonly verbatim: boolean;
  readonly expansion: Expansion | undefined;
  /** Macros whose expansion made the token; they are not expanded in it again (C11, 6.10.3.4). */
  readonly hidden: ReadonlySet<string> | undefined;
}

const TOKEN =
  /([A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)|(\.?\d(?:[eEpP][+-]|[\w.])*)|("(?:\\[^]|[^"\\\n])*"?|'(?:\\[^]|[^'\\\n])*')|((?:\s|\\[ \t\r]*\n)+)|(\/\*[^]*?(?:\*\/|$)|\/\/[^\n]*)|(##|[^])/gy;

const KINDS = ['name', 'number', 'string', 'blank', 'comment', 'other'] as const;

/** Splits a stretch of a file's text; every character is in one token. A splice is a blank without text. */
export function tokenize(
  text: string,
  start: number,
  end: number,
  file: number,
  expansion: Expansion | undefined,
): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  const stretch = text.slice(start, end);
  const pattern = new RegExp(TOKEN.source, TOKEN.flags);
  for (let match = pattern.exec(stretch); match !== null && match[0] !== ''; match = pattern.exec(stretch)) {
    const index = match.slice(1).findIndex((group) => group !== undefined);
    const raw = match[0];
    const clean = raw.includes('\n') && index === 3 ? raw.replace(/\\[ \t\r]*\n/g, '') : raw;
    const from = start + match.index;
    tokens.push({
      kind: KINDS[index] ?? 'other',
      text: clean,
      span: { file, start: from, end: from + raw.length },
      verbatim: clean === raw,
      expansion,
      hidden: undefined,
    });
  }
  return tokens;
}

/** Whether the token is the given punctuation. */
export function isPunctuation(token: Token | undefined, text: string): boolean {
  return token?.kind === 'other' && token.text === text;
}

/** The tokens without blanks and comments at either end. */
export function trimTokens(tokens: readonly Token[]): readonly Token[] {
  let start = 0;
  let end = tokens.length;
  while (start < end && isSpace(tokens[start])) start++;
  while (end > start && isSpace(tokens[end - 1])) end--;
  return tokens.slice(start, end);
}

/** Blanks and comments separate and mean nothing else. */
export function isSpace(token: Token | undefined): boolean {
  return token?.kind === 'blank' || token?.kind === 'comment';
}
