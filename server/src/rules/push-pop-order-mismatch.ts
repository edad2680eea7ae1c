/** A function returns with callee-saved registers that have each other's values. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { calleeSavedLosses, lossReports } from './support/callee-saved.js';
import { onePerPlace } from './support/report.js';
import page from './push-pop-order-mismatch.md';

export const pushPopOrderMismatch: Rule = {
  meta: {
    id: 'push-pop-order-mismatch',
    severity: 'error',
    side: 'both',
    contracts: ['any'],
    preset: 'recommended',
    summary: "A function returns with callee-saved registers that have each other's values.",
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const losses = calleeSavedLosses(analysis).filter(({ kind }) => kind === 'swapped');
    return onePerPlace(lossReports(losses, 'Pops must come in the opposite order of the pushes.'));
  },
};
