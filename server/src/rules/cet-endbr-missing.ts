/** A place that is only reached indirectly does not begin with ENDBR64. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { insertBefore } from './support/c-boundary.js';
import { onePerPlace, plainReport } from './support/report.js';
import page from './cet-endbr-missing.md';

export const cetEndbrMissing: Rule = {
  meta: {
    id: 'cet-endbr-missing',
    severity: 'info',
    side: 'both',
    contracts: ['any'],
    preset: 'all',
    summary: 'A place that is only reached indirectly does not begin with ENDBR64.',
    fixable: true,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const { program } = analysis;
    const reports = analysis.explorations.flatMap(({ root }) => {
      const instruction = program.instructions[root.instruction];
      const isIndirect = root.kind === 'enclave-entry' || root.kind === 'exit-target';
      if (!isIndirect || instruction === undefined || instruction.op === 'endbr64') return [];
      if (program.unknownMacrosBefore.has(instruction.id)) return [];
      const message =
        `${root.name} is reached by a transition, not by a call: with indirect branch tracking the processor waits for ENDBR64 there, and any other first instruction ` +
        'raises #CP. Begin with `endbr64`.';
      return [plainReport(program, instruction, message, insertBefore(instruction, 'endbr64', 'Begin with ENDBR64'))];
    });
    return onePerPlace(reports);
  },
};
