/** A load has no LFENCE behind it, although other loads of the file have. */
import type { Analysis } from '../analysis/analysis.js';
import { flowOf } from '../isa/flow.js';
import { reportWhere } from './support/enclave-paths.js';
import { fencesLoads } from './support/fenced-loads.js';
import { effectsOf } from './support/tree.js';
import { visitsWith } from './support/visits.js';
import type { Report, Rule } from './rule.js';
import page from './lvi-load-unfenced.md';

export const lviLoadUnfenced: Rule = {
  meta: {
    id: 'lvi-load-unfenced',
    severity: 'info',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'all',
    summary: 'A load has no LFENCE behind it, although other loads of the file have.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    if (!fencesLoads(analysis)) return [];
    return reportWhere(visitsWith(analysis, 'load', 'enclave'), ({ exploration, node, instruction }) => {
      if (flowOf(instruction.op) !== 'next' || effectsOf(node, 'load').length === 0) return undefined;
      const next = instruction.next === undefined ? undefined : exploration.program.instructions[instruction.next];
      if (next === undefined || next.op === 'lfence') return undefined;
      return { message: 'This load has no LFENCE behind it, as other loads of this file have.' };
    });
  },
};
