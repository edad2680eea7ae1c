/** Preprocessing tokens (C11, 6.4) as GCC cuts assembly into them, each with the place it was written at. */
import type { Expansion } from '../text/mapped.js';
import type { Span } from '../text/span.js';

/**
 * `string` is a literal in double quotes, `character` one in single quotes, `other` any punctuation and what is no
 * token of C. `padding` has no text: it stands where an expansion begins or ends, for the blanks of the output.
 */
export type TokenKind = 'name' | 'number' | 'string' | 'character' | 'other' | 'newline' | 'padding';

/** One token. `start` and `end` are offsets in the text of `file`. */
export class Token {
  constructor(
    readonly kind: TokenKind,
    readonly text: string,
    readonly file: number,
    readonly start: number,
    readonly end: number,
    /** The text stands at `start` character by character. */
    readonly verbatim: boolean,
    /** Blanks or a comment stand before it. */
    readonly white: boolean,
    readonly expansion: Expansion | undefined = undefined,
    /** `##` stands behind it in the body of a macro. */
    readonly paste = false,
    /** It names a macro whose expansion it comes from, and is not expanded any more (C11, 6.10.3.4). */
    readonly fixed = false,
    /** Of padding: the token whose blanks count; undefined for the end of an expansion. */
    readonly source: Token | undefined = undefined,
  ) {}

  get span(): Span {
    return { file: this.file, start: this.start, end: this.end };
  }

  /** The same token with other marks. */
  with(changes: {
    readonly white?: boolean;
    readonly expansion?: Expansion | undefined;
    readonly paste?: boolean;
    readonly fixed?: boolean;
  }): Token {
    return new Token(
      this.kind,
      this.text,
      this.file,
      this.start,
      this.end,
      this.verbatim,
      changes.white ?? this.white,
      'expansion' in changes ? changes.expansion : this.expansion,
      changes.paste ?? this.paste,
      changes.fixed ?? this.fixed,
      this.source,
    );
  }

  /** The same token further on in its file. */
  movedBy(by: number): Token {
    const { kind, text, file, start, end, verbatim, white, expansion, paste, fixed, source } = this;
    return new Token(kind, text, file, start + by, end + by, verbatim, white, expansion, paste, fixed, source);
  }

  /** A token of other text that comes from this one. */
  made(kind: TokenKind, text: string): Token {
    return new Token(kind, text, this.file, this.start, this.end, false, this.white, this.expansion);
  }
}

/** Whether the token is the given punctuation. */
export function isPunctuation(token: Token | undefined, text: string): boolean {
  return token?.kind === 'other' && token.text === text;
}

/** The tokens as one line of text, with one blank where there was white space. */
export function spell(tokens: readonly Token[]): string {
  let text = '';
  for (const token of tokens) text += token.white && text !== '' ? ` ${token.text}` : token.text;
  return text;
}
