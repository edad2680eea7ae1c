/** How assembly is laid out. Columns count from 0, with tabs expanded. */

/** What a person can choose. */
export interface FormatOptions {
  /** Columns from one tab stop to the next; at least 1. */
  readonly tabSize: number;
  /** Columns by which instructions are indented; at least 1. */
  readonly indentSize: number;
  /** Blanks in place of tabs. */
  readonly insertSpaces: boolean;
  /** Where operands begin; 0 puts one blank behind the mnemonic. Undefined: eight columns behind the indentation. */
  readonly operandColumn: number | undefined;
  /** Where comments behind code begin, unless the code is longer; 0 puts one blank before them. */
  readonly commentColumn: number;
  readonly trimTrailingWhitespace: boolean;
  readonly insertFinalNewline: boolean;
  readonly trimFinalNewlines: boolean;
}

export const DEFAULT_FORMAT: FormatOptions = {
  tabSize: 8,
  indentSize: 8,
  insertSpaces: false,
  operandColumn: undefined,
  commentColumn: 40,
  trimTrailingWhitespace: true,
  insertFinalNewline: false,
  trimFinalNewlines: false,
};

/** The longest indentation and the farthest column that anybody can mean. */
export const MAX_COLUMN = 200;
