/** EXITINFO is read and left valid in the SSA. */
import type { Analysis } from '../analysis/analysis.js';
import { pathEnds } from './support/enclave-paths.js';
import { fieldAt, GPRSGX, storesAt } from './support/ssa.js';
import { onePerPlace, reportAt } from './support/report.js';
import { effectsOf, pathFromRoot } from './support/tree.js';
import type { Report, Rule } from './rule.js';
import page from './ssa-exitinfo-not-cleared.md';

export const ssaExitinfoNotCleared: Rule = {
  meta: {
    id: 'ssa-exitinfo-not-cleared',
    severity: 'warning',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'strict',
    summary: 'EXITINFO is read and left valid in the SSA.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports: Report[] = [];
    for (const { exploration, node } of pathEnds(analysis)) {
      const path = pathFromRoot(node);
      path.forEach((at, index) => {
        const field = effectsOf(at, 'load')
          .map(({ address }) => fieldAt(exploration, at, address))
          .find((one) => one?.offset === GPRSGX.exitinfo);
        if (field === undefined) return;
        const isCleared = path.slice(index).some((later) => storesAt(exploration, later, field.base, GPRSGX.exitinfo));
        if (isCleared) return;
        const message =
          'EXITINFO is read here and stays valid in the SSA: the host can enter again and have the exception handled twice. Store 0 there.';
        reports.push(reportAt(exploration, at, { message }));
      });
    }
    return onePerPlace(reports);
  },
};
