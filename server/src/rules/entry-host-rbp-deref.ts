/** Memory is reached through RBP while RBP still is what the host left. */
import type { Analysis } from '../analysis/analysis.js';
import { onEntryPaths, reportWhere } from './support/enclave-paths.js';
import { effectsOf } from './support/tree.js';
import { visitsWith } from './support/visits.js';
import type { Report, Rule } from './rule.js';
import page from './entry-host-rbp-deref.md';

export const entryHostRbpDeref: Rule = {
  meta: {
    id: 'entry-host-rbp-deref',
    severity: 'error',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'recommended',
    summary: 'Memory is reached through RBP while RBP still is what the host left.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    return reportWhere(
      onEntryPaths(visitsWith(analysis, ['load', 'store'], 'enclave')),
      ({ exploration, node, instruction }) => {
        const throughRbp = [...effectsOf(node, 'load'), ...effectsOf(node, 'store')].some(({ address }) => {
          const { base } = exploration.factory.splitAddress(address);
          return base.op === 'input' && base.input.provenance.kind === 'host' && base.input.register === 'rbp';
        });
        if (!throughRbp) return undefined;
        return {
          message: `${instruction.mnemonic} reaches memory through RBP as the host left it, wherever the host wants. Load RBP inside the enclave first.`,
        };
      },
    );
  },
};
