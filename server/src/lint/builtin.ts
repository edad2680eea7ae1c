/** The ids of findings that no trampoline rule makes: reading problems, limits of the analysis, configuration. */
import type { Severity } from '../text/problem.js';

export interface BuiltinId {
  readonly id: string;
  readonly severity: Severity;
  /** One sentence: what the finding says. */
  readonly summary: string;
}

const LIST: readonly BuiltinId[] = [
  { id: 'asm-syntax', severity: 'error', summary: 'A statement that cannot be read as GNU assembly.' },
  { id: 'asm-unknown-directive', severity: 'error', summary: 'A directive that GNU as does not have.' },
  { id: 'asm-unknown-mnemonic', severity: 'error', summary: 'An instruction that x86-64 does not have.' },
  { id: 'asm-operands', severity: 'error', summary: 'Operands that the instruction does not take.' },
  { id: 'asm-macro', severity: 'error', summary: 'A wrong definition or use of an assembler macro.' },
  { id: 'asm-preprocessor', severity: 'error', summary: 'An error of the C preprocessor, such as an unbalanced #if.' },
  {
    id: 'asm-limit',
    severity: 'warning',
    summary: 'A bound on the size of the text or of its expansion was hit; the rest was not read.',
  },
  {
    id: 'asm-missing-include',
    severity: 'info',
    summary: 'An included file was not found; what it defines is unknown.',
  },
  {
    id: 'asm-unknown-macro',
    severity: 'info',
    summary: 'A statement looks like the call of a macro whose definition was not found.',
  },
  {
    id: 'analysis-steps',
    severity: 'warning',
    summary: 'The simulation stopped at its bound on steps; not every path was seen.',
  },
  {
    id: 'analysis-states',
    severity: 'warning',
    summary: 'The simulation stopped at its bound on states; not every path was seen.',
  },
  { id: 'analysis-loop', severity: 'warning', summary: 'A loop was not followed to its end.' },
  { id: 'analysis-depth', severity: 'warning', summary: 'Calls nest deeper than the simulation follows.' },
  {
    id: 'analysis-rule-failed',
    severity: 'error',
    summary: 'A rule failed by a defect of its own; its findings are missing.',
  },
  {
    id: 'config-syntax',
    severity: 'error',
    summary: 'The configuration file is not valid JSON (comments are allowed); the defaults apply.',
  },
  { id: 'config-value', severity: 'error', summary: 'A setting has a value that it cannot have; it is ignored.' },
  { id: 'config-unknown-key', severity: 'warning', summary: 'A setting that does not exist.' },
  { id: 'config-unknown-rule', severity: 'warning', summary: 'A rule id that does not exist.' },
  { id: 'config-unused-suppression', severity: 'warning', summary: 'A comment that suppresses nothing.' },
];

/** All built-in ids, in the order in which they are documented. */
export const BUILTIN_IDS: ReadonlyMap<string, BuiltinId> = new Map(LIST.map((entry) => [entry.id, entry]));

/** Severity of a limit whose id this list does not know: a warning, because something was not looked at. */
export const DEFAULT_LIMIT_SEVERITY: Severity = 'warning';
