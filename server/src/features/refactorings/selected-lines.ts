/** The whole lines of the edited file that a selection touches, and the statements that are written or come up there. */
import type { Analysis } from '../../analysis/analysis.js';
import type { Statement } from '../../syntax/ast.js';
import { originOf, type Origin } from '../../text/mapped.js';
import { positionAt, type SourceFile } from '../../text/source.js';
import type { Span } from '../../text/span.js';
import { spanInFile } from '../support/place.js';
import { countBefore } from '../../text/halving.js';

/** Lines of file 0 with what is assembled of them. */
export interface SelectedLines {
  readonly file: SourceFile;
  /** From the start of the first line to behind the line break of the last. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** In assembly order, those that macros and includes in these lines give rise to included. */
  readonly statements: readonly Statement[];
}

/** The lines; the last is left out when nothing of it is selected. Undefined without a file. */
export function selectedLines(analysis: Analysis, selection: Span): SelectedLines | undefined {
  const file = analysis.reading.files[0];
  if (file === undefined || selection.file !== 0) return undefined;
  const start = lineStart(file, selection.start);
  const isBehind = selection.end > selection.start && lineStart(file, selection.end) === selection.end;
  const end = lineEnd(file, isBehind ? selection.end - 1 : selection.end);
  return { file, start, end, text: file.text.slice(start, end), statements: statementsBetween(analysis, start, end) };
}

/** Where the line of an offset begins. */
export function lineStart(file: SourceFile, offset: number): number {
  return file.lineStarts[positionAt(file, offset).line] ?? 0;
}

/** Behind the line break of an offset's line. */
export function lineEnd(file: SourceFile, offset: number): number {
  return file.lineStarts[positionAt(file, offset).line + 1] ?? file.text.length;
}

/** The line break that the file uses. */
export function lineBreak(file: SourceFile): string {
  return /^[^\n]*\r\n/.test(file.text) ? '\r\n' : '\n';
}

/** Whether something came out of a macro, a repetition or an included file, and is not written where it is assembled. */
export function isExpanded({ expansion, span }: Origin): boolean {
  return expansion !== undefined || span.file !== 0;
}

/** The statements that come up between two offsets of file 0: the file is read from top to bottom, so they follow each other. */
export function statementsBetween(analysis: Analysis, start: number, end: number): readonly Statement[] {
  const { statements } = analysis.reading;
  const placeOf = (statement: Statement): Span | undefined =>
    spanInFile(originOf(statement.source, statement.range), 0);
  const first = countBefore(statements.length, (index) => {
    const statement = statements.at(index);
    const place = statement && placeOf(statement);
    return place === undefined || place.end <= start;
  });
  const found: Statement[] = [];
  for (let at = first; at < statements.length; at++) {
    const statement = statements.at(at);
    const place = statement && placeOf(statement);
    if (statement === undefined || place === undefined || place.start >= end) break;
    found.push(statement);
  }
  return found;
}
