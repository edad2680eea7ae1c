/**
 * The segments of a long text as a table of numbers. cpp's output has one for each comment and each use of a macro, and
 * behind an edit all of them move: that is adding to numbers here, and making objects elsewhere.
 */
import type { Expansion, Segment } from './mapped.js';
import { MadeSequence, type Sequence } from './sequence.js';
import type { Span } from './span.js';
import { countBefore } from './halving.js';

/** Columns: where it begins, its file with {@link VERBATIM}, where its source begins and ends. */
const START = 0;
const FILE = 1;
const SOURCE_START = 2;
const SOURCE_END = 3;
const COLUMNS = 4;
/** The lowest bit of the file's column; the number of the file is above it. */
const VERBATIM = 1;

/** What an edit does to the segments behind it. */
export interface SegmentShift {
  /** Characters that they have moved by in their text. */
  readonly by: number;
  /** The main file from this offset on has moved by that many characters. */
  readonly main: { readonly from: number; readonly by: number };
  readonly expansion: (expansion: Expansion) => Expansion;
}

/** Segments that cover a text of `end` characters without a gap. */
export class SegmentTable extends MadeSequence<Segment> {
  readonly #rows: Int32Array;
  /** By row; those behind the last one that came out of an expansion may be missing. */
  readonly #expansions: readonly (Expansion | undefined)[];

  private constructor(
    rows: Int32Array,
    expansions: readonly (Expansion | undefined)[],
    readonly length: number,
    readonly end: number,
  ) {
    super();
    this.#rows = rows;
    this.#expansions = expansions;
  }

  static of(segments: Sequence<Segment>): SegmentTable {
    const writer = new Writer(segments.length);
    for (const segment of segments) writer.push(segment, 0);
    return new SegmentTable(writer.rows, writer.expansions, writer.count, segments.at(-1)?.end ?? 0);
  }

