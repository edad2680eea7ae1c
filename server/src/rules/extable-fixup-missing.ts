/** An entry of the exception table has no handler in this file's code. */
import type { Analysis } from '../analysis/analysis.js';
import type { DataElement, Program } from '../program/model.js';
import type { Report, Rule } from './rule.js';
import { pairsOf, tablesOf } from './support/exception-table.js';
import { placeKind } from './support/provenance.js';
import { onePerPlace, plainReport } from './support/report.js';
import page from './extable-fixup-missing.md';

export const extableFixupMissing: Rule = {
  meta: {
    id: 'extable-fixup-missing',
    severity: 'error',
    side: 'host',
    contracts: ['vdso-extable'],
    preset: 'recommended',
    summary: "An entry of the exception table has no handler in this file's code.",
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const { program } = analysis;
    const reports = tablesOf(analysis).flatMap(({ words }) =>
      pairsOf(words).flatMap(([, handler]) => {
        const why = handler === undefined ? undefined : missing(program, handler);
        return handler === undefined || why === undefined ? [] : [plainReport(program, handler.origin, message(why))];
      }),
    );
    return onePerPlace(reports);
  },
};

function message(why: string): string {
  return `The handler of this entry ${why}. The kernel jumps to the address that the entry gives, so it must be code of the same image: put a label on the code that handles the fault.`;
}

function missing(program: Program, { symbol }: DataElement): string | undefined {
  if (symbol === undefined) return 'is no label';
  const kind = placeKind(program, symbol);
  const entry = program.symbols.get(symbol);
  const written = entry?.written ?? symbol;
  if (kind === 'data') return `is ${written}, which is no code`;
  return kind === 'elsewhere' && entry?.definition === undefined && !mayBeMade(program)
    ? `is ${written}, which this file does not define`
    : undefined;
}

/** A macro without a definition may define the label. */
function mayBeMade({ unknownMacrosBefore }: Program): boolean {
  return unknownMacrosBefore.size > 0;
}
