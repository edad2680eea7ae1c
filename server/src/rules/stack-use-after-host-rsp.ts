/** The stack is used after RSP was loaded with the stack pointer of the host again. */
import type { Analysis } from '../analysis/analysis.js';
import type { SimulationNode } from '../simulate/exploration.js';
import { anyAbove, callsOut, isHostStack, reportWhere, usesStack } from './support/enclave-paths.js';
import { hostSlots } from './support/enclave-values.js';
import { lastChange } from './support/provenance.js';
import { visitsWith } from './support/visits.js';
import type { Report, Rule } from './rule.js';
import page from './stack-use-after-host-rsp.md';

export const stackUseAfterHostRsp: Rule = {
  meta: {
    id: 'stack-use-after-host-rsp',
    severity: 'error',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'recommended',
    summary: 'The stack is used after RSP was loaded with the stack pointer of the host again.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const slots = hostSlots(analysis);
    return reportWhere(
      visitsWith(analysis, ['load', 'store', 'call', 'jump-out'], 'enclave'),
      ({ exploration, node, instruction }) => {
        const isUse = (at: SimulationNode): boolean =>
          (usesStack(exploration, at) || callsOut(at)) &&
          isHostStack(exploration, at, slots) &&
          anyAbove(at, (earlier) => !isHostStack(exploration, earlier, slots));
        // The first use on a path says it all.
        if (!isUse(node) || anyAbove(node, isUse)) return undefined;
        const loaded = lastChange(node, 'rsp');
        return {
          message: `${instruction.mnemonic} uses the stack of the host: RSP was loaded with it before. Do this before RSP is loaded.`,
          causes: loaded === undefined ? [] : [{ node: loaded, message: 'RSP becomes the stack pointer of the host' }],
        };
      },
    );
  },
};
