/** Behind a prefixed ENCLU the code goes on the same way after an exit and after a fault. */
import type { Analysis } from '../analysis/analysis.js';
import { landingVerdicts, type LandingVerdict } from './support/landing-verdict.js';
import { onePerPlace, reportAt } from './support/report.js';
import { effectOf } from './support/tree.js';
import type { Report, Rule } from './rule.js';
import page from './landing-pad-ignores-rax.md';

export const landingPadIgnoresRax: Rule = {
  meta: {
    id: 'landing-pad-ignores-rax',
    severity: 'error',
    side: 'host',
    contracts: ['rfc-prefix'],
    preset: 'recommended',
    summary: 'The code behind a prefixed ENCLU does not look at RAX before it treats the arrival as an enclave exit.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = landingVerdicts(analysis)
      .filter(({ kind }) => kind === 'ignored')
      .map((verdict) =>
        reportAt(verdict.exploration, verdict.node, {
          message:
            `This ${doing(verdict)} is reached both when the enclave exits (EAX = 4) and when ENCLU faults (RAX = 14), and RAX is not ` +
            'looked at: after a fault RDI, RSI and RDX hold the vector, the error code and the address, not what the ' +
            'enclave returned. Compare EAX with 4 and branch before it.',
        }),
      );
    return onePerPlace(reports);
  },
};

function doing({ node }: LandingVerdict): string {
  if (effectOf(node, 'store') !== undefined && effectOf(node, 'call') === undefined) return 'store';
  if (effectOf(node, 'call') !== undefined) return 'call';
  if (effectOf(node, 'jump-out') !== undefined) return 'jump';
  return 'return';
}
