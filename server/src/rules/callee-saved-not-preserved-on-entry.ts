/** A callee-saved register is not saved before EENTER, and what comes back in it is the enclave's. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { calleeSavedLosses, lossReports } from './support/callee-saved.js';
import { onePerPlace } from './support/report.js';
import page from './callee-saved-not-preserved-on-entry.md';

export const calleeSavedNotPreservedOnEntry: Rule = {
  meta: {
    id: 'callee-saved-not-preserved-on-entry',
    severity: 'error',
    side: 'host',
    contracts: ['any'],
    preset: 'strict',
    summary: "A callee-saved register is not saved before EENTER, and what comes back in it is the enclave's.",
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const losses = calleeSavedLosses(analysis).filter(({ kind }) => kind === 'enclave');
    return onePerPlace(
      lossReports(
        losses,
        'Nothing saved it before EENTER, and an exit gives back what the enclave left there, an asynchronous exit zero.',
      ),
    );
  },
};
