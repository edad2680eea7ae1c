/** The alignment-check flag still is what the host left when C is called. */
import type { Analysis } from '../analysis/analysis.js';
import { calleeOf, firstHandOvers, reportWhere } from './support/enclave-paths.js';
import { dependsOnHost } from './support/enclave-values.js';
import type { Report, Rule } from './rule.js';
import page from './entry-ac-not-cleared.md';

export const entryAcNotCleared: Rule = {
  meta: {
    id: 'entry-ac-not-cleared',
    severity: 'error',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'recommended',
    summary: 'The alignment-check flag still is what the host left when C is called.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    return reportWhere(firstHandOvers(analysis), ({ node }) => {
      const { ac } = node.state.flags.values;
      if (!dependsOnHost(ac) && !(ac.op === 'const' && ac.value === 1n)) return undefined;
      return {
        message:
          `${calleeOf(node)} is called while AC is set or what the host left: with AC set every unaligned access faults and shows its address. ` +
          'Clear it on the stack of the enclave: pushq $0; popfq.',
      };
    });
  },
};
