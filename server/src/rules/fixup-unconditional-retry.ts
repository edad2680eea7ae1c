/** A fault leads back to EENTER whatever it was and however often it comes. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { EENTER } from './support/enclu-sites.js';
import { onePerPlace, reportAt } from './support/report.js';
import { isTableLoop, retriesOf } from './support/retries.js';
import page from './fixup-unconditional-retry.md';

export const fixupUnconditionalRetry: Rule = {
  meta: {
    id: 'fixup-unconditional-retry',
    severity: 'error',
    side: 'host',
    contracts: ['rfc-prefix', 'vdso-extable'],
    preset: 'recommended',
    summary: 'A fault leads back to EENTER whatever it was and however often it comes.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = retriesOf(analysis)
      .filter(({ leaves, isUnconditional }) => isUnconditional && leaves?.includes(EENTER) === true)
      .filter((retry) => !isTableLoop(retry))
      .map(({ exploration, enclu }) =>
        reportAt(exploration, enclu, {
          message:
            'A fault leads back to this EENTER, and no branch on the way asks what the fault was, counts, or asks a handler: when it comes again, as it does ' +
            'for a lost enclave or a wrong TCS, this loops for ever. Give up behind a fault, or bound the retries.',
        }),
      );
    return onePerPlace(reports);
  },
};
