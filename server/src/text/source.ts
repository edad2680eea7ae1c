/** Source files and the conversion between offsets and lines. */
import type { FileId, Range } from './span.js';
import { countBefore } from './halving.js';

/** One file as it was read. `path` is whatever the host uses to name it; the core never opens it. */
export interface SourceFile {
  readonly id: FileId;
  readonly path: string;
  readonly text: string;
  /** Offset of the first character of each line; always starts with 0. */
  readonly lineStarts: Uint32Array;
}

/** Line and column, both counted from 0, the column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Finds the lines of a file when somebody asks for the first time. */
class LazySourceFile implements SourceFile {
  #lineStarts: Uint32Array | undefined;

  constructor(
    readonly id: FileId,
    readonly path: string,
    readonly text: string,
    lineStarts?: Uint32Array,
  ) {
    this.#lineStarts = lineStarts;
  }

  get lineStarts(): Uint32Array {
    return (this.#lineStarts ??= lineStartsOf(this.text));
  }

  /** The file with another text, which differs from this one between two offsets alone. */
  edited(text: string, { start, end }: Range): LazySourceFile {
    const before = this.#lineStarts;
    if (before === undefined) return new LazySourceFile(this.id, this.path, text);
    const by = text.length - this.text.length;
    // A line begins behind a line feed, so that one that begins at the edit stays, and one at its end goes.
    const first = countUpTo(before, start);
    const last = countUpTo(before, end);
    const between = lineStartsOf(text.slice(start, end + by)).subarray(1);
    const lineStarts = new Uint32Array(first + between.length + before.length - last);
    lineStarts.set(before.subarray(0, first));
    for (const [index, at] of between.entries()) lineStarts[first + index] = start + at;
    lineStarts.set(before.subarray(last), first + between.length);
    for (let line = first + between.length; line < lineStarts.length; line++) {
      lineStarts[line] = (lineStarts[line] ?? 0) + by;
    }
    return new LazySourceFile(this.id, this.path, text, lineStarts);
  }
}

function lineStartsOf(text: string): Uint32Array {
  let lineStarts = new Uint32Array(64);
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (lines === lineStarts.length) {
      const longer = new Uint32Array(2 * lines);
      longer.set(lineStarts);
      lineStarts = longer;
    }
    lineStarts[lines++] = at + 1;
  }
  return lineStarts.slice(0, lines);
}

/** How many lines begin at an offset or before it. */
function countUpTo(lineStarts: Uint32Array, offset: number): number {
  return countBefore(lineStarts.length, (line) => (lineStarts[line] ?? 0) <= offset);
}

/** Makes a file record; LF ends a line (CR belongs to the line it ends, as in GNU as). */
export function createSourceFile(id: FileId, path: string, text: string): SourceFile {
  return new LazySourceFile(id, path, text);
}

/**
 * The file after an edit, whose text differs from the one before between two offsets of that alone. If its lines were asked
 * for, they are known.
 */
export function editedSourceFile(file: SourceFile, text: string, edit: Range): SourceFile {
  return file instanceof LazySourceFile ? file.edited(text, edit) : createSourceFile(file.id, file.path, text);
}

/** The 0-based position of `offset`; offsets outside the text are clamped to it. */
export function positionAt(file: SourceFile, offset: number): Position {
  const at = Math.max(0, Math.min(offset, file.text.length));
  const line = countUpTo(file.lineStarts, at) - 1;
  return { line, column: at - (file.lineStarts[line] ?? 0) };
}

/** The offset of a 0-based position; lines and columns outside the text are clamped to it. */
export function offsetAt(file: SourceFile, position: Position): number {
  if (position.line >= file.lineStarts.length) return file.text.length;
  const start = file.lineStarts[Math.max(0, position.line)] ?? 0;
  const end = file.lineStarts[position.line + 1] ?? file.text.length + 1;
  return Math.min(start + Math.max(0, position.column), Math.max(start, end - 1));
}
