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
import { stretchAround } from './text-order.js';
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
  const { reading } = analysis;
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
  found.push(...symbolsAt(analysis, place));
  if (found.length > 0 || !mayBeUnassembled(analysis, place)) return found;
  const token = writtenAt(analysis, place);
  const named = token && nameOfToken(analysis, place, token);
  return named === undefined ? [] : [named];
}

/** The symbols that the place names, in the order in which the program came to know them. */
function symbolsAt(analysis: Analysis, place: Place): readonly Named[] {
  const { mentions, symbols } = analysis.program;
  const { names, origins } = mentions;
  const order = { length: origins.length, originAt: (index: number) => origins[index] };
  const [from, to] = stretchAround(analysis, order, place);
  const spans = new Map<ProgramSymbol, Span>();
  for (let index = from; index < to; index++) {
    const [name, origin] = [names[index], origins[index]];
    if (name === undefined || origin === undefined || !isIn(origin.span, place)) continue;
    const symbol = symbols.get(name);
    if (symbol === undefined) continue;
    // Where a symbol gets its meaning comes first; a definition that another one replaced does not count.
    if (symbol.definition === origin) spans.set(symbol, origin.span);
    else if (!spans.has(symbol) && symbol.references.includes(origin)) spans.set(symbol, origin.span);
  }
  const ordered = spans.size < 2 ? [...spans.keys()] : [...symbols.values()].filter((symbol) => spans.has(symbol));
  return ordered.flatMap((symbol): readonly Named[] => {
    const span = spans.get(symbol);
    return span === undefined ? [] : [{ kind: 'symbol', symbol, span }];
  });
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
