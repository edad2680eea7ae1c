/** What reading the text found wrong, before any simulation. */
import type { Origin } from './mapped.js';

export type Severity = 'error' | 'warning' | 'info';

/** A problem with the text itself. `code` begins with `asm-`; see docs of the interface for the list. */
export interface Problem {
  readonly code:
    | 'asm-syntax'
    | 'asm-unknown-directive'
    | 'asm-unknown-mnemonic'
    | 'asm-operands'
    | 'asm-macro'
    | 'asm-preprocessor'
    | 'asm-limit'
    | 'asm-missing-include'
    | 'asm-unknown-macro';
  readonly severity: Severity;
  /** One sentence for a person: what was found, and what was expected. */
  readonly message: string;
  readonly origin: Origin;
}

/** Problems of one file that are told: nobody reads more, and a file of garbage has one a line. */
export const MAX_PROBLEMS = 2000;

/** The first {@link MAX_PROBLEMS} of them, and one more that says so if there are others. */
export function toldProblems(problems: readonly Problem[]): readonly Problem[] {
  const next = problems[MAX_PROBLEMS];
  if (next === undefined) return problems;
  const message = `There are more than ${MAX_PROBLEMS} problems; the rest is not told.`;
  return [...problems.slice(0, MAX_PROBLEMS), { code: 'asm-limit', severity: 'error', message, origin: next.origin }];
}
