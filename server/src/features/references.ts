/** Find references: every place that names the label, macro, `#define` or symbol at a place, across includes. */
import type { Analysis } from '../analysis/analysis.js';
import type { Span } from '../text/span.js';
import { definitionOf, mentionsOf } from './support/mentions.js';
import { namesAt } from './support/names.js';
import { distinctSpans, isBuiltIn, type Place } from './support/place.js';

/** The places in reading order; the definition's own only when asked for. */
export function references(
  analysis: Analysis,
  place: Place,
  options: { readonly includeDefinition: boolean },
): readonly Span[] {
  const spans = namesAt(analysis, place).flatMap((named) => {
    const mentions = mentionsOf(analysis, named);
    return options.includeDefinition || definitionOf(named) === undefined ? mentions : mentions.slice(1);
  });
  return distinctSpans(spans)
    .filter((span) => !isBuiltIn(analysis, span))
    .sort((left, right) => left.file - right.file || left.start - right.start);
}
