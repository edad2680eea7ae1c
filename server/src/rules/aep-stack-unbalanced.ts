/** RSP at ERESUME is not where it was at the AEP. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { ERESUME, aepVisits, encluVisits } from './support/enclu-sites.js';
import { onePerPlace, reportAt } from './support/report.js';
import { passesUnknownMacro } from './support/tree.js';
import page from './aep-stack-unbalanced.md';

export const aepStackUnbalanced: Rule = {
  meta: {
    id: 'aep-stack-unbalanced',
    severity: 'error',
    side: 'host',
    contracts: ['any'],
    preset: 'recommended',
    summary: 'RSP at ERESUME is not where it was at the AEP.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = aepVisits(encluVisits(analysis)).flatMap((visit) => {
      const { exploration, node, aex } = visit;
      if (
        aex === undefined ||
        visit.leaves?.includes(ERESUME) !== true ||
        passesUnknownMacro(analysis.program, node, aex)
      )
        return [];
      const { factory } = exploration;
      const distance = factory.sub(node.state.registers.rsp, aex.state.registers.rsp);
      if (distance.op !== 'const' || distance.value === 0n) return [];
      const bytes = BigInt.asIntN(64, distance.value);
      const message =
        `RSP is ${bytes < 0n ? `${-bytes} bytes below` : `${bytes} bytes above`} where it was at the AEP. ERESUME does not save it, so nobody notices until ERESUME itself faults or ` +
        'AEX-Notify saves the wrong one. Undo every push before ENCLU.';
      return [reportAt(exploration, node, { message })];
    });
    return onePerPlace(reports);
  },
};
