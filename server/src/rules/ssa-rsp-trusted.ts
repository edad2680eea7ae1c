/** RSP of the interrupted code is used as a stack without a check where it points. */
import type { Analysis } from '../analysis/analysis.js';
import type { Term } from '../simulate/domain/term.js';
import type { SimulationNode } from '../simulate/exploration.js';
import { anyAbove, onEntryPaths, reportWhere } from './support/enclave-paths.js';
import { interruptedStack, isChecked } from './support/ssa.js';
import { visitsWith } from './support/visits.js';
import type { Report, Rule } from './rule.js';
import page from './ssa-rsp-trusted.md';

export const ssaRspTrusted: Rule = {
  meta: {
    id: 'ssa-rsp-trusted',
    severity: 'error',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'recommended',
    summary: 'RSP of the interrupted code is used as a stack without a check where it points.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    return reportWhere(
      onEntryPaths(visitsWith(analysis, ['load', 'store', 'call'], 'enclave')),
      ({ exploration, node, instruction }) => {
        const uses = (at: SimulationNode): Term | undefined => interruptedStack(exploration, at);
        const rsp = uses(node);
        if (rsp === undefined || isChecked(node, rsp) || anyAbove(node, (at) => uses(at) !== undefined))
          return undefined;
        return {
          message:
            `${instruction.mnemonic} works on the stack of the interrupted code, whose RSP comes from the SSA unchecked: if the exception struck before ` +
            "the entry switched stacks, it is the host's. Compare it with both ends of the enclave stack first.",
        };
      },
    );
  },
};
