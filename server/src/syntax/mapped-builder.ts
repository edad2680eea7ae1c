/** Putting mapped text together from pieces of other mapped text. */
import { MappedSlice, segmentAt, type Expansion, type MappedText, type Segment } from '../text/mapped.js';
import type { Span } from '../text/span.js';

/** Pieces of text that are joined at once. */
const MAX_PARTS = 1 << 12;

/** Collects text and segments; neighbouring verbatim pieces of one source grow together. */
export class MappedBuilder {
  /** Joined from time to time, so that the end of a long text takes no longer than its middle. */
  private joined = '';
  private parts: string[] = [];
  private readonly segments: { -readonly [K in keyof Segment]: Segment[K] }[] = [];
  length = 0;

  /** Appends `source.text.slice(start, end)` with its origins. */
  append(source: MappedText, start: number, end: number): void {
    if (end <= start) return;
    if (source instanceof MappedSlice) {
      this.append(source.base, start + source.start, Math.min(end + source.start, source.end));
      return;
    }
    this.take(source.text.slice(start, end));
    const { segments } = source;
    for (let index = segmentAt(segments, start); index < segments.length; index++) {
      const segment = segments.at(index);
      if (segment === undefined || segment.start >= end) break;
      const from = Math.max(start, segment.start);
      const to = Math.min(end, segment.end);
      if (to <= from) continue;
      const shift = segment.source.start - segment.start;
      const span = segment.verbatim
        ? { file: segment.source.file, start: from + shift, end: to + shift }
        : segment.source;
      this.push(to - from, span, segment.verbatim, segment.expansion);
    }
  }

  /** Appends text that stands nowhere as it is: all of it comes from `source`. */
  appendText(text: string, source: Span, expansion: Expansion | undefined): void {
    if (text === '') return;
    this.take(text);
    this.push(text.length, source, false, expansion);
  }

  /** Appends text that stands in the file as it is, beginning at `source.start`. */
  appendVerbatim(text: string, source: Span, expansion: Expansion | undefined): void {
    if (text === '') return;
    this.take(text);
    this.push(text.length, source, true, expansion);
  }

  /** The last character, or the empty string. */
  lastCharacter(): string {
    return (this.parts.at(-1) ?? this.joined).at(-1) ?? '';
  }

  build(): MappedText {
    return { text: this.joined + this.parts.join(''), segments: this.segments };
  }

  private take(text: string): void {
    if (this.parts.push(text) < MAX_PARTS) return;
    this.joined += this.parts.join('');
    this.parts = [];
  }

  private push(length: number, source: Span, verbatim: boolean, expansion: Expansion | undefined): void {
    const start = this.length;
    this.length += length;
    const last = this.segments.at(-1);
    if (
      last !== undefined &&
      verbatim &&
      last.verbatim &&
      last.expansion === expansion &&
      last.source.file === source.file &&
      last.source.end === source.start
    ) {
      last.end = this.length;
      last.source = { file: source.file, start: last.source.start, end: source.end };
      return;
    }
    this.segments.push({ start, end: this.length, source, verbatim, ...(expansion && { expansion }) });
  }
}
