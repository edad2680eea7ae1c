/** Source files and the conversion between offsets and lines. */
import type { FileId } from './span.js';

/** One file as it was read. `path` is whatever the host uses to name it; the core never opens it. */
export interface SourceFile {
  readonly id: FileId;
  readonly path: string;
  readonly text: string;
  /** Offset of the first character of each line; always starts with 0. */
  readonly lineStarts: readonly number[];
}

/** Line and column, both counted from 0, the column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Finds the lines of a file when somebody asks for the first time. */
class LazySourceFile implements SourceFile {
  #lineStarts: readonly number[] | undefined;

  constructor(
    readonly id: FileId,
    readonly path: string,
    readonly text: string,
  ) {}

  get lineStarts(): readonly number[] {
    return (this.#lineStarts ??= lineStartsOf(this.text));
  }
}

function lineStartsOf(text: string): readonly number[] {
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  return lineStarts;
}

/** Makes a file record; LF ends a line (CR belongs to the line it ends, as in GNU as). */
export function createSourceFile(id: FileId, path: string, text: string): SourceFile {
  return new LazySourceFile(id, path, text);
}

/** The 0-based position of `offset`; offsets outside the text are clamped to it. */
export function positionAt(file: SourceFile, offset: number): Position {
  const at = Math.max(0, Math.min(offset, file.text.length));
  let low = 0;
  let high = file.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((file.lineStarts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return { line: low, column: at - (file.lineStarts[low] ?? 0) };
}

/** The offset of a 0-based position; lines and columns outside the text are clamped to it. */
export function offsetAt(file: SourceFile, position: Position): number {
  if (position.line >= file.lineStarts.length) return file.text.length;
  const start = file.lineStarts[Math.max(0, position.line)] ?? 0;
  const end = file.lineStarts[position.line + 1] ?? file.text.length + 1;
  return Math.min(start + Math.max(0, position.column), Math.max(start, end - 1));
}
