/** CFI directives are not enclosed in pairs of `.cfi_startproc` and `.cfi_endproc`. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { type CfiProblem, cfiOf } from './support/cfi.js';
import { onePerPlace, plainReport } from './support/report.js';
import page from './cfi-unbalanced.md';

export const cfiUnbalanced: Rule = {
  meta: {
    id: 'cfi-unbalanced',
    severity: 'error',
    side: 'both',
    contracts: ['any'],
    preset: 'recommended',
    summary: 'CFI directives are not enclosed in pairs of `.cfi_startproc` and `.cfi_endproc`.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const { program } = analysis;
    const isVague = program.unknownMacrosBefore.size > 0;
    const reports = cfiOf(program)
      .problems.filter(({ kind }) => kind === 'nested' || !isVague)
      .map(({ kind, directive, origin }) => plainReport(program, origin, MESSAGES[kind].replace('$', directive.name)));
    return onePerPlace(reports);
  },
};

const MESSAGES: Readonly<Record<CfiProblem['kind'], string>> = {
  nested: 'The next `.cfi_startproc` comes before a `.cfi_endproc` has closed this procedure: GNU as refuses the file.',
  unopened: '`$` stands outside of a procedure: no `.cfi_startproc` comes before it.',
  unclosed: 'No `.cfi_endproc` closes this procedure: GNU as refuses the file at its end, far from here.',
  'nothing-remembered': '`.cfi_restore_state` without a `.cfi_remember_state` before it.',
};
