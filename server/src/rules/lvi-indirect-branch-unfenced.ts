/** An indirect branch takes its target from memory, although the file fences other loads. */
import type { Analysis } from '../analysis/analysis.js';
import { flowOf } from '../isa/flow.js';
import { enclaveVisits, reportWhere } from './support/enclave-paths.js';
import { fencesLoads } from './support/fenced-loads.js';
import type { Report, Rule } from './rule.js';
import page from './lvi-indirect-branch-unfenced.md';

export const lviIndirectBranchUnfenced: Rule = {
  meta: {
    id: 'lvi-indirect-branch-unfenced',
    severity: 'warning',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'all',
    summary: 'An indirect branch takes its target from memory, although the file fences other loads.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    if (!fencesLoads(analysis)) return [];
    return reportWhere(enclaveVisits(analysis), ({ instruction }) => {
      const flow = flowOf(instruction.op);
      const [target] = instruction.operands;
      const isFromMemory = flow === 'return' || ((flow === 'jump' || flow === 'call') && target?.kind === 'memory');
      if (!isFromMemory) return undefined;
      return {
        message: `${instruction.mnemonic} loads its target and goes there at once; LFENCE cannot stand between. Load the target into a register, fence, and branch.`,
      };
    });
  },
};
