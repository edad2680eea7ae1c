/** An ENCLU that enters or resumes has no entry in the exception table. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { encluVisits, enters } from './support/enclu-sites.js';
import { coveredEnclu, missesEnclu, tablesOf } from './support/exception-table.js';
import { onePerPlace, reportAt } from './support/report.js';
import { passesUnknownMacro } from './support/tree.js';
import page from './extable-uncovered-enclu.md';

export const extableUncoveredEnclu: Rule = {
  meta: {
    id: 'extable-uncovered-enclu',
    severity: 'warning',
    side: 'host',
    contracts: ['vdso-extable'],
    preset: 'recommended',
    summary: 'An ENCLU that enters or resumes has no entry in the exception table.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const { program } = analysis;
    const tables = tablesOf(analysis);
    // An entry that misses its ENCLU is the mistake itself, and extable-insn-not-enclu tells it.
    if (tables.length === 0 || program.exceptionTable.some((entry) => entry.assumed || missesEnclu(program, entry)))
      return [];
    const covered = new Set(program.exceptionTable.map((entry) => coveredEnclu(program, entry)?.id));
    const reports = encluVisits(analysis)
      .filter((visit) => (visit.leaves === undefined || enters(visit)) && !covered.has(visit.instruction.id))
      .filter(({ node }) => !passesUnknownMacro(program, node))
      .map(({ exploration, node }) =>
        reportAt(exploration, node, {
          message:
            'The exception table has no entry for this ENCLU, so a fault that is reported here becomes a signal, unlike at the others. A fault inside the enclave ' +
            'is reported at the AEP: with two ENCLUs both need an entry.',
        }),
      );
    return onePerPlace(reports);
  },
};
