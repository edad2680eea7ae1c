/** ENCLU runs in the enclave with a leaf that is no constant. */
import type { Analysis } from '../analysis/analysis.js';
import { describeTerm } from '../simulate/describe.js';
import type { Term } from '../simulate/domain/term.js';
import { reportWhere } from './support/enclave-paths.js';
import { isHardware } from './support/enclave-values.js';
import { effectOf } from './support/tree.js';
import { visitsAt } from './support/visits.js';
import type { Report, Rule } from './rule.js';
import page from './eexit-rax-not-4.md';

export const eexitRaxNot4: Rule = {
  meta: {
    id: 'eexit-rax-not-4',
    severity: 'error',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'recommended',
    summary: 'ENCLU runs in the enclave with a leaf that is no constant.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    return reportWhere(visitsAt(analysis, 'enclu', 'enclave'), ({ exploration, node }) => {
      const effect = effectOf(node, 'enclu');
      if (effect === undefined || effect.leaves?.length === 1 || !isLeftover(effect.leaf)) return undefined;
      return {
        message:
          `EAX selects the leaf here, and it holds ${describeTerm(exploration, node.state.registers.rax, node.state)}: whatever leaf that is, ` +
          'it runs. Load the leaf right before ENCLU (4 for EEXIT).',
      };
    });
  },
};

/** What a call left, what the host left, CSSA. */
function isLeftover(leaf: Term): boolean {
  return [...leaf.inputs].some(
    ({ input }) => input.provenance.kind === 'call' || input.provenance.kind === 'host' || isHardware(input, 'cssa'),
  );
}
