/** A branch on values of the host has no LFENCE behind it, although other branches of the file have. */
import type { Analysis } from '../analysis/analysis.js';
import { onEntryPaths, reportWhere } from './support/enclave-paths.js';
import { dependsOnCssa, dependsOnHost } from './support/enclave-values.js';
import { instructionOf } from './support/report.js';
import { effectOf } from './support/tree.js';
import type { Visit } from './support/visits.js';
import { visitsWith } from './support/visits.js';
import type { Report, Rule } from './rule.js';
import page from './lfence-missing-after-branch.md';

export const lfenceMissingAfterBranch: Rule = {
  meta: {
    id: 'lfence-missing-after-branch',
    severity: 'info',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'all',
    summary: 'A branch on values of the host has no LFENCE behind it, although other branches of the file have.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const visits = onEntryPaths(visitsWith(analysis, 'branch', 'enclave'));
    const isFenced = ({ exploration, node }: Visit): boolean =>
      node.children.length > 0 &&
      node.children.every((child) => instructionOf(exploration.program, child)?.op === 'lfence');
    if (!visits.some(isFenced)) return [];
    return reportWhere(visits, (visit) => {
      const condition = effectOf(visit.node, 'branch')?.condition;
      if (condition === undefined || isFenced(visit)) return undefined;
      if (!dependsOnHost(condition) && !dependsOnCssa(condition)) return undefined;
      return {
        message:
          'The host has a part in this branch, and LFENCE does not follow on both sides, as it does at other branches of this file.',
      };
    });
  },
};
