/** Document highlight: where the name at a place is defined and used in the same file. */
import type { Analysis } from '../analysis/analysis.js';
import type { Span } from '../text/span.js';
import { definitionOf, mentionsOf } from './support/mentions.js';
import { namesAt } from './support/names.js';
import { distinctSpans, type Place } from './support/place.js';

/** A stretch of the file; `write` where the name gets its meaning. */
export interface Highlight {
  readonly span: Span;
  readonly kind: 'read' | 'write';
}

/** The highlights in the order of the text; none where no name stands. */
export function documentHighlights(analysis: Analysis, place: Place): readonly Highlight[] {
  const names = namesAt(analysis, place);
  const written = names.flatMap((named) => definitionOf(named) ?? []);
  const isWritten = (span: Span): boolean =>
    written.some((one) => one.file === span.file && one.start === span.start && one.end === span.end);
  return [...distinctSpans(names.flatMap((named) => mentionsOf(analysis, named, place.file)))]
    .filter(({ file }) => file === place.file)
    .sort((left, right) => left.start - right.start)
    .map((span) => ({ span, kind: isWritten(span) ? 'write' : 'read' }));
}
