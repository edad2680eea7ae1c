/** The lines around a finding, with carets below what it is about. */
import type { SourceFile } from '../../text/source.js';
import type { Location } from '../report.js';
import type { Style } from '../style.js';

/** Lines shown above the finding: enough to see what leads to it, short enough to read many findings. */
const LINES_ABOVE = 2;

/** Longer lines are cut around the finding; a terminal wraps far earlier. */
const MAX_LINE_WIDTH = 160;

/** Shown before the finding's column when a line is cut there. */
const CUT_BEFORE = 40;

/** The frame as lines without indentation; empty when the file has no such line. */
export function codeFrame(
  source: SourceFile,
  location: Location,
  style: Style,
  mark: (text: string) => string,
): string[] {
  const last = location.line - 1;
  if (last >= source.lineStarts.length) return [];
  const gutter = String(location.line).length;
  const cutAt = Math.max(0, location.column - 1 - CUT_BEFORE);
  const isCut = lineText(source, last).length > MAX_LINE_WIDTH;
  const show = (line: number): string => {
    const text = lineText(source, line);
    if (!isCut && text.length <= MAX_LINE_WIDTH) return text;
    const from = isCut ? cutAt : 0;
    return text.slice(from, from + MAX_LINE_WIDTH);
  };
  const lines: string[] = [];
  for (let line = Math.max(0, last - LINES_ABOVE); line <= last; line++) {
    const number = String(line + 1).padStart(gutter);
    lines.push(`${line === last ? mark('>') : ' '} ${style.dim(`${number} |`)} ${show(line)}`.trimEnd());
  }
  const from = isCut ? cutAt : 0;
  const text = lineText(source, last);
  const start = Math.min(location.column - 1, text.length);
  const end = location.endLine === location.line ? Math.min(location.endColumn - 1, text.length) : text.length;
  // Tabs stay tabs below a line with tabs, so that the carets stand where the terminal puts the text.
  const indent = text.slice(from, start).replace(/[^\t]/g, ' ');
  const carets = '^'.repeat(Math.max(1, Math.min(end, from + MAX_LINE_WIDTH) - start));
  lines.push(`  ${' '.repeat(gutter)} ${style.dim('|')} ${indent}${mark(carets)}`);
  return lines;
}

function lineText(source: SourceFile, line: number): string {
  const start = source.lineStarts[line] ?? source.text.length;
  const end = source.lineStarts[line + 1] ?? source.text.length + 1;
  return printable(source.text.slice(start, end - 1).replace(/\r$/, ''));
}

/** Text of a file as it may go to a terminal: control characters but tabs could move the cursor or hide what follows. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, (character) => (character === '\t' ? character : '\uFFFD'));
}
