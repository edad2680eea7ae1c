/** An entry of the exception table names an address that is not that of an ENCLU. */
import type { Analysis } from '../analysis/analysis.js';
import type { Program } from '../program/model.js';
import { symbolPlace } from '../program/places.js';
import type { Report, Rule } from './rule.js';
import { missesEnclu, tablesOf } from './support/exception-table.js';
import { onePerPlace, plainReport } from './support/report.js';
import page from './extable-insn-not-enclu.md';

export const extableInsnNotEnclu: Rule = {
  meta: {
    id: 'extable-insn-not-enclu',
    severity: 'error',
    side: 'host',
    contracts: ['vdso-extable'],
    preset: 'recommended',
    summary: 'An entry of the exception table names an address that is not that of an ENCLU.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const { program } = analysis;
    if (tablesOf(analysis).length === 0) return [];
    const reports = program.exceptionTable
      .filter((entry) => missesEnclu(program, entry))
      .map((entry) => plainReport(program, entry.origin, message(program, entry.instruction)));
    return onePerPlace(reports);
  },
};

function message(program: Program, symbol: string | undefined): string {
  const place = symbol === undefined ? undefined : symbolPlace(program, symbol);
  const instruction = place === undefined ? undefined : program.instructions[place.instruction];
  const written = symbol === undefined ? undefined : (program.symbols.get(symbol)?.written ?? symbol);
  const what =
    instruction === undefined
      ? 'names no instruction of this file'
      : place?.exact === false
        ? `names ${written ?? ''}, which lies inside or in front of an instruction`
        : `names ${written ?? ''}, where \`${instruction.mnemonic}\` stands`;
  return `This entry ${what}. The kernel compares the address of the fault exactly, and only the first byte of an ENCLU can be one: the entry never matches, and the fault becomes a signal.`;
}
