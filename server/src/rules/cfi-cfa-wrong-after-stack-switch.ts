/** RSP goes to another stack while CFI still counts the frame from it. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { unrelatedStacks } from './support/cfi-check.js';
import { onePerPlace, reportAt } from './support/report.js';
import page from './cfi-cfa-wrong-after-stack-switch.md';

export const cfiCfaWrongAfterStackSwitch: Rule = {
  meta: {
    id: 'cfi-cfa-wrong-after-stack-switch',
    severity: 'info',
    side: 'both',
    contracts: ['any'],
    preset: 'all',
    summary: 'RSP goes to another stack while CFI still counts the frame from it.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = unrelatedStacks(analysis).map(({ exploration, node }) =>
      reportAt(exploration, node, {
        message:
          'RSP leaves the stack of the function here, and CFI still computes the frame address from it: an unwinder reads the other stack as if the frame were there. ' +
          'Define the frame by a register that keeps it (`.cfi_def_cfa %rbp, …`), or end the unwinding with `.cfi_undefined %rip`.',
      }),
    );
    return onePerPlace(reports);
  },
};
