/** The direction flag is set where the host enters the enclave or calls C. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { insertBefore } from './support/c-boundary.js';
import { onePerPlace, reportAt } from './support/report.js';
import { effectOf, effectsOf } from './support/tree.js';
import { visitsOf } from './support/visits.js';
import { constantOf } from '../simulate/domain/queries.js';
import page from './host-calls-c-with-df-set.md';

export const hostCallsCWithDfSet: Rule = {
  meta: {
    id: 'host-calls-c-with-df-set',
    severity: 'warning',
    side: 'host',
    contracts: ['any'],
    preset: 'recommended',
    summary: 'The direction flag is set where the host enters the enclave or calls C.',
    fixable: true,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = visitsOf(analysis, 'host').flatMap(({ exploration, node, instruction }) => {
      const entersOrCalls =
        effectOf(node, 'enclu') !== undefined || effectsOf(node, 'call').some(({ local }) => !local);
      if (!entersOrCalls || constantOf(node.state.flags.values.df, node.state) !== 1n) return [];
      const message =
        `DF is 1 at this \`${instruction.mnemonic}\`. The psABI wants it clear, EENTER hands it to the enclave unchanged, and string operations behind it run ` +
        'backwards. Put `cld` in front.';
      return [
        reportAt(exploration, node, { message, fix: insertBefore(instruction, 'cld', 'Clear the direction flag') }),
      ];
    });
    return onePerPlace(reports);
  },
};
