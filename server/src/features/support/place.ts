/** Positions in the files of one analysis, and the ways in which text can stand at one. */
import type { Analysis } from '../../analysis/analysis.js';
import { BUILT_IN } from '../../preprocess/cpp.js';
import type { Origin } from '../../text/mapped.js';
import type { FileId, Span } from '../../text/span.js';
import { touches } from '../../text/span.js';

/** A position in one of the files of an analysis; `offset` counts UTF-16 units from 0. */
export interface Place {
  readonly file: FileId;
  readonly offset: number;
}

/** Whether the place lies in the span, its end included. */
export function isIn(span: Span, place: Place): boolean {
  return span.file === place.file && touches(span, place.offset);
}

/** Whether the span lies in what the compiler predefines, which is no file that anybody could open. */
export function isBuiltIn(analysis: Analysis, span: Span): boolean {
  return analysis.reading.files[span.file]?.path === BUILT_IN;
}

/** The number of the file with that path, when the analysis has read it. */
export function fileOf(analysis: Analysis, path: string): FileId | undefined {
  return analysis.reading.files.find((file) => file.path === path)?.id;
}

/**
 * Where a person sees the text: the place it was written, then every macro call through which it came
 * to be assembled, innermost first. An include is no such step, as the included file can be opened.
 */
export function spansOf(origin: Origin): readonly Span[] {
  const spans = [origin.span];
  for (let step = origin.expansion; step !== undefined; step = step.parent) {
    if (step.kind !== 'include') spans.push(step.call);
  }
  return spans;
}

/**
 * The stretch of one file in which a person sees the text: `origin` itself when it stands there, else the
 * macro call or the include through which it comes. Undefined when it has nothing to do with that file.
 */
export function spanInFile(origin: Origin, file: FileId): Span | undefined {
  let found = origin.span.file === file ? origin.span : undefined;
  for (let step = origin.expansion; step !== undefined; step = step.parent) {
    if (step.call.file === file) found = step.call;
  }
  return found;
}

/** The spans without those that name the same stretch again, in their order. */
export function distinctSpans(spans: readonly Span[]): readonly Span[] {
  const seen = new Set<string>();
  return spans.filter((span) => {
    const key = `${span.file}:${span.start}:${span.end}`;
    return seen.has(key) ? false : seen.add(key);
  });
}
