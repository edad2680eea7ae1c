/** The address of a fault is stored in fewer than 64 bits. */
import type { Analysis } from '../analysis/analysis.js';
import { visitsWith } from './support/visits.js';
import type { Report, Rule } from './rule.js';
import { onePerPlace, reportAt } from './support/report.js';
import { effectsOf } from './support/tree.js';
import page from './fault-info-truncated.md';

export const faultInfoTruncated: Rule = {
  meta: {
    id: 'fault-info-truncated',
    severity: 'warning',
    side: 'host',
    contracts: ['rfc-prefix', 'vdso-extable'],
    preset: 'recommended',
    summary: 'The address of a fault is stored in fewer than 64 bits.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = visitsWith(analysis, 'store').flatMap(({ exploration, node }) => {
      const { arrival } = node.state;
      if (arrival?.kind !== 'fault') return [];
      const store = effectsOf(node, 'store').find(
        ({ value, size }) => size < 8 && value.op === 'slice' && value.of === arrival.rdx && value.low === 0,
      );
      if (store === undefined) return [];
      const message = `RDX holds the address of the fault, and only its low ${store.size * 8} bits are stored: the rest of the address is lost. Store all of RDX.`;
      return [reportAt(exploration, node, { message })];
    });
    return onePerPlace(reports);
  },
};
