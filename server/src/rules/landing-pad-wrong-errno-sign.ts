/** Behind a prefixed ENCLU the code expects a negative error number in RAX. */
import type { Analysis } from '../analysis/analysis.js';
import { landingVerdicts } from './support/landing-verdict.js';
import { onePerPlace, reportAt } from './support/report.js';
import type { Report, Rule } from './rule.js';
import page from './landing-pad-wrong-errno-sign.md';

export const landingPadWrongErrnoSign: Rule = {
  meta: {
    id: 'landing-pad-wrong-errno-sign',
    severity: 'error',
    side: 'host',
    contracts: ['rfc-prefix'],
    preset: 'recommended',
    summary: 'RAX is compared with -14 or tested for its sign, but the fix-up stores the positive EFAULT (14).',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = landingVerdicts(analysis)
      .filter(({ kind }) => kind === 'wrong-sign')
      .map((verdict) =>
        reportAt(verdict.exploration, verdict.node, {
          message:
            'This comparison expects a negative error number, but the fix-up puts the positive EFAULT (14) in RAX, so a fault goes ' +
            'the way of an enclave exit (EAX = 4). Compare EAX with 4 or with 14.',
          instruction: analysis.program.instructions[verdict.instruction],
        }),
      );
    return onePerPlace(reports);
  },
};
