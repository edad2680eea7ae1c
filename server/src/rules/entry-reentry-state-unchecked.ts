/** The host alone decides that the entry goes on behind an outside call. */
import type { Analysis } from '../analysis/analysis.js';
import type { TermFactory } from '../simulate/domain/factory.js';
import { findWithin } from '../simulate/domain/parts.js';
import type { Term } from '../simulate/domain/term.js';
import type { InstructionId } from '../program/model.js';
import type { Exploration, SimulationNode } from '../simulate/exploration.js';
import { anyAbove, branchesBefore, callsOut, onEntryPaths, stackBase, stackSlot } from './support/enclave-paths.js';
import { dependsOnHost, isThreadData } from './support/enclave-values.js';
import { instructionOf, onePerPlace, reportAt } from './support/report.js';
import { visitsAt } from './support/visits.js';
import type { Report, Rule } from './rule.js';
import page from './entry-reentry-state-unchecked.md';

export const entryReentryStateUnchecked: Rule = {
  meta: {
    id: 'entry-reentry-state-unchecked',
    severity: 'warning',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'recommended',
    summary: 'The host alone decides that the entry goes on behind an outside call.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports: Report[] = [];
    for (const { exploration, node, instruction } of onEntryPaths(visitsAt(analysis, 'ret', 'enclave'))) {
      const goesOn = node.end?.kind === 'return' || node.end?.kind === 'unknown-jump';
      if (!goesOn || !isKept(exploration.factory, stackBase(exploration, node))) continue;
      if (anyAbove(node, callsOut)) continue;
      const leading = nodesLeadingTo(exploration, instruction.id);
      // A branch both of whose ways come here decides something else.
      const deciding = branchesBefore(node).filter((one) => one.node.children.some((way) => !leading.has(way)));
      const byHost = deciding.filter(({ condition }) => dependsOnHost(condition)).at(-1);
      if (byHost === undefined || deciding.some(({ condition }) => readsThreadState(condition))) continue;
      const message =
        'The host alone decides here that the path goes on and returns into a frame that thread data holds: nothing asks whether an outside call is ' +
        'under way. Test thread data before.';
      reports.push(reportAt(exploration, node, { message, instruction: instructionOf(analysis.program, byHost.node) }));
    }
    return onePerPlace(reports);
  },
};

/** Whether a stack is one that thread data holds, or a frame on one: what LEAVE loads RSP from. */
function isKept(factory: TermFactory, stack: Term): boolean {
  if (stackSlot(stack) !== undefined) return true;
  if (stack.op !== 'input' || stack.input.provenance.kind !== 'stack') return false;
  const { of } = stack.input.provenance;
  return of.op === 'load' && isKept(factory, factory.splitAddress(of.address).base);
}

/** The nodes from which a path comes to the instruction without a call out of the file, directly or where a state was met before. */
function nodesLeadingTo(exploration: Exploration, instruction: InstructionId): ReadonlySet<SimulationNode> {
  const leading = new Set<SimulationNode>();
  const covered = exploration.leaves.filter(({ end }) => end?.coveredBy !== undefined);
  let work: readonly SimulationNode[] = exploration.at.get(instruction) ?? [];
  while (work.length > 0) {
    for (const one of work) {
      for (let at: SimulationNode | undefined = one; at !== undefined && !leading.has(at); at = at.parent) {
        if (at !== one && callsOut(at)) break;
        leading.add(at);
      }
    }
    work = covered.filter(
      (one) => !leading.has(one) && one.end?.coveredBy !== undefined && leading.has(one.end.coveredBy),
    );
  }
  return leading;
}

function readsThreadState(term: Term): boolean {
  return findWithin(term, (one) => one.op === 'load' && isThreadData(one.address)) !== undefined;
}
