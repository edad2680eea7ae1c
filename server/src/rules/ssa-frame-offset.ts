/** RSP is loaded from the field of another register in the SSA. */
import type { Analysis } from '../analysis/analysis.js';
import type { Term } from '../simulate/domain/term.js';
import type { SimulationNode } from '../simulate/exploration.js';
import { onEntryPaths, reportWhere } from './support/enclave-paths.js';
import { fieldAt, GPRSGX } from './support/ssa.js';
import { effectsOf } from './support/tree.js';
import { above, visitsWith } from './support/visits.js';
import type { Report, Rule } from './rule.js';
import page from './ssa-frame-offset.md';

export const ssaFrameOffset: Rule = {
  meta: {
    id: 'ssa-frame-offset',
    severity: 'warning',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'strict',
    summary: 'RSP is loaded from the field of another register in the SSA.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    return reportWhere(onEntryPaths(visitsWith(analysis, 'load', 'enclave')), ({ exploration, node, instruction }) => {
      const [to] = instruction.operands;
      const [load] = effectsOf(node, 'load');
      if (to?.kind !== 'register' || to.register !== 'rsp' || instruction.op !== 'mov' || load === undefined)
        return undefined;
      const field = fieldAt(exploration, node, load.address);
      if (field === undefined || field.offset !== GPRSGX.rbp || !usesFrame(node, field.base)) return undefined;
      return { message: `RSP is loaded from offset 40 of the saved registers, where RBP lies. RSP is at offset 32.` };
    });
  },
};

/** Whether the path read a field that only a saved frame has. */
function usesFrame(node: SimulationNode, base: Term): boolean {
  for (const at of above(node)) {
    for (const { address } of effectsOf(at, 'load')) {
      if (address.op !== 'sum' || address.parts.length !== 1 || address.parts[0]?.term !== base) continue;
      if (address.constant >= GPRSGX.rflags && address.constant <= GPRSGX.exitinfo) return true;
    }
  }
  return false;
}
