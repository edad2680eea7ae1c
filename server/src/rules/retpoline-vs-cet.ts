/** RET jumps to an address that no CALL has pushed, which a shadow stack forbids. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { onePerPlace, reportAt } from './support/report.js';
import { effectOf, effectsOf } from './support/tree.js';
import { visitsAt } from './support/visits.js';
import type { SimulationNode } from '../simulate/exploration.js';
import page from './retpoline-vs-cet.md';

export const retpolineVsCet: Rule = {
  meta: {
    id: 'retpoline-vs-cet',
    severity: 'info',
    side: 'host',
    contracts: ['any'],
    preset: 'strict',
    summary: 'RET jumps to an address that no CALL has pushed, which a shadow stack forbids.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = visitsAt(analysis, 'ret', 'host').flatMap(({ exploration, node }) => {
      const target = effectOf(node, 'load')?.value;
      const pushed = target === undefined || target.op === 'code' ? undefined : pushOf(node);
      if (pushed === undefined) return [];
      const message =
        'RET takes an address here that a store put on the stack and no CALL: with shadow stacks (CET) it raises #CP. Jump through a register, behind `lfence` where that matters.';
      return [reportAt(exploration, node, { message })];
    });
    return onePerPlace(reports);
  },
};

/** The instruction right before RET that stored what RET takes. */
function pushOf(node: SimulationNode): SimulationNode | undefined {
  const before = node.parent;
  return before !== undefined && effectsOf(before, 'store').some(({ address }) => address === node.state.registers.rsp)
    ? before
    : undefined;
}
