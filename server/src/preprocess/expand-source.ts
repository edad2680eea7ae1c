/** What a source expands to in the assembler's macro layer, for tests that read as tables. */
import { read } from './read.js';

/** The statements a source expands to as text, one string each, and its problems as `line severity message`. */
export function expand(text: string): { readonly statements: readonly string[]; readonly problems: readonly string[] } {
  const options = { cpp: false, defines: [], undefines: [], preincludes: [] };
  const reading = read({ path: 'main.s', text }, options, { resolve: () => undefined });
  const statements = reading.statements.map(({ source, range }) => source.text.slice(range.start, range.end).trim());
  const problems = reading.problems.map(({ origin, severity, message }) => {
    const line = text.slice(0, origin.span.start).split('\n').length;
    return `${String(line)} ${severity} ${message}`;
  });
  return { statements, problems };
}
