/** The base of a block of saved registers is overwritten before all of them are loaded. */
import type { Analysis } from '../analysis/analysis.js';
import { loadRuns, type ContextLoad } from './support/load-runs.js';
import { GPRSGX } from './support/ssa.js';
import { plainReport } from './support/report.js';
import type { Report, Rule } from './rule.js';
import page from './context-restore-source-clobbered.md';

export const contextRestoreSourceClobbered: Rule = {
  meta: {
    id: 'context-restore-source-clobbered',
    severity: 'error',
    side: 'both',
    contracts: ['any'],
    preset: 'recommended',
    summary: 'The base of a block of saved registers is overwritten before all of them are loaded.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    return loadRuns(analysis).flatMap((run) => {
      const at = run.findIndex(({ to, base }) => to === base);
      const next = run[at + 1];
      if (at < 0 || next === undefined || !isBlock(run)) return [];
      const message =
        `${next.base.toUpperCase()}, the base of the saved registers, was replaced by the load before: this one reads from wherever the restored ` +
        'value points. Load it last.';
      return [plainReport(analysis.program, next.instruction, message)];
    });
  },
};

/** Four loads in a row, or offsets and registers as the processor saves them. */
function isBlock(run: readonly ContextLoad[]): boolean {
  return (
    run.length > 3 ||
    run.every(({ to, offset }) => Object.entries(GPRSGX).some(([name, at]) => name === to && at === offset))
  );
}
