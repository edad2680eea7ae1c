/**
 * Places in source text. All offsets count UTF-16 code units from 0, ends are exclusive,
 * as JavaScript strings and LSP count; conversion to lines, columns or UTF-8 happens at the edges.
 */

/** Index of a file inside one analysis; assigned in the order in which files are first read. */
export type FileId = number;

/** A stretch of text in one file. */
export interface Span {
  readonly file: FileId;
  readonly start: number;
  readonly end: number;
}

/** A stretch of text inside one {@link MappedText}, not yet tied to a file. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** True when `offset` touches the range, the end included (a cursor behind a word still is on it). */
export function touches(range: Range, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}
