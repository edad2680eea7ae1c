/** RSP is rounded down for a call and not brought back before RET. */
import type { Analysis } from '../analysis/analysis.js';
import { perExploration } from './support/per-exploration.js';
import type { Report, Rule } from './rule.js';
import { returnsOf, waysOut } from './support/callee-saved.js';
import { onePerPlace, reportAt } from './support/report.js';
import { roundedParts } from './support/stack.js';
import { asExpected } from '../simulate/machine/expected.js';
import page from './rsp-adjust-not-undone.md';

export const rspAdjustNotUndone: Rule = {
  meta: {
    id: 'rsp-adjust-not-undone',
    severity: 'error',
    side: 'host',
    contracts: ['any'],
    preset: 'recommended',
    summary: 'RSP is rounded down for a call and not brought back before RET.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = returnsOf(analysis, 'any', roundedReturns).map(({ exploration, node }) => {
      const message =
        'RSP was rounded down to a multiple of 16 on this path and is still rounded where RET takes its address from it: unless the bits were zero by ' +
        'chance, RET goes astray. Keep the old RSP, or the bits that were cut off, and restore it before RET.';
      return reportAt(exploration, node, { message });
    });
    return onePerPlace(reports);
  },
};

const roundedReturns = perExploration((paths) =>
  waysOut(paths).filter(({ state }) => roundedParts(asExpected(paths.factory, state.registers.rsp)).parts.size > 0),
);
