/** EDECCSSA runs where CSSA can be 0, or on the stack of the host. */
import type { Analysis } from '../analysis/analysis.js';
import { entryVisits, isException, isIncomingStack, reportWhere } from './support/enclave-paths.js';
import { effectOf } from './support/tree.js';
import type { Report, Rule } from './rule.js';
import page from './edeccssa-misuse.md';

export const edeccssaMisuse: Rule = {
  meta: {
    id: 'edeccssa-misuse',
    severity: 'error',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'recommended',
    summary: 'EDECCSSA runs where CSSA can be 0, or on the stack of the host.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    return reportWhere(entryVisits(analysis), ({ exploration, node }) => {
      if (effectOf(node, 'enclu')?.leaves?.includes(EDECCSSA) !== true) return undefined;
      if (!isException(exploration, node)) {
        return {
          message:
            'EDECCSSA raises #GP when CSSA is 0, and nothing on this path says that it is not. Test RAX at the entry.',
        };
      }
      if (!isIncomingStack(node.state.registers.rsp)) return undefined;
      return {
        message:
          "EDECCSSA gives the SSA frame back while RSP still is the host's. Switch to the stack of the enclave before.",
      };
    });
  },
};

const EDECCSSA = 9;
