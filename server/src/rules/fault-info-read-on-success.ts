/** What the enclave left in RDI, RSI or RDX goes where the fix-up's fault information goes. */
import type { Analysis } from '../analysis/analysis.js';
import { INFO_MEANING, type InfoUse } from './support/fault-info.js';
import { onePerPlace, reportAt } from './support/report.js';
import { successUses } from './support/success-uses.js';
import type { Report, Rule } from './rule.js';
import page from './fault-info-read-on-success.md';

export const faultInfoReadOnSuccess: Rule = {
  meta: {
    id: 'fault-info-read-on-success',
    severity: 'error',
    side: 'host',
    contracts: ['rfc-prefix', 'vdso-extable'],
    preset: 'recommended',
    summary:
      'After an enclave exit RDI, RSI or RDX is stored or passed where the fault path puts vector, error code or address.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = successUses(analysis)
      .filter(({ fallsIntoFixup }) => !fallsIntoFixup)
      .map(({ exploration, use }) => reportAt(exploration, use.node, { message: message(use) }));
    return onePerPlace(reports);
  },
};

function message({ register, kind }: InfoUse): string {
  const name = register.toUpperCase();
  const where = kind === 'store' ? 'stored where' : 'passed as the argument in which';
  return (
    `After an enclave exit ${name} is ${where} the fault path puts ${INFO_MEANING[register]}. Only the fix-up puts fault ` +
    `information there; behind EEXIT the enclave chose the value. Test RAX first, and use ${name} this way on the fault path alone.`
  );
}
