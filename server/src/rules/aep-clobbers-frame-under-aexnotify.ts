/** Under AEX-Notify RSP or RBP is changed between the AEP and ERESUME. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { ERESUME, aepVisits, encluVisits } from './support/enclu-sites.js';
import { isUnknown, lastChange } from './support/provenance.js';
import { onePerPlace, reportAt } from './support/report.js';
import { passesUnknownMacro } from './support/tree.js';
import page from './aep-clobbers-frame-under-aexnotify.md';

export const aepClobbersFrameUnderAexnotify: Rule = {
  meta: {
    id: 'aep-clobbers-frame-under-aexnotify',
    severity: 'warning',
    side: 'host',
    contracts: ['aex-notify'],
    preset: 'recommended',
    summary: 'Under AEX-Notify RSP or RBP is changed between the AEP and ERESUME.',
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
      const changed = (['rsp', 'rbp'] as const).filter((register) => {
        const now = node.state.registers[register];
        return now !== aex.state.registers[register] && !isUnknown(now);
      });
      if (changed.length === 0) return [];
      const names = changed.map((register) => register.toUpperCase()).join(' and ');
      const message =
        `${names} changed since the AEP. With AEX-Notify ERESUME may enter the enclave's handler: then it saves RSP and RBP of now, and the next exit comes back with them into code ` +
        'that expects those of EENTER. Restore them before ENCLU.';
      const causes = changed.flatMap((register) => {
        const writer = lastChange(node, register);
        return writer === undefined ? [] : [{ node: writer, message: `${register.toUpperCase()} changes` }];
      });
      return [reportAt(exploration, node, { message, causes })];
    });
    return onePerPlace(reports);
  },
};
