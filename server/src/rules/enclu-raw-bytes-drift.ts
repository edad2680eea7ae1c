/** Bytes spell ENCLS or ENCLV where a leaf of ENCLU has been loaded. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { onePerPlace, plainReport } from './support/report.js';
import { codeAt } from './support/code.js';
import page from './enclu-raw-bytes-drift.md';

export const encluRawBytesDrift: Rule = {
  meta: {
    id: 'enclu-raw-bytes-drift',
    severity: 'info',
    side: 'both',
    contracts: ['any'],
    preset: 'all',
    summary: 'Bytes spell ENCLS or ENCLV where a leaf of ENCLU has been loaded.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = codeAt(analysis, ['encls', 'enclv']).flatMap((instruction) => {
      if (!instruction.fromBytes) return [];
      const last = instruction.op === 'encls' ? 'CF' : 'C0';
      const message = `These bytes are ${instruction.op.toUpperCase()}: 0F 01 ${last}. Only the kernel or a hypervisor can execute it. ENCLU is 0F 01 D7.`;
      return [plainReport(analysis.program, instruction, message)];
    });
    return onePerPlace(reports);
  },
};
