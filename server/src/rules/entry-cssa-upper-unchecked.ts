/** The exception entry takes every CSSA but 0 for 1. */
import type { Analysis } from '../analysis/analysis.js';
import { calleeOf, cssaBounds, firstCalls, onEntryPaths, reportWhere } from './support/enclave-paths.js';
import { dependsOnCssa } from './support/enclave-values.js';
import type { Term } from '../simulate/domain/term.js';
import type { Exploration, SimulationNode } from '../simulate/exploration.js';
import { ARGUMENT_REGISTERS } from './support/landing.js';
import { onePerPlace, reportAt } from './support/report.js';
import { redirectAt } from './support/ssa.js';
import { effectsOf, pathFromRoot } from './support/tree.js';
import { visitsWith } from './support/visits.js';
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
    const calls = reportWhere(firstCalls(analysis), ({ exploration, node }) =>
      takesAllForOne(exploration, node) ? { message: messageFor(`${calleeOf(node)} is called`) } : undefined,
    );
    const edits = onEntryPaths(visitsWith(analysis, 'store', 'enclave')).flatMap(({ exploration, node }) => {
      const frame = redirectAt(exploration, node)?.base;
      if (frame === undefined || !takesAllForOne(exploration, node)) return [];
      const first = pathFromRoot(node).find((at) => uses(exploration, at, frame)) ?? node;
      return [reportAt(exploration, first, { message: messageFor('the first SSA frame is handled') })];
    });
    return onePerPlace([...calls, ...edits]);
  },
};

function messageFor(work: string): string {
  return (
    `Here CSSA is known not to be 0, but it can be 2 or more (an exception in the handler), and ${work} all the same. ` +
    'Compare it with 1, compute the SSA frame from it, or say nssa=2 when every TCS has two SSA frames.'
  );
}

function takesAllForOne(exploration: Exploration, node: SimulationNode): boolean {
  const bounds = cssaBounds(exploration, node);
  return bounds !== undefined && bounds.min >= 1n && bounds.max >= 2n && !worksWithCssa(node);
}

function uses(exploration: Exploration, node: SimulationNode, frame: Term): boolean {
  return [...effectsOf(node, 'load'), ...effectsOf(node, 'store')].some(
    ({ address }) => exploration.factory.splitAddress(address).base === frame,
  );
}

/** CSSA is passed on, or has a part in an address that was used. */
function worksWithCssa(node: SimulationNode): boolean {
  if (ARGUMENT_REGISTERS.some((register) => dependsOnCssa(node.state.registers[register]))) return true;
  return pathFromRoot(node).some((at) =>
    at.effects.some((effect) => (effect.kind === 'load' || effect.kind === 'store') && dependsOnCssa(effect.address)),
  );
}
