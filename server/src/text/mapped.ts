/**
 * Text that came out of an expansion, and the way back to where it was written.
 *
 * GNU as expands macros on text, and so do we: the result of cpp and of `.macro` is a string whose
 * stretches remember their source. A line that nothing touched has one verbatim segment.
 */
import type { Range, Span } from './span.js';

/** One step on the way from the file to the text that was assembled. */
export interface Expansion {
  readonly kind: 'include' | 'define' | 'macro' | 'repeat';
  /** Macro name, include path, or the directive of a repetition (`.rept`, `.irp`, `.irpc`). */
  readonly name: string;
  /** Where the macro was invoked or the file included. */
  readonly call: Span;
  /** Where the macro was defined, if that is known. */
  readonly definition?: Span;
  /** The expansion in which `call` itself stands; undefined at the top. */
  readonly parent?: Expansion;
}

/** Where something was written, and through which expansions it came to be assembled. */
export interface Origin {
  readonly span: Span;
  readonly expansion?: Expansion;
}

/** A stretch of mapped text. `verbatim`: character i of the text is character i of the source. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly source: Span;
  readonly verbatim: boolean;
  readonly expansion?: Expansion;
}

/** Text with its sources. Segments cover the whole text, in order, without overlap. */
export interface MappedText {
  readonly text: string;
  readonly segments: readonly Segment[];
}

/** Text that stands in the file exactly as it is here. */
export function verbatimText(text: string, source: Span, expansion?: Expansion): MappedText {
  return {
    text,
    segments: [{ start: 0, end: text.length, source, verbatim: true, ...(expansion && { expansion }) }],
  };
}

/**
 * Where a range of mapped text came from. A range over several segments gets the hull of those that
 * share the first one's file and expansion; a non-verbatim segment gives its whole source.
 */
export function originOf(mapped: MappedText, range: Range): Origin {
  const { segments } = mapped;
  let first = segments[0];
  for (const segment of segments) {
    if (segment.start > range.start) break;
    first = segment;
  }
  if (first === undefined) return { span: { file: 0, start: 0, end: 0 } };
  let { start, end } = sourceOf(first, range);
  for (const segment of segments) {
    if (segment.start < range.end && segment.end > range.start && segment !== first) {
      if (segment.source.file !== first.source.file || segment.expansion !== first.expansion) continue;
      const part = sourceOf(segment, range);
      start = Math.min(start, part.start);
      end = Math.max(end, part.end);
    }
  }
  const span = { file: first.source.file, start, end };
  return first.expansion === undefined ? { span } : { span, expansion: first.expansion };
}

/**
 * The place in the file a person edits: the outermost macro call for expanded text, otherwise the
 * text itself. Includes do not count as a step outwards, since the included file can be edited.
 */
export function outermostCall(origin: Origin): Span {
  let span = origin.span;
  for (let step = origin.expansion; step !== undefined; step = step.parent) {
    if (step.kind !== 'include') span = step.call;
  }
  return span;
}

function sourceOf(segment: Segment, range: Range): Range {
  if (!segment.verbatim) return segment.source;
  const start = Math.max(range.start, segment.start) - segment.start;
  const end = Math.min(range.end, segment.end) - segment.start;
  return { start: segment.source.start + start, end: segment.source.start + Math.max(start, end) };
}
