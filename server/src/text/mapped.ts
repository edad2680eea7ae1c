/**
 * Text that came out of an expansion, and the way back to where it was written.
 *
 * GNU as expands macros on text, and so do we: the result of cpp and of `.macro` is a string whose
 * stretches remember their source. A line that nothing touched has one verbatim segment.
 */
import { SegmentTable } from './segment-table.js';
import type { Sequence } from './sequence.js';
import type { Range, Span } from './span.js';
import { countBefore } from './halving.js';

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
  readonly segments: Sequence<Segment>;
}

/** Text that stands in the file exactly as it is here. */
export function verbatimText(text: string, source: Span, expansion?: Expansion): MappedText {
  return {
    text,
    segments: [{ start: 0, end: text.length, source, verbatim: true, ...(expansion && { expansion }) }],
  };
}

/** A stretch of another mapped text as a text of its own, whose offsets begin at 0. It copies nothing until asked. */
export class MappedSlice implements MappedText {
  constructor(
    readonly base: MappedText,
    readonly start: number,
    readonly end: number,
  ) {}

  get text(): string {
    return this.base.text.slice(this.start, this.end);
  }

  get segments(): readonly Segment[] {
    const { base, start, end } = this;
    const segments: Segment[] = [];
    for (let index = segmentAt(base.segments, start); index < base.segments.length; index++) {
      const segment = base.segments.at(index);
      if (segment === undefined || segment.start >= end) break;
      const from = Math.max(start, segment.start);
      const to = Math.min(end, segment.end);
      if (to <= from) continue;
      const source = { file: segment.source.file, ...sourceOf(segment, from, to) };
      segments.push({ ...segment, start: from - start, end: to - start, source });
    }
    return segments;
  }
}

/** The stretch of a mapped text between two offsets; the text itself when that is all of it. */
export function sliceOf(mapped: MappedText, start: number, end: number): MappedText {
  if (mapped instanceof MappedSlice) {
    const { base, start: shift } = mapped;
    return new MappedSlice(base, start + shift, Math.min(end + shift, mapped.end));
  }
  return start === 0 && end === mapped.text.length ? mapped : new MappedSlice(mapped, start, end);
}

/**
 * Where a range of mapped text came from. A range over several segments gets the hull of those that
 * share the first one's file and expansion; a non-verbatim segment gives its whole source.
 */
export function originOf(mapped: MappedText, range: Range): Origin {
  if (!(mapped instanceof MappedSlice)) return originIn(mapped.segments, range.start, range.end, Infinity);
  return originInPart(mapped, range);
}

/** {@link originOf} for a range of a part of a text, whose offsets begin at the part's. */
export function originInPart({ base, start, end }: Pick<MappedSlice, 'base' | 'start' | 'end'>, range: Range): Origin {
  return originIn(base.segments, range.start + start, Math.min(range.end + start, end), end);
}

/** `limit` is where the text ends of which the segments may be a larger part than it owns. */
function originIn(segments: Sequence<Segment>, from: number, to: number, limit: number): Origin {
  // Most of a file is as it was written, so that no segment need be made to tell.
  const plain = segments instanceof SegmentTable && from < limit ? segments.plainSpan(from, to) : undefined;
  if (plain !== undefined) return { span: plain };
  const index = segmentAt(segments, Math.min(from, limit - 1));
  const first = segments.at(index);
  if (first === undefined) return { span: { file: 0, start: 0, end: 0 } };
  let { start, end } = sourceOf(first, from, to);
  for (let next = index + 1, at = first.end; next < segments.length && at < to; next++) {
    const segment = segments.at(next);
    if (segment === undefined) break;
    at = segment.end;
    if (segment.source.file !== first.source.file || segment.expansion !== first.expansion) continue;
    const part = sourceOf(segment, from, to);
    start = Math.min(start, part.start);
    end = Math.max(end, part.end);
  }
  const span = { file: first.source.file, start, end };
  return first.expansion === undefined ? { span } : { span, expansion: first.expansion };
}

/** The index of the segment that holds the offset: of the last one that begins there or before; 0 at least. */
export function segmentAt(segments: Sequence<Segment>, offset: number): number {
  if (segments instanceof SegmentTable) return segments.indexAt(offset);
  return Math.max(0, countBefore(segments.length, (index) => (segments.at(index)?.start ?? 0) <= offset) - 1);
}

/** A text that many edits may follow, its segments in a table. */
export function tabled({ text, segments }: MappedText): MappedText {
  return { text, segments: SegmentTable.of(segments) };
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

function sourceOf(segment: Segment, from: number, to: number): Range {
  if (!segment.verbatim) return segment.source;
  const start = Math.max(from, segment.start) - segment.start;
  const end = Math.min(to, segment.end) - segment.start;
  return { start: segment.source.start + start, end: segment.source.start + Math.max(start, end) };
}
