/** Document links: files of `#include`, `.include` and `.incbin` that were found, each on its name in the directive. */
import type { Analysis } from '../analysis/analysis.js';
import { originOf } from '../text/mapped.js';
import type { FileId, Span } from '../text/span.js';

/** A name in the file that leads to another one. */
export interface DocumentLink {
  readonly span: Span;
  /** The path of the file. */
  readonly target: string;
}

/** The links of a file, in the order of the text. An include in a file that is included twice is told once. */
export function documentLinks(analysis: Analysis, file: FileId): readonly DocumentLink[] {
  const { reading } = analysis;
  const links = new Map<number, DocumentLink>();
  const add = (span: Span, target: string | undefined): void => {
    if (span.file === file && target !== undefined) links.set(span.start, { span, target });
  };
  for (const include of reading.includes) {
    add(include.span, include.file === undefined ? undefined : reading.files[include.file]?.path);
  }
  if (reading.binaries.size > 0) {
    for (const { source, body } of reading.statements) {
      if (body?.kind !== 'directive' || body.name !== '.incbin') continue;
      const [name] = body.args;
      if (name?.kind === 'string') add(originOf(source, name.range).span, reading.binaries.get(name.text)?.path);
    }
  }
  return [...links.values()].sort((left, right) => left.span.start - right.span.start);
}
