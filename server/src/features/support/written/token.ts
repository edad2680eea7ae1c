/** The words of a file as they are written, in every branch and every macro body, before anything is expanded. */

/**
 * What a word is by the place it stands at. `symbol` may still turn out to be a macro; `word` is a word of the
 * assembler's own that is none of the others: `ptr`, `@function`, `req`.
 */
export type WrittenKind =
  | 'mnemonic'
  | 'prefix'
  | 'directive'
  | 'cpp-directive'
  | 'register'
  | 'number'
  | 'string'
  | 'comment'
  | 'symbol'
  | 'local'
  | 'parameter'
  | 'macro'
  | 'define'
  | 'section'
  | 'relocation'
  | 'word';

/** One word. Offsets count UTF-16 units in the file. */
export interface WrittenToken {
  readonly kind: WrittenKind;
  readonly start: number;
  readonly end: number;
  /** What it names, without `\`, `%` or direction; empty for what names nothing by itself. */
  readonly name: string;
  /** It gives the name its meaning: a label, an assignment, `.macro NAME`, a parameter in a macro's head. */
  readonly defines: boolean;
  /** The directive, in lower case, whose argument it is; undefined elsewhere. */
  readonly directive?: string;
  /** Of a parameter: where the definition begins that it belongs to. */
  readonly scope?: number;
}
