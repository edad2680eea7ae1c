/** Behind ENCLU the code asks something that does not tell an exit from a fault. */
import type { Analysis } from '../analysis/analysis.js';
import { efaultTests, landingVerdicts, type LandingVerdict } from './support/landing-verdict.js';
import { onePerPlace, reportAt } from './support/report.js';
import type { Report, Rule } from './rule.js';
import page from './landing-pad-wrong-discriminator.md';

export const landingPadWrongDiscriminator: Rule = {
  meta: {
    id: 'landing-pad-wrong-discriminator',
    severity: 'error',
    side: 'host',
    contracts: ['rfc-prefix', 'vdso-extable'],
    preset: 'recommended',
    summary: 'The comparison behind ENCLU cannot tell an enclave exit from a fault under the contract in force.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    // A test for an error number behind the exception table has a rule of its own.
    const efault = new Set(efaultTests(analysis).map(({ comparison }) => comparison));
    const reports = landingVerdicts(analysis)
      .filter(({ kind, instruction }) => kind === 'wrong-discriminator' && !efault.has(instruction))
      .map((verdict) =>
        reportAt(verdict.exploration, verdict.node, {
          message: message(analysis, verdict),
          instruction: analysis.program.instructions[verdict.instruction],
        }),
      );
    return onePerPlace(reports);
  },
};

function message(analysis: Analysis, verdict: LandingVerdict): string {
  const { contract } = analysis.contract;
  const faults = contract.faultRax === undefined ? '2 or 3 (the leaf that faulted)' : `${contract.faultRax}`;
  const values = `under ${contract.name} RAX is 4 after an exit and ${faults} after a fault`;
  const advice =
    contract.faultRax === undefined ? 'compare EAX with 4' : `compare EAX with 4 or with ${contract.faultRax}`;
  if (verdict.asks === 'arrival') {
    return (
      'This comparison asks for what the enclave or the fix-up left in a register or flag other than RAX, ' +
      `so that an exit and a fault can both go either way; ${values}: ${advice}.`
    );
  }
  if (verdict.onlyFaults) {
    return `This comparison has the same result for every value RAX can have here: ${values}; ${advice}.`;
  }
  return `This comparison sends an exit and a fault the same way: ${values}; ${advice}.`;
}
