/** Applies the fixes of findings to text. */
import type { Edit, Finding } from '../../rules/finding.js';

/** As often as ESLint: a fix may uncover another finding; more rounds would mean that two fixes undo each other. */
export const MAX_FIX_ROUNDS = 10;

export interface FixedText {
  readonly text: string;
  /** How many fixes were applied. */
  readonly applied: number;
}

/**
 * Applies the fixes that lie wholly in file 0, the first of those that overlap. A fix is applied with all of its edits
 * or not at all.
 */
export function applyFixes(text: string, findings: readonly Finding[]): FixedText {
  const accepted: Edit[] = [];
  let applied = 0;
  for (const { fix } of findings) {
    if (fix === undefined || fix.edits.some((edit) => edit.span.file !== 0)) continue;
    const isRepeated = fix.edits.every((edit) => accepted.some((other) => isSame(edit, other)));
    if (isRepeated || fix.edits.some((edit) => accepted.some((other) => overlaps(edit, other)))) continue;
    accepted.push(...fix.edits);
    applied += 1;
  }
  const ordered = [...accepted].sort((a, b) => b.span.start - a.span.start);
  const result = ordered.reduce(
    (current, { span, newText }) => current.slice(0, span.start) + newText + current.slice(span.end),
    text,
  );
  return { text: result, applied };
}

function isSame(a: Edit, b: Edit): boolean {
  return a.span.start === b.span.start && a.span.end === b.span.end && a.newText === b.newText;
}

/** Edits that touch count as overlapping: the order of two insertions at one place would be a guess. */
function overlaps(a: Edit, b: Edit): boolean {
  return a.span.start <= b.span.end && b.span.start <= a.span.end;
}
