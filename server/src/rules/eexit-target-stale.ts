/** The exit target was not stored on this path and is that of an earlier entry. */
import type { Analysis } from '../analysis/analysis.js';
import { describeTerm } from '../simulate/describe.js';
import { exitVisits, isEntered, reportWhere } from './support/enclave-paths.js';
import { hostSlots, lastStored, slotOf } from './support/enclave-values.js';
import type { Report, Rule } from './rule.js';
import page from './eexit-target-stale.md';

export const eexitTargetStale: Rule = {
  meta: {
    id: 'eexit-target-stale',
    severity: 'error',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'recommended',
    summary: 'The exit target was not stored on this path and is that of an earlier entry.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const slots = hostSlots(analysis);
    return reportWhere(exitVisits(analysis), ({ exploration, node }) => {
      const target = node.state.registers.rbx;
      const slot = target.op === 'load' ? slotOf(target.address) : undefined;
      if (!isEntered(exploration) || target.op !== 'load' || slot === undefined || !slots.has(slot)) return undefined;
      if (lastStored(node, target.address) !== undefined) return undefined;
      return {
        message:
          `EEXIT goes to what an earlier entry stored: this path loads RBX from ${describeTerm(exploration, target, node.state)} without having ` +
          'stored the RCX of this entry there. Store RCX before the paths separate.',
      };
    });
  },
};
