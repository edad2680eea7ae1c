/** For tests of the statement parser: statements of a source in normal form, with what is wrong with them. */
import { verbatimText } from '../text/mapped.js';
import type { SyntaxMode } from './ast.js';
import { ATT } from './mode.js';
import { parseStatement } from './parse-statement.js';
import { printStatement } from './print.js';

/** One statement in normal form, and its problems as `severity: message`, with the text each one marks. */
export function parseSource(
  text: string,
  mode: SyntaxMode = ATT,
): { readonly printed: string; readonly problems: readonly string[]; readonly marked: readonly string[] } {
  const source = verbatimText(text, { file: 0, start: 0, end: text.length });
  const { statement, problems } = parseStatement(source, { start: 0, end: text.length }, mode);
  return {
    printed: printStatement(statement),
    problems: problems.map(({ severity, message }) => `${severity}: ${message}`),
    marked: problems.map(({ origin: { span } }) => text.slice(span.start, span.end)),
  };
}
