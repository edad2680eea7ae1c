/** An index of the host is compared with its bound as a signed number. */
import type { Analysis } from '../analysis/analysis.js';
import { onEntryPaths, reportWhere } from './support/enclave-paths.js';
import { signedTest, unboundedIndex } from './support/bounds.js';
import { visitsWith } from './support/visits.js';
import type { Report, Rule } from './rule.js';
import page from './entry-signed-bound-check.md';

export const entrySignedBoundCheck: Rule = {
  meta: {
    id: 'entry-signed-bound-check',
    severity: 'error',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'recommended',
    summary: 'An index of the host is compared with its bound as a signed number.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    return reportWhere(onEntryPaths(visitsWith(analysis, ['load', 'store'], 'enclave')), ({ node }) => {
      const index = unboundedIndex(node);
      const test = index === undefined ? undefined : signedTest(node, index);
      if (index === undefined || test === undefined) return undefined;
      return {
        message: `${index.input.register?.toUpperCase() ?? 'A value'} of the host is an index here, and only a signed comparison bounds it: a negative one passes. Use jae or jb.`,
        causes: [{ node: test, message: 'the signed comparison decides here' }],
      };
    });
  },
};
