/** Flags that were saved with the trap flag are loaded again. */
import type { Analysis } from '../analysis/analysis.js';
import { reportWhere } from './support/enclave-paths.js';
import { effectOf } from './support/tree.js';
import { visitsAt } from './support/visits.js';
import type { Report, Rule } from './rule.js';
import page from './saved-flags-include-tf.md';

export const savedFlagsIncludeTf: Rule = {
  meta: {
    id: 'saved-flags-include-tf',
    severity: 'info',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'all',
    summary: 'Flags that were saved with the trap flag are loaded again.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    return reportWhere(visitsAt(analysis, 'popf', 'enclave'), ({ exploration, node }) => {
      const value = effectOf(node, 'load')?.value;
      if (value === undefined) return undefined;
      const tf = exploration.factory.slice(value, TF_BIT, 1);
      const isSaved = [...tf.inputs].some(({ input }) => input.name.startsWith('TF@'));
      if (!isSaved) return undefined;
      return {
        message:
          'POPF loads TF as it was when the flags were saved: under a debugger a debug exception follows. Clear bit 8 of the word first.',
      };
    });
  },
};

const TF_BIT = 8;
