/** A register of the host is used as an index without a check of its range. */
import type { Analysis } from '../analysis/analysis.js';
import { onEntryPaths, reportWhere } from './support/enclave-paths.js';
import { signedTest, unboundedIndex } from './support/bounds.js';
import { visitsWith } from './support/visits.js';
import type { Report, Rule } from './rule.js';
import page from './entry-untrusted-index-unchecked.md';

export const entryUntrustedIndexUnchecked: Rule = {
  meta: {
    id: 'entry-untrusted-index-unchecked',
    severity: 'error',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'recommended',
    summary: 'A register of the host is used as an index without a check of its range.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    return reportWhere(onEntryPaths(visitsWith(analysis, ['load', 'store'], 'enclave')), ({ node }) => {
      const index = unboundedIndex(node);
      if (index === undefined || signedTest(node, index) !== undefined) return undefined;
      return {
        message: `${index.input.register?.toUpperCase() ?? 'A value'} of the host is an index here, and nothing on this path bounds it. Compare it with the number of entries first, unsigned.`,
      };
    });
  },
};
