/** The host alone decides that the entry goes on behind an outside call. */
import type { Analysis } from '../analysis/analysis.js';
import { findWithin } from '../simulate/domain/parts.js';
import type { Term } from '../simulate/domain/term.js';
import {
  anyAbove,
  branchesBefore,
  callsOut,
  entryVisits,
  reportWhere,
  stackBase,
  stackSlot,
} from './support/enclave-paths.js';
import { dependsOnHost, isThreadData } from './support/enclave-values.js';
import type { Report, Rule } from './rule.js';
import page from './entry-reentry-state-unchecked.md';

export const entryReentryStateUnchecked: Rule = {
  meta: {
    id: 'entry-reentry-state-unchecked',
    severity: 'warning',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'recommended',
    summary: 'The host alone decides that the entry goes on behind an outside call.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    return reportWhere(entryVisits(analysis), ({ exploration, node, instruction }) => {
      const goesOn = node.end?.kind === 'return' || node.end?.kind === 'unknown-jump';
      if (!goesOn || instruction.op !== 'ret' || stackSlot(stackBase(exploration, node)) === undefined)
        return undefined;
      if (anyAbove(node, callsOut)) return undefined;
      const asked = branchesBefore(node).map(({ condition }) => condition);
      if (!asked.some((condition) => dependsOnHost(condition)) || asked.some(readsThreadState)) return undefined;
      return {
        message:
          'This path returns into a frame that thread data holds, and only values of the host decided so: nothing asks whether an outside call is ' +
          'under way. Test thread data before.',
      };
    });
  },
};

function readsThreadState(term: Term): boolean {
  return findWithin(term, (one) => one.op === 'load' && isThreadData(one.address)) !== undefined;
}
