/** The exception table is not made of pairs of words, or code has got into it. */
import type { Analysis } from '../analysis/analysis.js';
import type { InstructionId, Program } from '../program/model.js';
import type { Report, Rule } from './rule.js';
import { tablesOf } from './support/exception-table.js';
import { onePerPlace, plainReport } from './support/report.js';
import page from './extable-malformed-entry.md';

export const extableMalformedEntry: Rule = {
  meta: {
    id: 'extable-malformed-entry',
    severity: 'error',
    side: 'host',
    contracts: ['vdso-extable'],
    preset: 'recommended',
    summary: 'The exception table is not made of pairs of words, or code has got into it.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const { program } = analysis;
    const reports = tablesOf(analysis).flatMap(({ section, words }) => {
      const code = section.items.find((item) => item.kind === 'instruction');
      const last = words.at(-1);
      const isPaired =
        words.length % 2 === 0 ||
        (words.length % 3 === 0 && words.every((word, at) => at % 3 !== 2 || word.symbol === undefined));
      return [
        ...(code?.kind === 'instruction' ? strayCode(program, code.instruction) : []),
        ...(isPaired || last === undefined ? [] : [plainReport(program, last.origin, ODD)]),
      ];
    });
    return onePerPlace(reports);
  },
};

const ODD =
  'The exception table has an odd number of words. Each entry is a pair, the ENCLU and its handler: a word too few or too many shifts every entry behind it.';

function strayCode(program: Program, id: InstructionId): readonly Report[] {
  const instruction = program.instructions[id];
  if (instruction === undefined) return [];
  const message =
    'This instruction is assembled into the exception table: the table’s section is still the current one. Close it with `.popsection`, or switch back to `.text`.';
  return [plainReport(program, instruction, message)];
}
