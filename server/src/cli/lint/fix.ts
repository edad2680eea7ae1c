/** Applies the fixes of findings to text. */
import { compatibleFixes } from '../../lint/compatible-fixes.js';
import type { Finding } from '../../rules/finding.js';

/** As often as ESLint: a fix may uncover another finding; more rounds would mean that two fixes undo each other. */
export const MAX_FIX_ROUNDS = 10;

export interface FixedText {
  readonly text: string;
  /** How many fixes were applied. */
  readonly applied: number;
}

/** Applies {@link compatibleFixes}. */
export function applyFixes(text: string, findings: readonly Finding[]): FixedText {
  const { edits, applied } = compatibleFixes(findings);
  const ordered = [...edits].sort((a, b) => b.span.start - a.span.start);
  const result = ordered.reduce(
    (current, { span, newText }) => current.slice(0, span.start) + newText + current.slice(span.end),
    text,
  );
  return { text: result, applied };
}
