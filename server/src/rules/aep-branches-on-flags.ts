/** A branch at the AEP asks for flags that the asynchronous exit has cleared. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { onePerPlace, reportAt } from './support/report.js';
import { visitsAt } from './support/visits.js';
import page from './aep-branches-on-flags.md';

export const aepBranchesOnFlags: Rule = {
  meta: {
    id: 'aep-branches-on-flags',
    severity: 'warning',
    side: 'host',
    contracts: ['any'],
    preset: 'recommended',
    summary: 'A branch at the AEP asks for flags that the asynchronous exit has cleared.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = visitsAt(analysis, 'jcc', 'arrived').flatMap(({ exploration, node, instruction }) => {
      const { arrival, flags } = node.state;
      if (arrival?.kind !== 'aex') return [];
      const writer = flags.writer === undefined ? undefined : analysis.program.instructions[flags.writer];
      if (writer !== undefined && writer.op !== 'enclu') return [];
      const message =
        `An asynchronous exit clears CF, PF, AF, ZF, SF and OF, so \`${instruction.mnemonic}\` always goes the same way here. Flags from before EENTER are gone, and those of the ` +
        'enclave are hidden: compare something first.';
      return [reportAt(exploration, node, { message })];
    });
    return onePerPlace(reports);
  },
};
