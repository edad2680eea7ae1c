/** Document links: the included files that were found, each on its name in the directive. */
import type { Analysis } from '../analysis/analysis.js';
import type { FileId, Span } from '../text/span.js';

/** A name in the file that leads to another one. */
export interface DocumentLink {
  readonly span: Span;
  readonly target: FileId;
}

/** The links of a file, in the order of the text. An include in a file that is included twice is told once. */
export function documentLinks(analysis: Analysis, file: FileId): readonly DocumentLink[] {
  const links = new Map<number, DocumentLink>();
  for (const include of analysis.reading.includes) {
    if (include.span.file === file && include.file !== undefined) {
      links.set(include.span.start, { span: include.span, target: include.file });
    }
  }
  return [...links.values()].sort((left, right) => left.span.start - right.span.start);
}
