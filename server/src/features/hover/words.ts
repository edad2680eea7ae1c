/** Hover on words that stand for themselves: directives, prefixes, and registers where no path is simulated. */
import type { Analysis } from '../../analysis/analysis.js';
import { prefixSummary, registerSummary } from '../../isa/register-summaries.js';
import type { Statement } from '../../syntax/ast.js';
import { originOf } from '../../text/mapped.js';
import type { Span } from '../../text/span.js';
import { directiveNote } from '../support/directive-notes.js';
import { code, sections } from '../support/markdown.js';
import { isIn, type Place } from '../support/place.js';
import { statementsAround } from '../support/text-order.js';

/** A word with what is to be said about it. */
export interface WordHover {
  readonly markdown: string;
  readonly span: Span;
}

/** The directive or prefix at the place; undefined when another kind of word stands there. */
export function wordAt(analysis: Analysis, place: Place): WordHover | undefined {
  for (const statement of statementsAround(analysis, place)) {
    const found = wordIn(statement, place);
    if (found !== undefined) return found;
  }
  return undefined;
}

function wordIn({ source, body }: Statement, place: Place): WordHover | undefined {
  if (body?.kind === 'directive') {
    const { span } = originOf(source, body.nameRange);
    const summary = isIn(span, place) ? directiveNote(body.name)?.summary : undefined;
    return summary === undefined ? undefined : { markdown: sections([code(body.name), summary]), span };
  }
  if (body?.kind !== 'instruction') return undefined;
  for (const { text, range } of body.prefixes) {
    const { span } = originOf(source, range);
    const summary = isIn(span, place) ? prefixSummary(text) : undefined;
    if (summary !== undefined) return { markdown: sections([code(text), `Prefix: ${summary}.`]), span };
  }
  return undefined;
}

/** What a register is for, in one line. */
export function registerNote(register: string): string {
  const summary = registerSummary(register);
  return summary === undefined ? '' : `${register.toUpperCase()}: ${summary}.`;
}
