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
