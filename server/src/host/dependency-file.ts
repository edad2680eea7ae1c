/** Reads the dependency files that `gcc -M`, `-MD` and `-MMD` write: rules of make without recipes. */

/**
 * The prerequisites of all rules, in their order, each once. Undefined for a text that has no such rule. Blanks and `#` in
 * names are escaped by a backslash, `$` by another `$`, and a line goes on behind a backslash (GNU make manual, "Rule
 * Syntax"; GCC's `mkdeps.cc`).
 */
export function parseDependencyFile(text: string): readonly string[] | undefined {
  const lines = text.replace(/\\\r?\n/g, ' ').split(/\r?\n/);
  const prerequisites = lines.flatMap((line) => {
    // The colon of `C:\\x.o` is followed by a backslash, that of a rule by a blank or the end.
    const colon = /:(?=\s|$)/.exec(line);
    return colon === null ? [] : [...words(line.slice(colon.index + 1))];
  });
  const hasRule = lines.some((line) => /^[^#\s][^:]*:(?:\s|$)/.test(line));
  return hasRule ? [...new Set(prerequisites)] : undefined;
}

function* words(text: string): Iterable<string> {
  for (const [word] of text.matchAll(/(?:\\[\s#]|[^\s])+/g)) {
    yield word.replace(/\\([\s#])/g, '$1').replaceAll('$$', '$');
  }
}
