/** The handler of the exception table asks whether RAX is an error number, which the kernel never puts there. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { efaultTests } from './support/landing-verdict.js';
import { onePerPlace, reportAt } from './support/report.js';
import page from './extable-handler-expects-efault.md';

export const extableHandlerExpectsEfault: Rule = {
  meta: {
    id: 'extable-handler-expects-efault',
    severity: 'error',
    side: 'host',
    contracts: ['vdso-extable'],
    preset: 'recommended',
    summary:
      'The handler of the exception table asks whether RAX is an error number, which the kernel never puts there.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = efaultTests(analysis).map(({ exploration, node, comparison }) =>
      reportAt(exploration, node, {
        message:
          'The exception table leaves RAX alone: it still is the leaf, 2 when EENTER faulted and 3 for a fault in the enclave. This test expects the error number ' +
          '14 (EFAULT) of another contract and always goes the same way. Whatever arrives at this handler is a fault.',
        instruction: analysis.program.instructions[comparison],
      }),
    );
    return onePerPlace(reports);
  },
};
