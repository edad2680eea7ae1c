/** C is called with x87, SSE and MXCSR as the host left them. */
import type { Analysis } from '../analysis/analysis.js';
import { calleeOf, firstHandOvers, reportWhere } from './support/enclave-paths.js';
import { uncleanParts } from './support/extended-state.js';
import type { Report, Rule } from './rule.js';
import page from './entry-xstate-not-sanitised.md';

export const entryXstateNotSanitised: Rule = {
  meta: {
    id: 'entry-xstate-not-sanitised',
    severity: 'error',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'recommended',
    summary: 'C is called with x87, SSE and MXCSR as the host left them.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    return reportWhere(firstHandOvers(analysis), ({ node }) => {
      const { control, data } = uncleanParts(node.state.extended);
      // Where the control registers are set, what is left is another mistake.
      if (control.length === 0) return undefined;
      return {
        message:
          `${calleeOf(node)} is called with ${[...control, ...data].join(', ')} as the host left them: it chooses rounding, masks and contents. ` +
          'Restore an initial image with XRSTOR (EDX:EAX = -1) or FXRSTOR before.',
      };
    });
  },
};
