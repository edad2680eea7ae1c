/** Which fixes of findings can be made in one go. */
import type { Edit, Finding } from '../rules/finding.js';

/** The edits of several fixes, in the order of the findings. */
export interface CompatibleFixes {
  readonly edits: readonly Edit[];
  /** How many fixes they are. */
  readonly applied: number;
}

/**
 * The fixes that lie wholly in file 0, the first of those that overlap. A fix is taken with all of its edits or not at
 * all.
 */
export function compatibleFixes(findings: readonly Finding[]): CompatibleFixes {
  const accepted: Edit[] = [];
  let applied = 0;
  for (const { fix } of findings) {
    if (fix === undefined || fix.edits.some((edit) => edit.span.file !== 0)) continue;
    const isRepeated = fix.edits.every((edit) => accepted.some((other) => isSame(edit, other)));
    if (isRepeated || fix.edits.some((edit) => accepted.some((other) => overlaps(edit, other)))) continue;
    accepted.push(...fix.edits);
    applied += 1;
  }
  return { edits: accepted, applied };
}

function isSame(a: Edit, b: Edit): boolean {
  return a.span.start === b.span.start && a.span.end === b.span.end && a.newText === b.newText;
}

/** Edits that touch count as overlapping: the order of two insertions at one place would be a guess. */
function overlaps(a: Edit, b: Edit): boolean {
  return a.span.start <= b.span.end && b.span.start <= a.span.end;
}
