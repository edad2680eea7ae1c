/** The exception entry takes every CSSA but 0 for 1. */
import type { Analysis } from '../analysis/analysis.js';
import { calleeOf, cssaBounds, firstCalls, reportWhere } from './support/enclave-paths.js';
import { dependsOnCssa } from './support/enclave-values.js';
import type { SimulationNode } from '../simulate/exploration.js';
import { ARGUMENT_REGISTERS } from './support/landing.js';
import { pathFromRoot } from './support/tree.js';
import type { Report, Rule } from './rule.js';
import page from './entry-cssa-upper-unchecked.md';

export const entryCssaUpperUnchecked: Rule = {
  meta: {
    id: 'entry-cssa-upper-unchecked',
    severity: 'warning',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'recommended',
    summary: 'The exception entry takes every CSSA but 0 for 1.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    return reportWhere(firstCalls(analysis), ({ exploration, node }) => {
      const bounds = cssaBounds(exploration, node);
      if (bounds === undefined || bounds.min < 1n || bounds.max < 2n || worksWithCssa(node)) return undefined;
      return {
        message:
          `Here CSSA is known not to be 0, but it can be 2 or more (an exception in the handler), and ${calleeOf(node)} is called all the same. ` +
          'Compare it with 1, compute the SSA frame from it, or say nssa=2 when every TCS has two SSA frames.',
      };
    });
  },
};

/** CSSA is passed on, or has a part in an address that was used. */
function worksWithCssa(node: SimulationNode): boolean {
  if (ARGUMENT_REGISTERS.some((register) => dependsOnCssa(node.state.registers[register]))) return true;
  return pathFromRoot(node).some((at) =>
    at.effects.some((effect) => (effect.kind === 'load' || effect.kind === 'store') && dependsOnCssa(effect.address)),
  );
}
