/** A function around a leaf does not give its caller RBX back. */
import type { Analysis } from '../analysis/analysis.js';
import { describeTerm } from '../simulate/describe.js';
import { reportWhere } from './support/enclave-paths.js';
import { lastChange } from './support/provenance.js';
import { effectOf, pathFromRoot } from './support/tree.js';
import { visitsEnding } from './support/visits.js';
import type { Report, Rule } from './rule.js';
import page from './enclu-clobber-rbx-in-c-wrapper.md';

export const encluClobberRbxInCWrapper: Rule = {
  meta: {
    id: 'enclu-clobber-rbx-in-c-wrapper',
    severity: 'error',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'recommended',
    summary: 'A function around a leaf does not give its caller RBX back.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const returns = visitsEnding(analysis, 'return', 'enclave');
    return reportWhere(returns, ({ exploration, node }) => {
      const { rbx } = node.state.registers;
      const runsLeaf = pathFromRoot(node).some((at) => effectOf(at, 'enclu') !== undefined);
      if (exploration.root.kind === 'enclave-entry' || !runsLeaf || rbx === exploration.start.state.registers.rbx)
        return undefined;
      const writer = lastChange(node, 'rbx');
      return {
        message: `The caller gets RBX back as ${describeTerm(exploration, rbx, node.state)}. RBX is callee-saved: push it before it is loaded for ENCLU, and pop it behind.`,
        causes: writer === undefined ? [] : [{ node: writer, message: 'RBX is loaded for ENCLU' }],
      };
    });
  },
};
