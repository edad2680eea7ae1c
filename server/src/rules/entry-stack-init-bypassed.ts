/** RSP is taken from a slot that another path has to set up first. */
import type { Analysis } from '../analysis/analysis.js';
import { findWithin, partsAndStacks } from '../simulate/domain/parts.js';
import type { Term } from '../simulate/domain/term.js';
import type { InstructionId } from '../program/model.js';
import {
  branchesBefore,
  calleeOf,
  firstCalls,
  onEntryPaths,
  reportWhere,
  stackBase,
  stackSlot,
} from './support/enclave-paths.js';
import { slotOf } from './support/enclave-values.js';
import { effectsOf, pathFromRoot } from './support/tree.js';
import { visitsWith } from './support/visits.js';
import type { Report, Rule } from './rule.js';
import page from './entry-stack-init-bypassed.md';

export const entryStackInitBypassed: Rule = {
  meta: {
    id: 'entry-stack-init-bypassed',
    severity: 'warning',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'recommended',
    summary: 'RSP is taken from a slot that another path has to set up first.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const relocated = relocations(analysis);
    return reportWhere(firstCalls(analysis), ({ exploration, node }) => {
      const slot = stackSlot(stackBase(exploration, node));
      const tests = slot === undefined ? undefined : relocated.get(slot);
      if (tests === undefined || pathFromRoot(node).some((at) => tests.has(at.instruction))) return undefined;
      return {
        message:
          `${calleeOf(node)} runs on the stack pointer that the slot holds, but another path sets that slot up first, and this one does not even ` +
          'whether it is done. Set the stack up before the branch that leads here.',
      };
    });
  },
};

/** Slots that a path adds a base to, with the branches that decide whether it does. */
function relocations(analysis: Analysis): ReadonlyMap<string, ReadonlySet<InstructionId | undefined>> {
  const found = new Map<string, Set<InstructionId | undefined>>();
  for (const { node } of onEntryPaths(visitsWith(analysis, 'store', 'enclave'))) {
    for (const store of effectsOf(node, 'store')) {
      const slot = slotOf(store.address);
      if (slot === undefined || store.value.op !== 'sum' || !reads(store.value, store.address)) continue;
      if (!store.value.parts.some(({ term }) => term.op === 'address')) continue;
      const decision = branchesBefore(node).at(-1)?.node.instruction;
      if (decision !== undefined) found.set(slot, (found.get(slot) ?? new Set()).add(decision));
    }
  }
  return found;
}

function reads(term: Term, address: Term): boolean {
  const isIt = (one: Term): boolean => one.op === 'load' && one.address === address;
  return findWithin(term, isIt, (one) => (one.op === 'load' ? [] : partsAndStacks(one))) !== undefined;
}
