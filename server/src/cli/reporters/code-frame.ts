/** The lines of a finding with carets below what it is about, and its path drawn beside them. */
import type { FrameLine, ReportedFinding } from '../report.js';
import type { Style } from '../style.js';

/** Between two lines that do not follow each other. */
const GAP = '⋮';

/**
 * The frame as lines without indentation; empty when the file has no such line. Left of the line numbers stand the
 * numbers of the path's steps, as in the list below the frame, joined by a bar that ends in an arrow at the finding.
 */
export function codeFrame(
  { frame, location, path }: Pick<ReportedFinding, 'frame' | 'location' | 'path'>,
  style: Style,
  mark: (text: string) => string,
): string[] {
  const target = frame.find(({ line }) => line === location.line);
  if (target === undefined) return [];
  const steps = stepNumbers(path, location.path);
  const rail = railOf(frame, steps, location.line);
  const numberWidth = String(frame.at(-1)?.line ?? 0).length;
  const stepWidth = Math.max(0, ...frame.map(({ line }) => (steps.get(line) ?? '').length));
  const margin = (numbers: string, bar: string): string => {
    if (rail === undefined) return '';
    return `${style.cyan(numbers.padStart(stepWidth))} ${mark(bar)} `;
  };
  const lines: string[] = [];
  frame.forEach(({ line, text }, index) => {
    const previous = frame[index - 1];
    if (previous !== undefined && previous.line + 1 < line) {
      lines.push(`${margin('', rail?.between(previous.line, line) ?? '')}  ${style.dim(GAP.padStart(numberWidth))}`);
    }
    const pointer = line === location.line ? mark('>') : ' ';
    const number = style.dim(`${String(line).padStart(numberWidth)} |`);
    lines.push(`${margin(steps.get(line) ?? '', rail?.at(line) ?? '')}${pointer} ${number} ${text}`.trimEnd());
    if (line === location.line) {
      const below = frame[index + 1];
      const bar = below === undefined ? ' ' : (rail?.between(line, below.line) ?? ' ');
      lines.push(
        `${margin('', bar.padEnd(2))}  ${' '.repeat(numberWidth)} ${style.dim('|')} ${carets(target, location, mark)}`,
      );
    }
  });
  return lines;
}

function carets(
  { text, from }: FrameLine,
  location: ReportedFinding['location'],
  mark: (text: string) => string,
): string {
  const begin = Math.max(0, Math.min(location.column - 1 - from, text.length));
  const end = location.endLine === location.line ? Math.min(location.endColumn - 1 - from, text.length) : text.length;
  // Tabs stay tabs below a line with tabs, so that the carets stand where the terminal puts the text.
  const indent = text.slice(0, begin).replace(/[^\t]/g, ' ');
  return indent + mark('^'.repeat(Math.max(1, end - begin)));
}

/** The numbers of the steps at each line of the file: `2`, or `2,5` for a line that the path meets twice. */
function stepNumbers(path: ReportedFinding['path'], file: string): ReadonlyMap<number, string> {
  const numbers = new Map<number, string>();
  path.forEach((step, index) => {
    if (step.location.path !== file) return;
    const present = numbers.get(step.location.line);
    numbers.set(step.location.line, present === undefined ? String(index + 1) : `${present},${index + 1}`);
  });
  return numbers;
}

interface Rail {
  /** The piece of the bar beside a line; two columns wide. */
  at(line: number): string;
  /** The piece beside the gap between two lines. */
  between(above: number, below: number): string;
}

/** The bar from the first to the last line of the path; undefined for findings without a path of their own file. */
function railOf(frame: readonly FrameLine[], steps: ReadonlyMap<number, string>, finding: number): Rail | undefined {
  const lines = frame.map(({ line }) => line).filter((line) => steps.has(line) || line === finding);
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined || first === last) return undefined;
  const isInside = (line: number): boolean => first < line && line < last;
  return {
    at(line) {
      if (line !== finding && !steps.has(line)) return isInside(line) ? '│ ' : '  ';
      const corner = line === first ? '┌' : line === last ? '└' : '├';
      return corner + (line === finding ? '▶' : '─');
    },
    between: (above, below) => (above >= first && below <= last ? '│ ' : '  '),
  };
}
