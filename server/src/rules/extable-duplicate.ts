/** Two entries of the exception table name the same instruction. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { coveredEnclu, tablesOf } from './support/exception-table.js';
import { onePerPlace, plainReport } from './support/report.js';
import page from './extable-duplicate.md';

export const extableDuplicate: Rule = {
  meta: {
    id: 'extable-duplicate',
    severity: 'warning',
    side: 'host',
    contracts: ['vdso-extable'],
    preset: 'recommended',
    summary: 'Two entries of the exception table name the same instruction.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const { program } = analysis;
    if (tablesOf(analysis).length === 0) return [];
    const seen = new Set<number>();
    const reports = program.exceptionTable.flatMap((entry) => {
      const enclu = coveredEnclu(program, entry);
      if (enclu === undefined) return [];
      if (!seen.has(enclu.id)) {
        seen.add(enclu.id);
        return [];
      }
      return [plainReport(program, entry.origin, MESSAGE)];
    });
    return onePerPlace(reports);
  },
};

const MESSAGE =
  'An earlier entry names the same ENCLU. The kernel searches from the front and takes that one, so this entry has no effect: remove it, or correct its first word.';
