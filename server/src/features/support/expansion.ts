/** What a use of a macro or `#define` became in the text that is assembled. */
import type { Analysis } from '../../analysis/analysis.js';
import type { Expansion, Segment } from '../../text/mapped.js';
import type { Span } from '../../text/span.js';
import { statementsAround } from './text-order.js';

/**
 * The text that came out of the expansion called at the span, one statement a line; where only a part of a statement
 * did, that part. Undefined when nothing that is assembled came of it.
 */
export function expansionOf(analysis: Analysis, call: Span): string | undefined {
  const lines: string[] = [];
  for (const { source, range, labels, body } of statementsAround(analysis, { file: call.file, offset: call.start })) {
    const { text, segments } = source;
    const mine = segments.filter((segment) => isOf(segment, call));
    const [first] = mine;
    const last = mine.at(-1);
    if (first === undefined || last === undefined) continue;
    if (first.start <= range.start && last.end >= range.end && body !== undefined) {
      lines.push(...labels.map(({ name }) => `${name}:`), `\t${oneLine(text.slice(body.range.start, body.range.end))}`);
    } else lines.push(oneLine(text.slice(first.start, last.end)));
  }
  const written = lines.filter((line) => line.trim() !== '');
  return written.length === 0 ? undefined : written.join('\n');
}

function isOf({ expansion }: Segment, call: Span): boolean {
  for (let step: Expansion | undefined = expansion; step !== undefined; step = step.parent) {
    const { file, start, end } = step.call;
    // A call's own span may be the name alone, or the whole of it.
    if (file === call.file && start === call.start && end >= call.end) return true;
  }
  return false;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
