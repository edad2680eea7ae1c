/** What the `.editorconfig` files above a file say about its blanks (editorconfig.org). */
import { parseSync } from 'editorconfig-without-wasm';

/** The properties that a formatter heeds; absent ones are left to others. */
export interface EditorConfig {
  readonly insertSpaces?: boolean;
  /** Columns of one step of indentation. */
  readonly indentSize?: number;
  readonly tabSize?: number;
  readonly trimTrailingWhitespace?: boolean;
  readonly insertFinalNewline?: boolean;
}

/** Reads the files from the folder of `file` (absolute) upwards. What cannot be read or understood counts as absent. */
export function readEditorConfig(file: string): EditorConfig {
  try {
    const found: Readonly<Record<string, unknown>> = { ...parseSync(file) };
    const tabSize = numberOf(found['tab_width']);
    const indentSize = found['indent_size'] === 'tab' ? tabSize : numberOf(found['indent_size']);
    const style = found['indent_style'];
    const trim = found['trim_trailing_whitespace'];
    const final = found['insert_final_newline'];
    return {
      ...((style === 'tab' || style === 'space') && { insertSpaces: style === 'space' }),
      ...(indentSize !== undefined && { indentSize }),
      ...(tabSize !== undefined && { tabSize }),
      ...(typeof trim === 'boolean' && { trimTrailingWhitespace: trim }),
      ...(typeof final === 'boolean' && { insertFinalNewline: final }),
    };
  } catch {
    return {};
  }
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : undefined;
}
