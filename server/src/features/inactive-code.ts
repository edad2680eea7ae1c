/** What a file has that is not assembled, and why. */
import type { Analysis } from '../analysis/analysis.js';
import type { FileId, Span } from '../text/span.js';
import { reasonOf } from './support/inactive.js';

/** A stretch that is not assembled. */
export interface InactiveCode {
  /** From the first to the last character that is no blank. */
  readonly span: Span;
  /** One sentence for a person. */
  readonly message: string;
}

/** All stretches of the file, in its order. */
export function inactiveCode(analysis: Pick<Analysis, 'reading'>, file: FileId): readonly InactiveCode[] {
  const regions = analysis.reading.inactive.filter(({ span }) => span.file === file);
  return regions
    .flatMap((region) => {
      const span = trimmed(analysis, region.span);
      return span.end > span.start ? [{ span, message: reasonOf(analysis, region) }] : [];
    })
    .sort((left, right) => left.span.start - right.span.start);
}

function trimmed(analysis: Pick<Analysis, 'reading'>, { file, start, end }: Span): Span {
  const text = analysis.reading.files[file]?.text.slice(start, end) ?? '';
  const from = text.length - text.trimStart().length;
  return { file, start: start + from, end: start + Math.max(from, text.trimEnd().length) };
}
