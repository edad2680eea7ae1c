/** The file does not say that it needs no executable stack. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { plainReport } from './support/report.js';
import page from './executable-stack-note-missing.md';

export const executableStackNoteMissing: Rule = {
  meta: {
    id: 'executable-stack-note-missing',
    severity: 'info',
    side: 'both',
    contracts: ['any'],
    preset: 'all',
    summary: 'The file does not say that it needs no executable stack.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const { program } = analysis;
    const hasCode = program.sections.some(
      ({ executable, items }) => executable && items.some(({ kind }) => kind === 'instruction'),
    );
    if (!hasCode || program.sections.some(({ name }) => name === '.note.GNU-stack')) return [];
    if (program.unknownMacrosBefore.has(program.instructions.length)) return [];
    const last = program.instructions.at(-1);
    const message =
      'Without a section `.note.GNU-stack` the linker takes this object to need an executable stack, and gives one to the whole program. Add ' +
      '`.section .note.GNU-stack, "", @progbits` at the end.';
    return last === undefined ? [] : [plainReport(program, last, message)];
  },
};
