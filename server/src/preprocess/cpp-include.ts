/** The file that an `#include` names. */
import { isPunctuation, spell, type Token } from './cpp-tokens.js';

/** A header as it is asked for. */
export interface HeaderName {
  readonly name: string;
  readonly kind: 'quote' | 'angle';
}

/** Reads `"file"` or `<file>`; undefined when the tokens are neither. */
export function headerName(tokens: readonly Token[]): HeaderName | undefined {
  const solid = tokens.filter(({ kind }) => kind !== 'padding');
  const [first] = solid;
  if (first?.kind === 'string') return named(first.text.slice(1, -1), 'quote');
  if (first?.kind !== 'other' || !first.text.startsWith('<')) return undefined;
  // The punctuators of C cut a name at will: `<<`, `->`, `>>`.
  const text = spell(solid);
  const close = text.indexOf('>');
  return close < 0 ? undefined : named(text.slice(1, close), 'angle');
}

function named(name: string, kind: HeaderName['kind']): HeaderName | undefined {
  return name === '' ? undefined : { name, kind };
}

/** Whether the directive names its file itself, so that nothing is expanded. */
export function isPlainHeader(first: Token | undefined): boolean {
  return first?.kind === 'string' || isPunctuation(first, '<') || first?.text.startsWith('<') === true;
}
