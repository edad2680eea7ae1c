/** MXCSR or the x87 control word is not set to a known value before C is called. */
import type { Analysis } from '../analysis/analysis.js';
import { calleeOf, firstHandOvers, reportWhere } from './support/enclave-paths.js';
import { uncleanParts } from './support/extended-state.js';
import type { Report, Rule } from './rule.js';
import page from './entry-mxcsr-fcw-not-initialised.md';

export const entryMxcsrFcwNotInitialised: Rule = {
  meta: {
    id: 'entry-mxcsr-fcw-not-initialised',
    severity: 'error',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'strict',
    summary: 'MXCSR or the x87 control word is not set to a known value before C is called.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    return reportWhere(firstHandOvers(analysis), ({ node }) => {
      const { control } = uncleanParts(node.state.extended);
      if (control.length === 0) return undefined;
      return {
        message: `${calleeOf(node)} is called with ${control.join(' and ')} as the host left it. Load ldmxcsr and fninit, or restore an image.`,
      };
    });
  },
};
