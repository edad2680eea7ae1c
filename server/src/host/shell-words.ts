/** Splitting a command line into words: as a POSIX shell does it, and as GCC does it in `@file`s. */

/**
 * The words of a command. Blanks separate; single quotes keep everything, double quotes all but `\"`, `\\`, `\$`
 * and `` \` ``, and outside of quotes a backslash keeps the next character. Variables are not known here and stay.
 */
export function shellWords(command: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  let quote = '';
  for (let at = 0; at < command.length; at++) {
    const character = command[at] ?? '';
    if (quote === "'") {
      if (character === "'") quote = '';
      else word = (word ?? '') + character;
    } else if (character === '\\') {
      const next = command[++at] ?? '';
      const isKept = quote === '"' && !'"\\$`\n'.includes(next);
      if (next !== '\n') word = (word ?? '') + (isKept ? `\\${next}` : next);
    } else if (quote === '"') {
      if (character === '"') quote = '';
      else word = (word ?? '') + character;
    } else if (character === '"' || character === "'") {
      quote = character;
      word ??= '';
    } else if (/\s/.test(character)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? '') + character;
  }
  if (word !== undefined) words.push(word);
  return words;
}

/** Files within files this deep include themselves. */
const MAX_RESPONSE_DEPTH = 10;

/**
 * The words with every `@file` replaced by the words in that file (GCC manual, "Overall Options"); a file that cannot
 * be read stays as it is written. Within the file a backslash keeps the next character in double quotes too.
 */
export function withResponseFiles(
  words: readonly string[],
  read: (name: string) => string | undefined,
  depth = 0,
): string[] {
  return words.flatMap((word) => {
    const text =
      word.length > 1 && word.startsWith('@') && depth < MAX_RESPONSE_DEPTH ? read(word.slice(1)) : undefined;
    return text === undefined ? [word] : withResponseFiles(shellWords(text), read, depth + 1);
  });
}
