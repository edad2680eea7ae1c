/** XRSTOR runs with a mask in EDX:EAX that nobody set. */
import type { Analysis } from '../analysis/analysis.js';
import { describeTerm } from '../simulate/describe.js';
import { reportWhere } from './support/enclave-paths.js';
import type { State } from '../simulate/machine/state.js';
import { dependsOnCssa, dependsOnHost } from './support/enclave-values.js';
import { visitsAt } from './support/visits.js';
import type { Report, Rule } from './rule.js';
import page from './xrstor-mask-not-set.md';

export const xrstorMaskNotSet: Rule = {
  meta: {
    id: 'xrstor-mask-not-set',
    severity: 'error',
    side: 'both',
    contracts: ['any'],
    preset: 'recommended',
    summary: 'XRSTOR runs with a mask in EDX:EAX that nobody set.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const restores = visitsAt(analysis, RESTORES);
    return reportWhere(restores, ({ exploration, node }) => {
      const { rax } = node.state.registers;
      const mask = exploration.evaluate(exploration.factory.slice(rax, 0, 3), node.state);
      const isLeftover =
        dependsOnCssa(rax) ||
        (node.state.world === 'enclave' && dependsOnHost(rax)) ||
        isResultAlone(node.state.registers);
      if (mask.max !== 0n && !isLeftover) {
        const { rdx } = node.state.registers;
        if (node.state.world !== 'enclave' || !dependsOnHost(rdx)) return undefined;
        return {
          message:
            'XRSTOR restores what EDX:EAX selects, and EDX still is what the host left: it chooses which components from 32 on stay as they are. Load EDX with -1 before.',
        };
      }
      const value = describeTerm(exploration, rax, node.state);
      return {
        message: `XRSTOR restores what EDX:EAX selects, and EAX holds ${value}${isLeftover ? ', which is no mask' : ''}: x87 and SSE may stay as they are. Load EAX and EDX with -1 before.`,
      };
    });
  },
};

const RESTORES: ReadonlySet<string> = new Set(['xrstor', 'xrstor64', 'xrstors', 'xrstors64']);

/** RAX as a call left it, and RDX not: a mask would be returned in both. */
function isResultAlone({ rax, rdx }: State['registers']): boolean {
  if (rax.op !== 'input' || rax.input.provenance.kind !== 'call') return false;
  return !(rdx.op === 'input' && rdx.input.register === 'rdx' && rdx.input.site === rax.input.site);
}
