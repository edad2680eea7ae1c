/** From spans to the paths, lines and columns that people and tools read. */
import path from 'node:path';
import type { SourceFile } from '../text/source.js';
import { positionAt } from '../text/source.js';
import type { Span } from '../text/span.js';
import type { Location } from './report.js';

/** How a path is shown: relative with slashes below `cwd`, otherwise as it is. */
export function displayPath(file: string, cwd: string): string {
  const relative = path.relative(cwd, file);
  if (!path.isAbsolute(file) || relative === '' || relative.startsWith('..') || path.isAbsolute(relative)) return file;
  return relative.split(path.sep).join('/');
}

/** A span as a location. A file that is not known (which no analysis produces) gives the start of an empty one. */
export function locate(span: Span, files: readonly SourceFile[], cwd: string): Location {
  const file = files[span.file];
  if (file === undefined) return { path: '', line: 1, column: 1, endLine: 1, endColumn: 1 };
  const start = positionAt(file, span.start);
  const end = positionAt(file, Math.max(span.start, span.end));
  return {
    path: displayPath(file.path, cwd),
    line: start.line + 1,
    column: start.column + 1,
    endLine: end.line + 1,
    endColumn: end.column + 1,
  };
}
