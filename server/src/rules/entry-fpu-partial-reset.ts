/** MXCSR and the x87 control word are loaded, but x87 tags or SSE registers still are those of the host. */
import type { Analysis } from '../analysis/analysis.js';
import { calleeOf, firstHandOvers, reportWhere } from './support/enclave-paths.js';
import { uncleanParts } from './support/extended-state.js';
import type { Report, Rule } from './rule.js';
import page from './entry-fpu-partial-reset.md';

export const entryFpuPartialReset: Rule = {
  meta: {
    id: 'entry-fpu-partial-reset',
    severity: 'error',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'recommended',
    summary: 'MXCSR and the x87 control word are loaded, but x87 tags or SSE registers still are those of the host.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    return reportWhere(firstHandOvers(analysis), ({ node }) => {
      const { control, data } = uncleanParts(node.state.extended);
      if (control.length > 0 || data.length === 0) return undefined;
      return {
        message:
          `${calleeOf(node)} is called with MXCSR and the x87 control word set, but ${data.join(' and ')} as the host left them. ` +
          'Restore a whole image with XRSTOR or FXRSTOR.',
      };
    });
  },
};
