/** ENCLS or ENCLV stands in code of a process. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { onePerPlace, plainReport } from './support/report.js';
import { codeAt } from './support/code.js';
import page from './ring0-leaf-in-user-trampoline.md';

export const ring0LeafInUserTrampoline: Rule = {
  meta: {
    id: 'ring0-leaf-in-user-trampoline',
    severity: 'error',
    side: 'both',
    contracts: ['any'],
    preset: 'recommended',
    summary: 'ENCLS or ENCLV stands in code of a process.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = codeAt(analysis, ['encls', 'enclv']).flatMap((instruction) => {
      if (instruction.fromBytes) return [];
      const who = instruction.op === 'encls' ? 'the kernel' : 'a hypervisor';
      const message = `\`${instruction.mnemonic}\` is for ${who}: in a process it raises #UD. A trampoline uses \`enclu\`.`;
      return [plainReport(analysis.program, instruction, message)];
    });
    return onePerPlace(reports);
  },
};
