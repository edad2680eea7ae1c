/** A fault leads back to ERESUME whatever it was and however often it comes. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { EENTER, ERESUME } from './support/enclu-sites.js';
import { onePerPlace, reportAt } from './support/report.js';
import { isTableLoop, retriesOf } from './support/retries.js';
import page from './aep-unbounded-eresume.md';

export const aepUnboundedEresume: Rule = {
  meta: {
    id: 'aep-unbounded-eresume',
    severity: 'info',
    side: 'host',
    contracts: ['rfc-prefix', 'vdso-extable'],
    preset: 'all',
    summary: 'A fault leads back to ERESUME whatever it was and however often it comes.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = retriesOf(analysis)
      .filter(
        ({ leaves, isUnconditional, fault }) =>
          isUnconditional &&
          leaves?.includes(ERESUME) === true &&
          !leaves.includes(EENTER) &&
          fault.state.arrival?.faultOf !== 'eenter',
      )
      .filter((retry) => !isTableLoop(retry))
      .map(({ exploration, enclu }) =>
        reportAt(exploration, enclu, {
          message:
            'Behind a fault the enclave is resumed at once, without a branch that asks what the fault was or counts: a fault that stays makes this loop for ever.',
        }),
      );
    return onePerPlace(reports);
  },
};
