/** The stack is used before RSP was loaded from a trusted place. */
import type { Analysis } from '../analysis/analysis.js';
import {
  anyAbove,
  callsOut,
  isForeignStack,
  isIncomingStack,
  onEntryPaths,
  reportWhere,
  usesStack,
} from './support/enclave-paths.js';
import type { SimulationNode } from '../simulate/exploration.js';
import { visitsWith } from './support/visits.js';
import type { Report, Rule } from './rule.js';
import page from './entry-host-stack-use.md';

export const entryHostStackUse: Rule = {
  meta: {
    id: 'entry-host-stack-use',
    severity: 'error',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'recommended',
    summary: 'The stack is used before RSP was loaded from a trusted place.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    return reportWhere(
      onEntryPaths(visitsWith(analysis, ['load', 'store', 'call'], 'enclave')),
      ({ exploration, node, instruction }) => {
        const isUse = (at: SimulationNode): boolean =>
          isForeignStack(at.state.registers.rsp) && usesStack(exploration, at);
        // Calls of C have a rule of their own.
        if (!isUse(node) || callsOut(node) || anyAbove(node, isUse)) return undefined;
        return {
          message:
            `${instruction.mnemonic} uses the stack while RSP ${isIncomingStack(node.state.registers.rsp) ? 'still is what the host put there' : 'is none of the enclave’s stacks'}: it writes or reads wherever the host wants. ` +
            'Load RSP from thread data or RIP-relative first.',
        };
      },
    );
  },
};
