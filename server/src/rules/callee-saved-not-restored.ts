/** A function returns to C without the value that a callee-saved register had at its entry. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { calleeSavedLosses, lossReports } from './support/callee-saved.js';
import { onePerPlace } from './support/report.js';
import page from './callee-saved-not-restored.md';

export const calleeSavedNotRestored: Rule = {
  meta: {
    id: 'callee-saved-not-restored',
    severity: 'error',
    side: 'host',
    contracts: ['any'],
    preset: 'recommended',
    summary: 'A function returns to C without the value that a callee-saved register had at its entry.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const losses = calleeSavedLosses(analysis).filter(({ kind }) => kind === 'own');
    return onePerPlace(
      lossReports(
        losses,
        'This path changed what it must give back; restore it on every way out, also behind a fault.',
      ),
    );
  },
};
