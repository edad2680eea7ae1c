/** The direction flag is set where the host enters the enclave, calls C or returns to it. */
import type { Analysis } from '../analysis/analysis.js';
import { nodesWith } from './support/node-index.js';
import { perExploration } from './support/per-exploration.js';
import type { Report, Rule } from './rule.js';
import { insertBefore } from './support/c-boundary.js';
import { onePerPlace, reportAt } from './support/report.js';
import { effectOf, effectsOf } from './support/tree.js';
import { visitsAmong } from './support/visits.js';
import { constantOf } from '../simulate/domain/queries.js';
import page from './host-calls-c-with-df-set.md';

export const hostCallsCWithDfSet: Rule = {
  meta: {
    id: 'host-calls-c-with-df-set',
    severity: 'warning',
    side: 'host',
    contracts: ['any'],
    preset: 'recommended',
    summary: 'The direction flag is set where the host enters the enclave, calls C or returns to it.',
    fixable: true,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = visitsAmong(analysis, leavesWithDfSet, 'host').map(({ exploration, node, instruction }) => {
      const message =
        `DF is 1 at this \`${instruction.mnemonic}\`. The psABI wants it clear, EENTER hands it to the enclave unchanged, and string operations behind it run ` +
        'backwards. Put `cld` in front.';
      return reportAt(exploration, node, {
        message,
        fix: insertBefore(instruction, 'cld', 'Clear the direction flag'),
      });
    });
    return onePerPlace(reports);
  },
};

/** Where control goes to an enclave or to C while DF is known to be set. */
const leavesWithDfSet = perExploration((paths) =>
  nodesWith(paths, 'enclu', 'call', 'return', 'jump-out').filter((node) => {
    const { calls, flags } = node.state;
    const entersOrCalls = effectOf(node, 'enclu') !== undefined || effectsOf(node, 'call').some(({ local }) => !local);
    // A local call's return goes on in this file.
    const goesBack =
      calls.length === 0 && (effectOf(node, 'return') !== undefined || effectOf(node, 'jump-out') !== undefined);
    return (entersOrCalls || goesBack) && constantOf(flags.values.df, node.state) === 1n;
  }),
);
