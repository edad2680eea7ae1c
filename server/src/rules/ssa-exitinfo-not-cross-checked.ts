/** The handler takes the number of the exception from the host. */
import type { Analysis } from '../analysis/analysis.js';
import { calleeOf, firstCalls, isException, reportWhere } from './support/enclave-paths.js';
import { dependsOnHostRegister } from './support/enclave-values.js';
import { fieldAt, GPRSGX } from './support/ssa.js';
import { effectsOf, pathFromRoot } from './support/tree.js';
import type { Report, Rule } from './rule.js';
import page from './ssa-exitinfo-not-cross-checked.md';

export const ssaExitinfoNotCrossChecked: Rule = {
  meta: {
    id: 'ssa-exitinfo-not-cross-checked',
    severity: 'warning',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'strict',
    summary: 'The handler takes the number of the exception from the host.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    return reportWhere(firstCalls(analysis), ({ exploration, node }) => {
      if (!isException(exploration, node) || !dependsOnHostRegister(node.state.registers.rdi, 'rdi')) return undefined;
      const reads = pathFromRoot(node).some((at) =>
        effectsOf(at, 'load').some(({ address }) => fieldAt(exploration, at, address)?.offset === GPRSGX.exitinfo),
      );
      if (reads) return undefined;
      return {
        message: `${calleeOf(node)} handles an exception whose number is RDI of the host; EXITINFO in the SSA, which says what happened, is not read on this path.`,
      };
    });
  },
};
