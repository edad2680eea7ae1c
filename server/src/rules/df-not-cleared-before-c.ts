/** C runs behind EEXIT with the direction flag as the enclave left it. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { goesToC, insertBefore, isEnclaves } from './support/c-boundary.js';
import { onePerPlace, reportAt } from './support/report.js';
import page from './df-not-cleared-before-c.md';

export const dfNotClearedBeforeC: Rule = {
  meta: {
    id: 'df-not-cleared-before-c',
    severity: 'warning',
    side: 'host',
    contracts: ['any'],
    preset: 'strict',
    summary: 'C runs behind EEXIT with the direction flag as the enclave left it.',
    fixable: true,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = goesToC(analysis)
      .filter(({ node }) => node.state.arrival?.kind !== 'aex' && isEnclaves(node.state.flags.values.df))
      .map(({ exploration, node, instruction, kind }) => ({
        ...reportAt(exploration, node, {
          message:
            `${doing(kind)} with DF as the enclave left it: nothing clears it on EEXIT, and C code takes it to be 0 (psABI 3.4.1). With DF = 1 every string ` +
            'operation there runs backwards. Put `cld` behind the exit.',
          fix: insertBefore(instruction, 'cld', 'Clear the direction flag'),
        }),
        ...(kind === 'return' && { severity: 'info' as const }),
      }));
    return onePerPlace(reports);
  },
};

function doing(kind: 'call' | 'return' | 'jump'): string {
  return { call: 'C is called', return: 'Control returns to C', jump: 'Control goes on in C' }[kind];
}
