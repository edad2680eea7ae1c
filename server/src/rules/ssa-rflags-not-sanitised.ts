/** RIP in the SSA is changed to a handler, but RFLAGS there are left as they are. */
import type { Analysis } from '../analysis/analysis.js';
import { pathEnds } from './support/enclave-paths.js';
import { GPRSGX, redirects, storesField } from './support/ssa.js';
import { onePerPlace, reportAt } from './support/report.js';
import type { Report, Rule } from './rule.js';
import page from './ssa-rflags-not-sanitised.md';

export const ssaRflagsNotSanitised: Rule = {
  meta: {
    id: 'ssa-rflags-not-sanitised',
    severity: 'error',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'recommended',
    summary: 'RIP in the SSA is changed to a handler, but RFLAGS there are left as they are.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports: Report[] = [];
    for (const { exploration, node } of pathEnds(analysis)) {
      for (const redirect of redirects(exploration, node)) {
        if (storesField(exploration, node, redirect.base, GPRSGX.rflags)) continue;
        const message =
          'ERESUME will go on at this handler with DF and AC as the interrupted code had them: RFLAGS in the SSA are not changed on this path. ' +
          'Clear both at offset 128 of the saved registers.';
        reports.push(reportAt(exploration, redirect.node, { message }));
      }
    }
    return onePerPlace(reports);
  },
};
