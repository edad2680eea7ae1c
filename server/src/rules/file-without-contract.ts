/** The file enters an enclave and says nothing of who fixes up faults. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { encluVisits, enters } from './support/enclu-sites.js';
import { reportAt } from './support/report.js';
import page from './file-without-contract.md';

export const fileWithoutContract: Rule = {
  meta: {
    id: 'file-without-contract',
    severity: 'info',
    side: 'both',
    contracts: ['any'],
    preset: 'all',
    summary: 'The file enters an enclave and says nothing of who fixes up faults.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    if (analysis.contract.source !== 'default') return [];
    const visit = encluVisits(analysis).find((one) => one.leaves === undefined || enters(one));
    if (visit === undefined) return [];
    const message =
      'Nothing says who fixes up a fault of this ENCLU: no prefix, no exception table, no setting. The signal contract is assumed. Say which one holds: ' +
      '`# trampolint: contract=signal`, `vdso-extable`, `rfc-prefix` or `aex-notify`.';
    return [reportAt(visit.exploration, visit.node, { message })];
  },
};
