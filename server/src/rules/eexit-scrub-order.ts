/** The clearing before EEXIT also clears the exit target. */
import type { Analysis } from '../analysis/analysis.js';
import { constantOf } from '../simulate/domain/queries.js';
import { exitVisits, reportWhere } from './support/enclave-paths.js';
import { lastChange } from './support/provenance.js';
import type { Report, Rule } from './rule.js';
import page from './eexit-scrub-order.md';

export const eexitScrubOrder: Rule = {
  meta: {
    id: 'eexit-scrub-order',
    severity: 'error',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'recommended',
    summary: 'The clearing before EEXIT also clears the exit target.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    return reportWhere(exitVisits(analysis), ({ node }) => {
      if (constantOf(node.state.registers.rbx, node.state) !== 0n) return undefined;
      const cleared = lastChange(node, 'rbx');
      return {
        message:
          'RBX, the address that EEXIT jumps to, is 0 here: it was cleared with the others. Load it behind the clearing.',
        causes: cleared === undefined ? [] : [{ node: cleared, message: 'RBX becomes 0' }],
      };
    });
  },
};
