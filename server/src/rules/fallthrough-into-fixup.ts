/** Behind an exit of the enclave, or before it was entered, control runs on into the code that handles faults. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { INFO_MEANING } from './support/fault-info.js';
import { onePerPlace, reportAt } from './support/report.js';
import { earlyUses, successUses } from './support/success-uses.js';
import page from './fallthrough-into-fixup.md';

export const fallthroughIntoFixup: Rule = {
  meta: {
    id: 'fallthrough-into-fixup',
    severity: 'error',
    side: 'host',
    contracts: ['rfc-prefix', 'vdso-extable'],
    preset: 'recommended',
    summary:
      'Behind an exit of the enclave, or before it was entered, control runs on into the code that handles faults.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = successUses(analysis)
      .filter(({ fallsIntoFixup }) => fallsIntoFixup)
      .map(({ exploration, use }) =>
        reportAt(exploration, use.node, {
          message:
            `The path of an exit runs on into the code of the fault, because nothing ends it before the label: here ${use.register.toUpperCase()} is taken for ${INFO_MEANING[use.register]}, and the enclave ` +
            'chose it. Return, or jump over the handler.',
        }),
      );
    const early = earlyUses(analysis).map(({ exploration, node }) =>
      reportAt(exploration, node, {
        message:
          'This path never was at ENCLU and runs on into the code of the fault, because nothing ends it before the label: what is kept here as fault ' +
          'information is whatever the caller left. Return, or jump over the handler.',
      }),
    );
    return onePerPlace([...reports, ...early]);
  },
};