  at(index: number): Segment | undefined {
    const row = index < 0 ? index + this.length : index;
    if (row < 0 || row >= this.length) return undefined;
    const start = this.startOf(row);
    const file = this.#number(row, FILE);
    const source = { file: file >> 1, start: this.#number(row, SOURCE_START), end: this.#number(row, SOURCE_END) };
    const verbatim = (file & VERBATIM) !== 0;
    const expansion = this.#expansions[row];
    const end = this.startOf(row + 1);
    return expansion === undefined ? { start, end, source, verbatim } : { start, end, source, verbatim, expansion };
  }

  *[Symbol.iterator](): Generator<Segment> {
    for (let index = 0; index < this.length; index++) {
      const segment = this.at(index);
      if (segment !== undefined) yield segment;
    }
  }

  /** Where the segment of an index begins; the end of the text behind the last one. */
  startOf(index: number): number {
    return index < this.length ? this.#number(index, START) : this.end;
  }

  /** The index of the segment that holds the offset: of the last one that begins there or before; 0 at least. */
  indexAt(offset: number): number {
    // The last one is long in many files: no comment and no macro comes behind it.
    const last = this.length - 1;
    return last >= 0 && this.#number(last, START) <= offset ? last : this.#findIndex(offset);
  }

  #findIndex(offset: number): number {
    return Math.max(0, countBefore(this.length, (index) => this.#number(index, START) <= offset) - 1);
  }

  /** Where a range was written that one segment has as it stands there; undefined for others and for what was expanded. */
  plainSpan(from: number, to: number): Span | undefined {
    const row = this.indexAt(from);
    const file = this.#number(row, FILE);
    if ((file & VERBATIM) === 0 || this.#expansions[row] !== undefined || to > this.startOf(row + 1)) return undefined;
    const start = this.#number(row, SOURCE_START) + from - this.#number(row, START);
    return { file: file >> 1, start, end: start + Math.max(0, to - from) };
  }

  /** The table with the segments of another text in the place of those between two offsets. */
  spliced(
    { start, end }: { readonly start: number; readonly end: number },
    between: { readonly segments: Sequence<Segment>; readonly length: number },
    shift: SegmentShift,
  ): SegmentTable {
    const head = start === 0 ? 0 : this.indexAt(start - 1) + 1;
    const tail = end < this.end ? this.indexAt(end) : this.length;
    const writer = new Writer(head + between.segments.length + this.length - tail);
    const last = this.at(head - 1);
    if (head > 0 && last !== undefined) {
      writer.copy(this.#rows, this.#expansions, 0, head - 1);
      writer.push(part(last, last.start, start), 0);
    }
    for (const segment of between.segments) writer.push(segment, start);
    const first = this.at(tail);
    if (tail < this.length && first !== undefined) {
      writer.push(moved(part(first, end, first.end), shift), shift.by);
      const from = writer.count;
      writer.copy(this.#rows, this.#expansions, tail + 1, this.length);
      writer.move(from, shift);
    }
    const length = start + between.length + this.end - end;
    return new SegmentTable(writer.rows, writer.expansions, writer.count, length);
  }

  #number(row: number, column: number): number {
    return this.#rows[row * COLUMNS + column] ?? 0;
  }
}

/** Fills a table row by row. */
class Writer {
  readonly rows: Int32Array;
  readonly expansions: (Expansion | undefined)[] = [];
  count = 0;

  constructor(rows: number) {
    this.rows = new Int32Array(rows * COLUMNS);
  }

  /** Adds a segment `by` characters further on; one that goes on where the last one ends becomes part of it. */
  push({ start, source, verbatim, expansion }: Segment, by: number): void {
    const { rows } = this;
    const file = 2 * source.file + (verbatim ? VERBATIM : 0);
    const last = (this.count - 1) * COLUMNS;
    if (
      verbatim &&
      this.count > 0 &&
      rows[last + FILE] === file &&
      rows[last + SOURCE_END] === source.start &&
      this.expansions[this.count - 1] === expansion
    ) {
      rows[last + SOURCE_END] = source.end;
      return;
    }
    const row = this.count * COLUMNS;
    rows[row + START] = start + by;
    rows[row + FILE] = file;
    rows[row + SOURCE_START] = source.start;
    rows[row + SOURCE_END] = source.end;
    if (expansion !== undefined) this.expansions[this.count] = expansion;
    this.count++;
  }

  /** Adds the rows of another table between two indices as they are. */
  copy(rows: Int32Array, expansions: readonly (Expansion | undefined)[], from: number, to: number): void {
    this.rows.set(rows.subarray(from * COLUMNS, to * COLUMNS), this.count * COLUMNS);
    for (let row = from; row < Math.min(to, expansions.length); row++) {
      const expansion = expansions[row];
      if (expansion !== undefined) this.expansions[this.count + row - from] = expansion;
    }
    this.count += to - from;
  }

  /** Moves the rows from an index on. */
  move(from: number, { by, main, expansion }: SegmentShift): void {
    const { rows, expansions } = this;
    for (let row = from * COLUMNS; row < this.count * COLUMNS; row += COLUMNS) {
      rows[row + START] = (rows[row + START] ?? 0) + by;
      const end = rows[row + SOURCE_END] ?? 0;
      // A shifted bit says whether the file is the main one, number 0.
      if ((rows[row + FILE] ?? 0) > VERBATIM || end < main.from) continue;
      const start = rows[row + SOURCE_START] ?? 0;
      if (start >= main.from) rows[row + SOURCE_START] = start + main.by;
      rows[row + SOURCE_END] = end + main.by;
    }
    for (let row = from; row < expansions.length; row++) {
      const known = expansions[row];
      if (known !== undefined) expansions[row] = expansion(known);
    }
  }
}

/** A segment between two offsets. */
function part(segment: Segment, start: number, end: number): Segment {
  const { source, verbatim } = segment;
  if (!verbatim) return { ...segment, start, end };
  const from = source.start + start - segment.start;
  return { ...segment, start, end, source: { file: source.file, start: from, end: from + end - start } };
}

function moved(segment: Segment, { main, expansion }: SegmentShift): Segment {
  const { source } = segment;
  const place = (at: number): number => (source.file === 0 && at >= main.from ? at + main.by : at);
  return {
    ...segment,
    source: { file: source.file, start: place(source.start), end: place(source.end) },
    ...(segment.expansion && { expansion: expansion(segment.expansion) }),
  };
}
