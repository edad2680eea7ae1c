/** Chooses the lines of the source that a code frame shows, while the source is at hand. */
import type { SourceFile } from '../../text/source.js';
import type { FrameLine, Location } from '../report.js';

/** Lines shown above the finding: enough to see what leads to it, short enough to read many findings. */
const LINES_ABOVE = 2;

/** A path through more lines than this is no picture any more; its last lines are shown, and the list has all of it. */
const MAX_PATH_LINES = 16;

/** Longer lines are cut around the finding; a terminal wraps far earlier. */
export const MAX_LINE_WIDTH = 160;

/** Shown before the finding's column when a line is cut there. */
const CUT_BEFORE = 40;

/** The finding's line, those above it, and the lines of `steps` (in order of the path); empty when there is no such line. */
export function frameLines(source: SourceFile, location: Location, steps: readonly Location[]): readonly FrameLine[] {
  const last = location.line;
  if (last > source.lineStarts.length) return [];
  const wanted = new Set<number>();
  for (let line = Math.max(1, last - LINES_ABOVE); line <= last; line++) wanted.add(line);
  const onPath = [...new Set(steps.filter((step) => step.path === location.path).map((step) => step.line))];
  for (const line of onPath.slice(-MAX_PATH_LINES)) if (line <= source.lineStarts.length) wanted.add(line);
  return [...wanted]
    .sort((a, b) => a - b)
    .map((line) => {
      const text = lineText(source, line - 1);
      const from = line === last && text.length > MAX_LINE_WIDTH ? Math.max(0, location.column - 1 - CUT_BEFORE) : 0;
      return { line, text: text.slice(from, from + MAX_LINE_WIDTH).trimEnd(), from };
    });
}

/** A line (counted from 0) without its end. */
export function lineText(source: SourceFile, line: number): string {
  const start = source.lineStarts[line] ?? source.text.length;
  const end = source.lineStarts[line + 1] ?? source.text.length + 1;
  return printable(source.text.slice(start, end - 1).replace(/\r$/, ''));
}

/** Text of a file as it may go to a terminal: control characters but tabs could move the cursor or hide what follows. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, (character) => (character === '\t' ? character : '\uFFFD'));
}
