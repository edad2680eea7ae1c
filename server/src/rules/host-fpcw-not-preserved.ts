/** A function returns to C with the MXCSR or the x87 control word that the enclave left. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { isEnclaves } from './support/c-boundary.js';
import { returnsOf } from './support/callee-saved.js';
import { onePerPlace, reportAt } from './support/report.js';
import page from './host-fpcw-not-preserved.md';

export const hostFpcwNotPreserved: Rule = {
  meta: {
    id: 'host-fpcw-not-preserved',
    severity: 'warning',
    side: 'host',
    contracts: ['signal', 'vdso-extable', 'aex-notify'],
    preset: 'all',
    summary: 'A function returns to C with the MXCSR or the x87 control word that the enclave left.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = returnsOf(analysis).flatMap(({ exploration, node }) => {
      const { mxcsr, fcw } = node.state.extended;
      const left = [...(isEnclaves(mxcsr) ? ['MXCSR'] : []), ...(isEnclaves(fcw) ? ['the x87 control word'] : [])];
      if (left.length === 0 || node.instruction === undefined) return [];
      const message =
        `C gets ${left.join(' and ')} back as the enclave left them, and their control bits belong to the caller (psABI 3.2.1): rounding and exceptions of floating point may change. ` +
        'Save them before EENTER with `stmxcsr` and `fnstcw`, and load them behind it.';
      return [reportAt(exploration, node, { message })];
    });
    return onePerPlace(reports);
  },
};
