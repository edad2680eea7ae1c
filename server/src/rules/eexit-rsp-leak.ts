/** EEXIT leaves with RSP or RBP in the enclave. */
import type { Analysis } from '../analysis/analysis.js';
import type { Term } from '../simulate/domain/term.js';
import type { Exploration, SimulationNode } from '../simulate/exploration.js';
import { exitVisits, isHostStack, reportWhere, stackBase, usesStack } from './support/enclave-paths.js';
import { hostSlots, originsOf, type HostSlots } from './support/enclave-values.js';
import { above } from './support/visits.js';
import type { Report, Rule } from './rule.js';
import page from './eexit-rsp-leak.md';

export const eexitRspLeak: Rule = {
  meta: {
    id: 'eexit-rsp-leak',
    severity: 'warning',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'recommended',
    summary: 'EEXIT leaves with RSP or RBP in the enclave.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const slots = hostSlots(analysis);
    return reportWhere(exitVisits(analysis), ({ exploration, node }) => {
      const { registers } = node.state;
      const stacks = ownStacks(exploration, node, slots);
      const left = (['rsp', 'rbp'] as const).filter((register) => {
        const isPrivate = originsOf(exploration, node, registers[register], slots).has('private');
        // RBP with a value of C code is a register like any other.
        if (register === 'rsp' && isPrivate && exploration.root.kind === 'enclave-entry') return true;
        const { base } = exploration.factory.splitAddress(registers[register]);
        return stacks.has(base) || [...base.inputs].some((input) => stacks.has(input));
      });
      if (left.length === 0) return undefined;
      return {
        message:
          `EEXIT leaves with ${left.map((register) => register.toUpperCase()).join(' and ')} not the host's: it would go on ` +
          'working with what belongs to the enclave, and learns it. Load what the host had at the entry.',
      };
    });
  },
};

/** The stacks that the path used inside the enclave. */
function ownStacks(exploration: Exploration, node: SimulationNode, slots: HostSlots): ReadonlySet<Term> {
  const stacks = new Set<Term>();
  for (const at of above(node)) {
    if (!usesStack(exploration, at) || isHostStack(exploration, at, slots)) continue;
    const base = stackBase(exploration, at);
    if (base.op === 'input' && base.input.provenance.kind === 'stack') stacks.add(base);
  }
  return stacks;
}
