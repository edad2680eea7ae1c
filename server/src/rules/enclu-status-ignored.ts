/** The result of EGETKEY, EACCEPT, EACCEPTCOPY or EVERIFYREPORT2 is not looked at. */
import type { Analysis } from '../analysis/analysis.js';
import type { Term } from '../simulate/domain/term.js';
import type { SimulationNode } from '../simulate/exploration.js';
import { reportWhere } from './support/enclave-paths.js';
import { ARGUMENT_REGISTERS } from './support/landing.js';
import { effectOf } from './support/tree.js';
import { visitsAt } from './support/visits.js';
import type { Report, Rule } from './rule.js';
import page from './enclu-status-ignored.md';

export const encluStatusIgnored: Rule = {
  meta: {
    id: 'enclu-status-ignored',
    severity: 'warning',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'recommended',
    summary: 'The result of EGETKEY, EACCEPT, EACCEPTCOPY or EVERIFYREPORT2 is not looked at.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    return reportWhere(visitsAt(analysis, 'enclu', 'enclave'), ({ node }) => {
      const leaves = effectOf(node, 'enclu')?.leaves ?? [];
      const [child] = node.children;
      if (leaves.length === 0 || !leaves.every((leaf) => WITH_STATUS.has(leaf)) || child === undefined)
        return undefined;
      const status = [...child.state.registers.rax.inputs, ...child.state.flags.values.zf.inputs];
      if (!endsUnread(child, status)) return undefined;
      return {
        message:
          'The leaf reports in ZF and RAX that it failed, and on a path behind it nothing looks at either. Branch on ZF, or return RAX.',
      };
    });
  },
};

const WITH_STATUS: ReadonlySet<number> = new Set([1, 5, 7, 8]);

/** Whether some path from `node` comes to a return or a jump out without a use of the values. */
function endsUnread(node: SimulationNode, status: readonly Term[]): boolean {
  const tells = (term: Term): boolean => status.some((one) => one.op === 'input' && term.inputs.has(one));
  const work = [node];
  for (let at = work.pop(); at !== undefined; at = work.pop()) {
    const { registers } = at.state;
    const isRead = at.effects.some((effect) => {
      if (effect.kind === 'branch') return tells(effect.condition);
      if (effect.kind === 'store') return tells(effect.value);
      if (effect.kind === 'return') return tells(registers.rax) || tells(registers.rdx);
      return effect.kind === 'call' || effect.kind === 'jump-out'
        ? ARGUMENT_REGISTERS.some((one) => tells(registers[one]))
        : false;
    });
    if (isRead) continue;
    if (at.end?.kind === 'return' || at.end?.kind === 'tail-jump' || at.end?.kind === 'eexit') return true;
    work.push(...at.children);
  }
  return false;
}
