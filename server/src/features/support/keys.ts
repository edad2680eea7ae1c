/** What the name at a place means to other files. */
import type { Analysis } from '../../analysis/analysis.js';
import type { Span } from '../../text/span.js';
import { namesAt } from './names.js';
import type { Place } from './place.js';
import { writtenAt } from './written-names.js';
import { macroKey, symbolKey, type NameKey } from './unit.js';

/** The keys of the name at a place, and where it is spelled. */
export interface KeysAt {
  readonly span: Span;
  readonly keys: readonly NameKey[];
  /** The word means nothing in what was read; a macro of this name in any other file may be meant. */
  readonly unresolved: string | undefined;
  /** Something that was read defines what it names. */
  readonly isDefinedHere: boolean;
}

/**
 * The keys of everything the place names that other files can name; undefined where no such name stands. `byWord`: words
 * that mean nothing here count too, for which the file is looked through.
 */
export function keysAt(analysis: Analysis, place: Place, byWord = true): KeysAt | undefined {
  const names = namesAt(analysis, place);
  const keys: NameKey[] = [];
  let isDefinedHere = false;
  for (const named of names) {
    if (named.kind === 'macro') keys.push(macroKey(analysis, named.definition));
    else if (named.kind === 'symbol') {
      const key = symbolKey(analysis, named.symbol);
      if (key !== undefined) keys.push(key);
    } else if (named.kind === 'written' && named.what === 'symbol') {
      keys.push({ space: 'symbol', name: named.name, home: '' });
    }
    isDefinedHere ||= isDefined(named);
  }
  const [first] = names;
  if (first !== undefined && keys.length > 0) return { span: first.span, keys, unresolved: undefined, isDefinedHere };
  const token = names.length === 0 && byWord ? writtenAt(analysis, place) : undefined;
  if (token === undefined || token.name === '' || (token.kind !== 'mnemonic' && token.kind !== 'symbol'))
    return undefined;
  const span = { file: place.file, start: token.start, end: token.end };
  return { span, keys: [], unresolved: token.name, isDefinedHere: false };
}

function isDefined(named: ReturnType<typeof namesAt>[number]): boolean {
  switch (named.kind) {
    case 'include':
      return named.include.file !== undefined;
    case 'macro':
      return true;
    case 'symbol':
      return named.symbol.definition !== undefined;
    case 'written':
      return named.definition !== undefined;
  }
}
