/**
 * What the name at a place stands for, as the reading and the assembled program know it: each name's
 * definition and uses carry the place they were written at, so that no text is searched here; names in text that is not
 * assembled are known by their words.
 */
import type { Analysis } from '../../analysis/analysis.js';
import type { Definition, Include } from '../../preprocess/reading.js';
import type { ProgramSymbol } from '../../program/model.js';
import type { Span } from '../../text/span.js';
import { isIn, type Place } from './place.js';
import { mayBeUnassembled, scopedName, unassembledName, writtenAt, type WrittenName } from './written-names.js';
import type { WrittenToken } from './written/token.js';

/** A name at a place, with the stretch of text that spells it. */
export type Named =
  | { readonly kind: 'symbol'; readonly symbol: ProgramSymbol; readonly span: Span }
  | { readonly kind: 'macro'; readonly definition: Definition; readonly span: Span }
  | { readonly kind: 'include'; readonly include: Include; readonly span: Span }
  | WrittenName;

/**
 * Everything that the text at the place names: a file it includes, macros and `#define`s, then symbols.
 * There can be several: one line of a macro body means another local label in each expansion.
 */
export function namesAt(analysis: Analysis, place: Place): readonly Named[] {
  const { reading, program } = analysis;
  const found: Named[] = [];
  for (const include of reading.includes) {
    if (isIn(include.span, place)) found.push({ kind: 'include', include, span: include.span });
  }
  const definitions = new Set<Definition>();
  const addDefinition = (definition: Definition, span: Span): void => {
    if (definitions.has(definition)) return;
    definitions.add(definition);
    found.push({ kind: 'macro', definition, span });
  };
  for (const definition of reading.definitions) {
    // An assigned name is a symbol, and is found with the symbols.
    if (definition.kind !== 'assignment' && isIn(definition.nameSpan, place)) {
      addDefinition(definition, definition.nameSpan);
    }
  }
  for (const use of reading.uses) {
    if (use.definition !== undefined && isIn(use.span, place)) addDefinition(use.definition, use.span);
  }
  for (const symbol of program.symbols.values()) {
    const span = [symbol.definition, ...symbol.references].find(
      (origin) => origin !== undefined && isIn(origin.span, place),
    )?.span;
    if (span !== undefined) found.push({ kind: 'symbol', symbol, span });
  }
  if (found.length > 0 || !mayBeUnassembled(analysis, place)) return found;
  const token = writtenAt(analysis, place);
  const named = token && nameOfToken(analysis, place, token);
  return named === undefined ? [] : [named];
}

/** What a word of text that is not assembled stands for: a parameter, a local label, else whatever has its name. */
function nameOfToken(analysis: Analysis, { file }: Place, token: WrittenToken): Named | undefined {
  const scoped = scopedName(analysis, file, token);
  if (scoped !== undefined) return scoped;
  if ((token.kind !== 'symbol' && token.kind !== 'mnemonic') || token.name === '') return undefined;
  const { definitions } = analysis.reading;
  const span = { file, start: token.start, end: token.end };
  const lower = token.name.toLowerCase();
  const definition = definitions.find(
    ({ kind, name }) =>
      (kind === 'define' && name === token.name) || (kind === 'macro' && name.toLowerCase() === lower),
  );
  if (definition !== undefined) return { kind: 'macro', definition, span };
  const symbol = analysis.program.symbols.get(token.name);
  return symbol === undefined ? unassembledName(analysis, file, token) : { kind: 'symbol', symbol, span };
}

/** What an assigned symbol was assigned, as written; undefined for labels. */
export function assignmentOf(analysis: Analysis, symbol: ProgramSymbol): Definition | undefined {
  return analysis.reading.definitions.find(
    (definition) =>
      definition.kind === 'assignment' &&
      definition.name === symbol.written &&
      (symbol.definition === undefined ||
        (definition.nameSpan.file === symbol.definition.span.file &&
          definition.nameSpan.start === symbol.definition.span.start)),
  );
}
