/** A callee-saved register is saved and changed, and CFI does not say where the caller's value went. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { missingSlots } from './support/cfi-check.js';
import { onePerPlace, reportAt } from './support/report.js';
import page from './cfi-saved-register-missing.md';

export const cfiSavedRegisterMissing: Rule = {
  meta: {
    id: 'cfi-saved-register-missing',
    severity: 'warning',
    side: 'both',
    contracts: ['any'],
    preset: 'strict',
    summary: "A callee-saved register is saved and changed, and CFI does not say where the caller's value went.",
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = missingSlots(analysis).map(({ exploration, node, register, offset }) =>
      reportAt(exploration, node, {
        message:
          `${register.toUpperCase()} changes here, and for CFI it still holds the caller's value, which lies ${-offset} bytes below the frame address: ` +
          `an unwinder gives every caller above a wrong ${register.toUpperCase()}. Put \`.cfi_offset %${register}, ${offset}\` behind the instruction that saves it.`,
      }),
    );
    return onePerPlace(reports);
  },
};
