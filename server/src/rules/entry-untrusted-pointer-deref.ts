/** A pointer of the host is followed before anything checks where it points to. */
import type { Analysis } from '../analysis/analysis.js';
import { onEntryPaths, reportWhere } from './support/enclave-paths.js';
import { hostInputs, isHostPointer } from './support/enclave-values.js';
import { isBounded } from './support/bounds.js';
import { effectsOf } from './support/tree.js';
import { visitsWith } from './support/visits.js';
import type { Report, Rule } from './rule.js';
import page from './entry-untrusted-pointer-deref.md';

export const entryUntrustedPointerDeref: Rule = {
  meta: {
    id: 'entry-untrusted-pointer-deref',
    severity: 'warning',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'recommended',
    summary: 'A pointer of the host is followed before anything checks where it points to.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    return reportWhere(onEntryPaths(visitsWith(analysis, ['load', 'store'], 'enclave')), ({ node, instruction }) => {
      const accesses = [...effectsOf(node, 'load'), ...effectsOf(node, 'store')];
      const address = accesses.map((access) => access.address).find((one) => isHostPointer(one));
      if (address === undefined) return undefined;
      const inputs = hostInputs(address).filter(({ input }) => input.register !== 'rsp' && input.register !== 'rbp');
      if (inputs.length === 0 || inputs.some((input) => isBounded(node, input))) return undefined;
      const [first] = inputs;
      return {
        message:
          `${instruction.mnemonic} follows a pointer that the host gave (${first?.input.register?.toUpperCase() ?? 'in memory'}): it may point into the enclave. ` +
          'Compare it with the bounds of the enclave first.',
      };
    });
  },
};
