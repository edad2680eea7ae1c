/** An instruction between the AEP and its ENCLU lies outside of the range that the handler accepts. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { liesInAepRange } from './support/aep-ranges.js';
import { aepVisits, encluVisits } from './support/enclu-sites.js';
import { onePerPlace, reportAt } from './support/report.js';
import { passesUnknownMacro } from './support/tree.js';
import { above } from './support/visits.js';
import page from './aep-outside-registered-range.md';

export const aepOutsideRegisteredRange: Rule = {
  meta: {
    id: 'aep-outside-registered-range',
    severity: 'error',
    side: 'host',
    contracts: ['signal', 'aex-notify'],
    preset: 'recommended',
    summary: 'An instruction between the AEP and its ENCLU lies outside of the range that the handler accepts.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = aepVisits(encluVisits(analysis)).flatMap((visit) => {
      const { exploration, node, aex } = visit;
      if (aex?.instruction === undefined || passesUnknownMacro(analysis.program, node, aex)) return [];
      const begins = liesInAepRange(analysis, aex.instruction);
      const isDeclared = analysis.aepRanges.length > 0;
      if (!begins && !isDeclared) return [];
      const path = [...[...above(node, aex)].reverse(), node];
      const outside = path.find(
        ({ instruction }) => instruction !== undefined && !liesInAepRange(analysis, instruction),
      );
      if (outside === undefined) return [];
      const message =
        'Between the AEP and ERESUME the handler takes an exception for one of the enclave only inside of its range, and this instruction lies outside. Put the end label behind ' +
        'the ENCLU, and the begin label on the AEP.';
      return [reportAt(exploration, outside, { message })];
    });
    return onePerPlace(reports);
  },
};
