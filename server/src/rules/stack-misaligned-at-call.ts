/** RSP is not a multiple of 16 where C is called. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { goesToC } from './support/c-boundary.js';
import { onePerPlace, reportAt } from './support/report.js';
import { stackAlignment } from './support/stack.js';
import type { Visit } from './support/visits.js';
import page from './stack-misaligned-at-call.md';

export const stackMisalignedAtCall: Rule = {
  meta: {
    id: 'stack-misaligned-at-call',
    severity: 'warning',
    side: 'both',
    contracts: ['any'],
    preset: 'recommended',
    summary: 'RSP is not a multiple of 16 where C is called.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = goesToC(analysis, 'any').flatMap((visit) => {
      const { exploration, node, kind } = visit;
      if (kind !== 'call' || node.state.arrival?.kind === 'aex') return [];
      const alignment = stackAlignment(exploration, node);
      return alignment === undefined || alignment === 0n ? [] : [misaligned(visit, alignment)];
    });
    return onePerPlace(reports);
  },
};

function misaligned({ exploration, node }: Visit, alignment: bigint): Report {
  return reportAt(exploration, node, {
    message:
      `RSP is ${alignment} bytes above a multiple of 16 at this call; the psABI promises a multiple to the callee (3.2.2), and its first aligned SSE access to the ` +
      'stack faults. Count the pushes since the entry, where RSP is 8 off, or round with `and $-16, %rsp`.',
  });
}
