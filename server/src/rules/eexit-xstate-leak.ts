/** x87 and SSE registers leave the enclave as C code left them. */
import type { Analysis } from '../analysis/analysis.js';
import { calleeOf, callsOut, exitVisits, reportWhere } from './support/enclave-paths.js';
import type { SimulationNode } from '../simulate/exploration.js';
import { instructionOf } from './support/report.js';
import { effectOf } from './support/tree.js';
import { KNOWN_RESTORERS } from '../simulate/policy.js';
import { above } from './support/visits.js';
import type { Report, Rule } from './rule.js';
import page from './eexit-xstate-leak.md';

export const eexitXstateLeak: Rule = {
  meta: {
    id: 'eexit-xstate-leak',
    severity: 'error',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'recommended',
    summary: 'x87 and SSE registers leave the enclave as C code left them.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    return reportWhere(exitVisits(analysis), ({ exploration, node }) => {
      for (const at of above(node)) {
        const op = instructionOf(exploration.program, at)?.op ?? '';
        const isRestorer = KNOWN_RESTORERS.includes(effectOf(at, 'call')?.callee ?? '');
        if ((RESTORES.has(op) || isRestorer) && restoresSomething(node)) return undefined;
        if (!callsOut(at)) continue;
        return {
          message:
            `EEXIT hands out the XMM and x87 registers as ${calleeOf(at)} left them: nothing restores them in between. ` +
            'Restore an initial image with XRSTOR (EDX:EAX = -1) or FXRSTOR before.',
          causes: [{ node: at, message: `${calleeOf(at)} uses them` }],
        };
      }
      if (exploration.root.kind === 'enclave-entry' || node.state.extended.sse !== 'enclave') return undefined;
      return {
        message:
          'EEXIT hands out the XMM and x87 registers as the caller in the enclave left them: nothing restores them on this path. ' +
          'Restore an initial image with XRSTOR (EDX:EAX = -1) or FXRSTOR before.',
      };
    });
  },
};

const RESTORES: ReadonlySet<string> = new Set([
  'xrstor',
  'xrstor64',
  'xrstors',
  'xrstors64',
  'fxrstor',
  'fxrstor64',
  'vzeroall',
]);

/** A mask without the SSE bit leaves them as they were. */
function restoresSomething({ state }: SimulationNode): boolean {
  return state.extended.sse !== 'enclave';
}
