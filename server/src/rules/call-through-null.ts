/** A pointer is called on a path on which it is NULL. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { isSmallNumber } from './support/provenance.js';
import { onePerPlace, reportAt } from './support/report.js';
import { effectOf } from './support/tree.js';
import { visitsWith } from './support/visits.js';
import page from './call-through-null.md';

export const callThroughNull: Rule = {
  meta: {
    id: 'call-through-null',
    severity: 'error',
    side: 'both',
    contracts: ['any'],
    preset: 'recommended',
    summary: 'A pointer is called on a path on which it is NULL.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = visitsWith(analysis, 'call').flatMap(({ exploration, node }) => {
      const call = effectOf(node, 'call');
      if (call?.target === undefined || call.callee !== undefined || call.local) return [];
      if (!isSmallNumber(call.target, node.state)) return [];
      const message =
        'The pointer that is called here is NULL on this path: the test before lets exactly that through. ' +
        'Take the branch the other way, and call only what is not 0.';
      return [reportAt(exploration, node, { message })];
    });
    return onePerPlace(reports);
  },
};
