/**
 * What stands at a place of the main file, found without looking at everything: statements, instructions and names are kept
 * in the order in which they are assembled, which is that of the text. Only macro bodies are assembled elsewhere than they
 * are written; for a place in one, everything is looked at.
 */
import type { Analysis } from '../../analysis/analysis.js';
import type { Comment } from '../../preprocess/reading.js';
import type { Statement } from '../../syntax/ast.js';
import { originOf, type Origin } from '../../text/mapped.js';
import type { Sequence } from '../../text/sequence.js';
import type { FileId } from '../../text/span.js';
import { isIn, type Place } from './place.js';
import { countBefore } from '../../text/halving.js';

/** A list that may have gaps, in the order in which its members are assembled, by where each is written. */
export interface InTextOrder {
  readonly length: number;
  /** Undefined for a gap. */
  originAt(index: number): Origin | undefined;
}

/** From the first index up to but without the second one. */
export type Stretch = readonly [from: number, to: number];

/** The main file of an analysis; others may be brought in by what a macro expands to. */
const MAIN: FileId = 0;

/** The stretch of a list in which everything lies that touches the place, be it written there or expanded from there. */
export function stretchAround(analysis: Pick<Analysis, 'reading'>, list: InTextOrder, place: Place): Stretch {
  if (place.file !== MAIN || isInMacroBody(analysis, place)) return [0, list.length];
  const to = firstBehind(list, place.offset);
  const last = lastMember(list, to);
  if (last === undefined) return [0, to];
  // What one call expands to begins at the call, which may be lines above; what is on one line may touch.
  const text = analysis.reading.files[MAIN]?.text ?? '';
  const lineStart = text.lastIndexOf('\n', Math.min(last, place.offset) - 1) + 1;
  return [firstBehind(list, lineStart - 1), to];
}

/** The statements that may touch a place, in their order. */
export function statementsAround({ reading }: Pick<Analysis, 'reading'>, place: Place): readonly Statement[] {
  const { statements } = reading;
  return statementsIn(statements, stretchAround({ reading }, statementOrder(statements), place));
}

/** The statements of a stretch. */
export function statementsIn(statements: Sequence<Statement>, [from, to]: Stretch): readonly Statement[] {
  return Array.from({ length: to - from }, (_, index) => statements.at(from + index)).flatMap((one) => one ?? []);
}

/** Statements in the order of the text. */
export function statementOrder(statements: Sequence<Statement>): InTextOrder {
  return {
    length: statements.length,
    originAt: (index) => {
      const statement = statements.at(index);
      return statement && originOf(statement.source, statement.range);
    },
  };
}

/** The last comment that begins before an offset of a file; undefined when there is none. Comments are sorted. */
export function commentBefore(comments: readonly Comment[], file: FileId, offset: number): number | undefined {
  const last =
    countBefore(comments.length, (index) => {
      const span = comments[index]?.span;
      return span !== undefined && (span.file < file || (span.file === file && span.start < offset));
    }) - 1;
  return comments[last]?.span.file === file ? last : undefined;
}

/** The comment at a place, its ends included. */
export function commentAt({ reading }: Pick<Analysis, 'reading'>, place: Place): Comment | undefined {
  const { comments } = reading;
  const last = commentBefore(comments, place.file, place.offset + 1);
  // Of two comments side by side the first one counts.
  for (const index of last === undefined ? [] : [last - 1, last]) {
    const comment = comments[index];
    if (comment !== undefined && isIn(comment.span, place)) return comment;
  }
  return undefined;
}

function isInMacroBody({ reading }: Pick<Analysis, 'reading'>, place: Place): boolean {
  return reading.definitions.some(({ kind, span }) => kind !== 'assignment' && isIn(span, place));
}

/** Where in the main file the way to the text begins; undefined for what comes from elsewhere, such as `-include`. */
function enteredAt({ span, expansion }: Origin): number | undefined {
  let first = span;
  for (let step = expansion; step !== undefined; step = step.parent) first = step.call;
  return first.file === MAIN ? first.start : undefined;
}

/** The first index of which all members behind it begin behind the offset. */
function firstBehind(list: InTextOrder, offset: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    let at = middle;
    let start: number | undefined;
    for (; at < high && start === undefined; at++) {
      const origin = list.originAt(at);
      start = origin && enteredAt(origin);
    }
    if (start !== undefined && start <= offset) low = at;
    else high = middle;
  }
  return low;
}

/** Where the last member in front of an index begins. */
function lastMember(list: InTextOrder, before: number): number | undefined {
  for (let index = before - 1; index >= 0; index--) {
    const origin = list.originAt(index);
    const start = origin && enteredAt(origin);
    if (start !== undefined) return start;
  }
  return undefined;
}
