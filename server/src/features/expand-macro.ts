/** The statements that a macro call, an include or a repetition at a place stands for. */
import type { Analysis } from '../analysis/analysis.js';
import { originOf, type Expansion } from '../text/mapped.js';
import type { Span } from '../text/span.js';
import { isIn, type Place } from './support/place.js';
import { statementsAround } from './support/text-order.js';

/** What a call expands to. */
export interface MacroExpansion {
  readonly name: string;
  readonly call: Span;
  /** One statement a line, labels at the margin. */
  readonly text: string;
}

/** The innermost expansion called at the place, nested ones included in its text; undefined when there is none. */
export function expandMacro(analysis: Analysis, place: Place): MacroExpansion | undefined {
  const found = statementsAround(analysis, place).flatMap(({ source, range, labels, body }) => {
    const expansion = callAt(originOf(source, body?.range ?? range).expansion, place);
    if (expansion === undefined) return [];
    const lines = labels.map(({ name }) => `${name}:`);
    if (body !== undefined) lines.push(`\t${source.text.slice(body.range.start, body.range.end).trim()}`);
    return [{ expansion, lines }];
  });
  const innermost = found.map(({ expansion }) => expansion).reduce<Expansion | undefined>(shorter, undefined);
  if (innermost === undefined) return undefined;
  const mine = found.filter(({ expansion }) => isSame(expansion.call, innermost.call));
  return { name: innermost.name, call: innermost.call, text: mine.flatMap(({ lines }) => lines).join('\n') };
}

function callAt(expansion: Expansion | undefined, place: Place): Expansion | undefined {
  let found: Expansion | undefined;
  for (let step = expansion; step !== undefined; step = step.parent) {
    if (isIn(step.call, place)) found = shorter(found, step);
  }
  return found;
}

function shorter(best: Expansion | undefined, one: Expansion): Expansion {
  return best !== undefined && length(best.call) <= length(one.call) ? best : one;
}

function length(span: Span): number {
  return span.end - span.start;
}

function isSame(left: Span, right: Span): boolean {
  return left.file === right.file && left.start === right.start && left.end === right.end;
}
