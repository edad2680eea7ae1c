/** The handler of a fault leads straight back to the ENCLU that faulted. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { onePerPlace, reportAt } from './support/report.js';
import { isTableLoop, retriesOf } from './support/retries.js';
import { effectOf } from './support/tree.js';
import page from './extable-fixup-loops.md';

export const extableFixupLoops: Rule = {
  meta: {
    id: 'extable-fixup-loops',
    severity: 'error',
    side: 'host',
    contracts: ['vdso-extable'],
    preset: 'recommended',
    summary: 'The handler of a fault leads straight back to the ENCLU that faulted.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = retriesOf(analysis)
      .filter((retry) => isTableLoop(retry) && effectOf(retry.enclu, 'enclu') !== undefined)
      .map(({ exploration, enclu }) =>
        reportAt(exploration, enclu, {
          message:
            'The exception table sends a fault to code that leads back to this ENCLU without a single branch: the same fault comes again, for ever. The handler ' +
            'must leave, or ask somebody.',
        }),
      );
    return onePerPlace(reports);
  },
};
