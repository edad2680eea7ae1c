/** C is called at the AEP with the direction flag as the interrupted enclave had it. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { goesToC, insertBefore, isEnclaves } from './support/c-boundary.js';
import { onePerPlace, reportAt } from './support/report.js';
import page from './aep-df-ac-unclean-before-c.md';

export const aepDfAcUncleanBeforeC: Rule = {
  meta: {
    id: 'aep-df-ac-unclean-before-c',
    severity: 'warning',
    side: 'host',
    contracts: ['any'],
    preset: 'strict',
    summary: 'C is called at the AEP with the direction flag as the interrupted enclave had it.',
    fixable: true,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = goesToC(analysis)
      .filter(({ node, kind }) => kind !== 'return' && node.state.arrival?.kind === 'aex')
      .filter(({ node }) => isEnclaves(node.state.flags.values.df))
      .map(({ exploration, node, instruction }) =>
        reportAt(exploration, node, {
          message:
            'An asynchronous exit clears the status flags and leaves DF and AC as the enclave had them: interrupted in the middle of `std; rep movs`, it hands ' +
            'DF = 1 to this call. Put `cld` in front of it.',
          fix: insertBefore(instruction, 'cld', 'Clear the direction flag'),
        }),
      );
    return onePerPlace(reports);
  },
};
