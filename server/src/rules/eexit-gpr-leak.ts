/** A register leaves the enclave with a value that is its own. */
import type { Analysis } from '../analysis/analysis.js';
import { describeTerm } from '../simulate/describe.js';
import { reportWhere } from './support/enclave-paths.js';
import { bypasses, exitsWithLeaks } from './support/enclave-exits.js';
import type { Report, Rule } from './rule.js';
import page from './eexit-gpr-leak.md';

export const eexitGprLeak: Rule = {
  meta: {
    id: 'eexit-gpr-leak',
    severity: 'error',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'recommended',
    summary: 'A register leaves the enclave with a value that is its own.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const exits = exitsWithLeaks(analysis);
    const bypassed = new Set(bypasses(exits).map(({ leaking }) => leaking.node));
    return reportWhere(exits, ({ node, leaked, exploration }) => {
      if (leaked.length === 0 || bypassed.has(node)) return undefined;
      return {
        message:
          `EEXIT hands ${leaked.map((register) => register.toUpperCase()).join(', ')} to the host as the enclave left ` +
          `${leaked.length === 1 ? 'it' : 'them'}: ${leaked.map((register) => describeTerm(exploration, node.state.registers[register], node.state))[0] ?? ''}` +
          `${leaked.length > 1 ? ', …' : ''}. Clear what carries no result; returns= declares what does.`,
      };
    });
  },
};
