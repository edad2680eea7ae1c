/** Suggestions for words that are no mnemonic. */
import { MNEMONIC_NAMES } from './mnemonic-names.js';
import { resolveMnemonic, type Dialect } from './mnemonics.js';

/** More suggestions than this help nobody choose. */
const MOST_SUGGESTIONS = 3;
/** No mnemonic is longer by far, and the words to try grow with the square of the length. */
const LONGEST_WORD = 32;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/**
 * Mnemonics that differ from `word` by one letter inserted, left out, changed, or exchanged with its
 * neighbour, the common ones first; at most three.
 */
export function nearestMnemonics(word: string, dialect: Dialect): readonly string[] {
  const found = new Set<string>();
  if (word.length > LONGEST_WORD) return [];
  for (const candidate of neighbours(word)) {
    if (found.has(candidate) || resolveMnemonic(candidate, [], dialect) === undefined) continue;
    found.add(candidate);
  }
  return [...found].sort((a, b) => rank(a, word) - rank(b, word) || (a < b ? -1 : 1)).slice(0, MOST_SUGGESTIONS);
}

function* neighbours(word: string): Generator<string> {
  for (let at = 0; at <= word.length; at += 1) {
    const head = word.slice(0, at);
    const rest = word.slice(at);
    if (rest.length > 1) yield `${head}${rest[1] ?? ''}${rest[0] ?? ''}${rest.slice(2)}`;
    if (rest.length > 0) yield head + rest.slice(1);
    for (const letter of LETTERS) {
      yield head + letter + rest;
      if (rest.length > 0) yield head + letter + rest.slice(1);
    }
  }
}

/** Same letters in another order come first, then names in the table, then suffixed ones. */
function rank(candidate: string, word: string): number {
  const sameLetters = [...candidate].sort().join('') === [...word].sort().join('');
  return (sameLetters ? 0 : 4) + (MNEMONIC_NAMES.has(candidate) ? 0 : 2) + (candidate[0] === word[0] ? 0 : 1);
}
