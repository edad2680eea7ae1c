/** RFLAGS are loaded from the stack of the host. */
import type { Analysis } from '../analysis/analysis.js';
import { isIncomingStack, onEntryPaths, reportWhere } from './support/enclave-paths.js';
import { visitsAt } from './support/visits.js';
import type { Report, Rule } from './rule.js';
import page from './entry-flags-cleared-on-host-stack.md';

export const entryFlagsClearedOnHostStack: Rule = {
  meta: {
    id: 'entry-flags-cleared-on-host-stack',
    severity: 'error',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'recommended',
    summary: 'RFLAGS are loaded from the stack of the host.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    return reportWhere(onEntryPaths(visitsAt(analysis, 'popf', 'enclave')), ({ node }) => {
      if (!isIncomingStack(node.state.registers.rsp)) return undefined;
      return {
        message:
          'POPF takes RFLAGS from memory of the host, who can change the word after it was pushed: DF and AC are whatever the host wants. ' +
          'Load RSP from thread data first.',
      };
    });
  },
};
