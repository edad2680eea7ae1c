/** Of several registers that are loaded from one block, one is loaded twice. */
import type { Analysis } from '../analysis/analysis.js';
import { loadRuns } from './support/load-runs.js';
import { plainReport } from './support/report.js';
import type { Report, Rule } from './rule.js';
import page from './context-restore-wrong-register.md';

export const contextRestoreWrongRegister: Rule = {
  meta: {
    id: 'context-restore-wrong-register',
    severity: 'error',
    side: 'both',
    contracts: ['any'],
    preset: 'recommended',
    summary: 'Of several registers that are loaded from one block, one is loaded twice.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    return loadRuns(analysis).flatMap((run) => {
      if (run.length < SHORTEST) return [];
      const twice = run.find(({ to }, index) => run.slice(0, index).some((earlier) => earlier.to === to));
      if (twice === undefined) return [];
      const message =
        `${twice.to.toUpperCase()} is loaded from two slots of the same block: the first value is lost, and the register that belongs to one of ` +
        'the slots is not restored.';
      return [plainReport(analysis.program, twice.instruction, message)];
    });
  },
};

/** Fewer loads side by side are no block of saved registers. */
const SHORTEST = 3;
