/** An ENCLU carries another prefix than the one that opts in to the fix-up. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { type EncluVisit, encluVisits, enters } from './support/enclu-sites.js';
import { hasOtherPrefix, namedByte, prefixFix } from './support/prefixes.js';
import { onePerPlace, reportAt } from './support/report.js';
import { passesUnknownMacro } from './support/tree.js';
import page from './enclu-prefix-mismatch.md';

export const encluPrefixMismatch: Rule = {
  meta: {
    id: 'enclu-prefix-mismatch',
    severity: 'warning',
    side: 'host',
    contracts: ['rfc-prefix'],
    preset: 'recommended',
    summary: 'An ENCLU carries another prefix than the one that opts in to the fix-up.',
    fixable: true,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const { prefix } = analysis.contract;
    const reports = encluVisits(analysis)
      .filter((visit) => mayEnter(visit) && hasOtherPrefix(visit.instruction, prefix))
      .filter(({ node }) => !passesUnknownMacro(analysis.program, node))
      .map(({ exploration, node, instruction }) =>
        reportAt(exploration, node, {
          message:
            `This ENCLU carries ${instruction.prefixes.map(({ byte }) => namedByte(byte)).join(' and ')}, but the prefix of this file is ` +
            `${namedByte(prefix)}. The processor ignores both; the kernel compares bytes and takes the other one for no opt-in at all.`,
          fix: prefixFix(instruction, prefix),
        }),
      );
    return onePerPlace(reports);
  },
};

function mayEnter(visit: EncluVisit): boolean {
  return visit.leaves === undefined || enters(visit);
}
