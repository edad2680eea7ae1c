/** RET runs while RSP is not where it was at the entry of the function. */
import type { Analysis } from '../analysis/analysis.js';
import { type Paths, perExploration } from './support/per-exploration.js';
import type { Report, Rule } from './rule.js';
import { returnsOf, waysOut } from './support/callee-saved.js';
import { onePerPlace, reportAt } from './support/report.js';
import { entryOffset } from './support/stack.js';
import { effectsOf } from './support/tree.js';
import type { SimulationNode } from '../simulate/exploration.js';
import page from './unbalanced-stack-at-ret.md';

export const unbalancedStackAtRet: Rule = {
  meta: {
    id: 'unbalanced-stack-at-ret',
    severity: 'error',
    side: 'both',
    contracts: ['any'],
    preset: 'recommended',
    summary: 'RET runs while RSP is not where it was at the entry of the function.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = returnsOf(analysis, 'any', unbalancedReturns).flatMap(({ exploration, node }) => {
      const offset = entryOffset(exploration, node.state.registers.rsp);
      if (offset === undefined) return [];
      const [bytes, side] =
        offset < 0n ? [-offset, 'are still on the stack'] : [offset, 'too many were taken off the stack'];
      const message =
        `RET takes its address from where RSP points, and ${bytes} bytes ${side} on this path: it jumps to whatever lies there instead of returning. ` +
        'Undo every push and every change of RSP on each way out.';
      return [reportAt(exploration, node, { message })];
    });
    return onePerPlace(reports);
  },
};

const unbalancedReturns = perExploration((paths) =>
  waysOut(paths).filter((node) => {
    const offset = entryOffset(paths, node.state.registers.rsp);
    return offset !== undefined && offset !== 0n && !isJumpByReturn(paths, node);
  }),
);

/** The instruction before stored what RET takes: `push %rax; ret` is a jump. */
function isJumpByReturn({ program }: Paths, { parent: before, state }: SimulationNode): boolean {
  if (before?.instruction === undefined || program.instructions[before.instruction] === undefined) return false;
  return effectsOf(before, 'store').some(({ address }) => address === state.registers.rsp);
}
