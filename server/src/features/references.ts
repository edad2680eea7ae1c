/** Find references: every place that names the label, macro, `#define` or symbol at a place, across includes. */
import type { Analysis } from '../analysis/analysis.js';
import type { Span } from '../text/span.js';
import { namesAt, type Named } from './support/names.js';
import { distinctSpans, type Place } from './support/place.js';

/** The places in reading order; the definition's own only when asked for. */
export function references(
  analysis: Analysis,
  place: Place,
  options: { readonly includeDefinition: boolean },
): readonly Span[] {
  const spans = namesAt(analysis, place).flatMap((named) => mentions(analysis, named, options.includeDefinition));
  return [...distinctSpans(spans)].sort((left, right) => left.file - right.file || left.start - right.start);
}

function mentions(analysis: Analysis, named: Named, includeDefinition: boolean): readonly Span[] {
  switch (named.kind) {
    case 'include':
      return analysis.reading.includes
        .filter(({ file, name }) =>
          named.include.file === undefined ? name === named.include.name : file === named.include.file,
        )
        .map(({ span }) => span);
    case 'macro': {
      const uses = analysis.reading.uses.filter((use) => use.definition === named.definition).map((use) => use.span);
      return includeDefinition ? [named.definition.nameSpan, ...uses] : uses;
    }
    case 'symbol': {
      const uses = named.symbol.references.map((origin) => origin.span);
      const own = named.symbol.definition?.span;
      const others = own === undefined ? uses : uses.filter((use) => use.file !== own.file || use.start !== own.start);
      return includeDefinition && own !== undefined ? [own, ...others] : others;
    }
  }
}
