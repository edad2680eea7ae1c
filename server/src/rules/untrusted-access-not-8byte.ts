/** Memory of the host is written in other units than aligned words of 8 bytes. */
import type { Analysis } from '../analysis/analysis.js';
import { reportWhere } from './support/enclave-paths.js';
import { isHostPointer } from './support/enclave-values.js';
import { effectsOf } from './support/tree.js';
import { visitsWith } from './support/visits.js';
import type { Report, Rule } from './rule.js';
import page from './untrusted-access-not-8byte.md';

export const untrustedAccessNot8byte: Rule = {
  meta: {
    id: 'untrusted-access-not-8byte',
    severity: 'info',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'all',
    summary: 'Memory of the host is written in other units than aligned words of 8 bytes.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    return reportWhere(visitsWith(analysis, 'store', 'enclave'), ({ node }) => {
      const store = effectsOf(node, 'store').find(
        ({ address, size }) => size !== 8 && size !== 0 && isHostPointer(address),
      );
      if (store === undefined) return undefined;
      return {
        message: `${store.size} bytes are written through a pointer of the host. Write aligned words of 8 bytes, so that no old data goes along.`,
      };
    });
  },
};
