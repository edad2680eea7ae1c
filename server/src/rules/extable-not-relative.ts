/** An entry of the exception table is not relative to the table. */
import type { Analysis } from '../analysis/analysis.js';
import type { DataElement, Program, Section } from '../program/model.js';
import type { Report, Rule } from './rule.js';
import { tablesOf } from './support/exception-table.js';
import { onePerPlace, plainReport } from './support/report.js';
import page from './extable-not-relative.md';

export const extableNotRelative: Rule = {
  meta: {
    id: 'extable-not-relative',
    severity: 'error',
    side: 'host',
    contracts: ['vdso-extable'],
    preset: 'recommended',
    summary: 'An entry of the exception table is not relative to the table.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const { program } = analysis;
    const reports = tablesOf(analysis).flatMap(({ section, words }) => {
      const [word] = words.filter((one) => one.symbol !== undefined && !isRelative(program, section, one));
      return word === undefined ? [] : [plainReport(program, word.origin, message(word))];
    });
    return onePerPlace(reports);
  },
};

function message({ minus }: DataElement): string {
  const form =
    minus === '.'
      ? 'relative to the word itself, as in the kernel’s own table'
      : minus === undefined
        ? 'an absolute address'
        : 'relative to something else';
  return `This word is ${form}, but the vDSO adds what it reads to the address of the whole table: write \`.long label - __ex_table\`.`;
}

/** Whether the word subtracts the start of its own section. */
function isRelative(program: Program, section: Section, { minus }: DataElement): boolean {
  if (minus === undefined || minus === '.') return false;
  const place = program.symbols.get(minus)?.place;
  if (place?.kind === 'item') return place.section === section.id && place.item === 0;
  return minus === section.name;
}
