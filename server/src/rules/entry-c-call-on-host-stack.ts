/** C is called while RSP still is the stack pointer of the host. */
import type { Analysis } from '../analysis/analysis.js';
import { calleeOf, CALLS, callsOut, isForeignStack, onEntryPaths, reportWhere } from './support/enclave-paths.js';
import { visitsWith } from './support/visits.js';
import type { Report, Rule } from './rule.js';
import page from './entry-c-call-on-host-stack.md';

export const entryCCallOnHostStack: Rule = {
  meta: {
    id: 'entry-c-call-on-host-stack',
    severity: 'error',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'recommended',
    summary: 'C is called while RSP still is the stack pointer of the host.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    return reportWhere(onEntryPaths(visitsWith(analysis, CALLS, 'enclave')), ({ node }) => {
      if (!callsOut(node) || !isForeignStack(node.state.registers.rsp)) return undefined;
      return {
        message:
          `${calleeOf(node)} runs on the stack of the host: RSP was not loaded on this path since the entry. Its return address and everything ` +
          'it keeps can be read and changed by the host. Load RSP from thread data before.',
      };
    });
  },
};
