/** The comment that tells what a definition is for. */
import type { Reading, Comment } from '../../preprocess/reading.js';
import { positionAt, type SourceFile } from '../../text/source.js';
import type { Span } from '../../text/span.js';
import { commentBefore } from './text-order.js';

/** UTF-16 units of a comment that are shown; whoever wants more goes to the definition. */
const MAX_COMMENT = 600;

/** The comments of a reading, looked up by the last line they stand on. */
export class AttachedComments {
  constructor(private readonly reading: Reading) {}

  /** The comment behind what stands at the span, or the lines of comment that end right above; empty for none. */
  of(span: Span): string {
    const source = this.reading.files[span.file];
    if (source === undefined) return '';
    const { line } = positionAt(source, span.start);
    const behind = this.#endingOn(source, line);
    if (behind !== undefined && behind.span.start > span.start) return tidy(behind.text);
    const lines: string[] = [];
    let above = line - 1;
    // Directives about the same name stand between a label and what is said about it.
    while (
      above >= 0 &&
      /^\s*\.(?:globa?l|type|p2align|align|balign|hidden|weak)\b/.test(this.#textOf(span.file, above))
    ) {
      above -= 1;
    }
    for (;;) {
      const comment = this.#endingOn(source, above);
      if (comment === undefined) break;
      const first = positionAt(source, comment.span.start);
      // Behind code it belongs to that code.
      if (
        source.text
          .slice(source.lineStarts[first.line] ?? 0, comment.span.start)
          .trim()
          .replace(/^[#/*]+$/, '') !== ''
      )
        break;
      lines.unshift(comment.text);
      above = first.line - 1;
    }
    return tidy(lines.join('\n'));
  }

  /** The last comment that ends on a line. One that begins there may go on behind it. */
  #endingOn(source: SourceFile, line: number): Comment | undefined {
    const { comments } = this.reading;
    const last = commentBefore(comments, source.id, source.lineStarts[line + 1] ?? source.text.length + 1);
    return (last === undefined ? [] : [comments[last], comments[last - 1]]).find(
      (comment) =>
        comment?.span.file === source.id &&
        positionAt(source, Math.max(comment.span.start, comment.span.end - 1)).line === line,
    );
  }

  #textOf(file: number, line: number): string {
    const source = this.reading.files[file];
    return source?.text.slice(source.lineStarts[line] ?? 0, source.lineStarts[line + 1]) ?? '';
  }
}

/** Without the stars and blanks that only draw a box. */
function tidy(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/^[\s*#/!-]+|[\s*-]+$/g, ''));
  const tidied = lines.join('\n').trim();
  return tidied.length > MAX_COMMENT ? `${tidied.slice(0, MAX_COMMENT)} …` : tidied;
}
