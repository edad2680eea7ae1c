/** The frame of the handler begins within 128 bytes below RSP of the interrupted code. */
import type { Analysis } from '../analysis/analysis.js';
import type { Term } from '../simulate/domain/term.js';
import type { SimulationNode } from '../simulate/exploration.js';
import { anyAbove, onEntryPaths, reportWhere } from './support/enclave-paths.js';
import { depthBelow } from './support/ssa.js';
import { effectOf, effectsOf } from './support/tree.js';
import { type Visit, visitsWith } from './support/visits.js';
import type { Report, Rule } from './rule.js';
import page from './exception-redzone-clobber.md';

export const exceptionRedzoneClobber: Rule = {
  meta: {
    id: 'exception-redzone-clobber',
    severity: 'error',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'recommended',
    summary: 'The frame of the handler begins within 128 bytes below RSP of the interrupted code.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const visits = onEntryPaths(visitsWith(analysis, 'store', 'enclave')).flatMap((visit) => {
      const stores = storesBelow(visit);
      return stores.length === 0 ? [] : [{ ...visit, stores }];
    });
    const isDeepFrame = deepFrames(visits);
    const told = new Set<SimulationNode>();
    return reportWhere(visits, ({ node, instruction, stores }) => {
      const isPush = effectOf(node, 'call') !== undefined || /^push/.test(instruction.op);
      // What is pushed lies at the upper end of a frame, what is stored first mostly at its lower end, and nothing lies below that.
      const found = stores.find(
        ({ stack, depth }) =>
          depth < RED_ZONE + WORD || (!isPush && depth < SHALLOW_FRAME && !isDeepFrame(node, stack)),
      );
      if (found === undefined || anyAbove(node, (at) => told.has(at))) return undefined;
      told.add(node);
      return {
        message:
          `${instruction.mnemonic} writes ${found.depth} bytes below RSP of the interrupted code: the 128 bytes below it (the red zone) belong to that code. ` +
          'Subtract 128 more.',
      };
    });
  },
};

const RED_ZONE = 128n;
const WORD = 8n;
/** A frame of an exception holds some registers at least. */
const SHALLOW_FRAME = RED_ZONE + 64n;

interface StoreBelow {
  /** RSP of the interrupted code. */
  readonly stack: Term;
  /** Bytes below it. */
  readonly depth: bigint;
}

/** Whether a path through the node stores further below: other paths have frames of their own. */
type IsDeepFrame = (node: SimulationNode, stack: Term) => boolean;

function deepFrames(visits: readonly (Visit & { readonly stores: readonly StoreBelow[] })[]): IsDeepFrame {
  const there = new Map<SimulationNode, Set<Term>>();
  const thereOrBehind = new Map<SimulationNode, Set<Term>>();
  for (const { node, stores } of visits) {
    for (const { stack, depth } of stores) {
      if (depth < SHALLOW_FRAME) continue;
      add(there, node, stack);
      for (let at: SimulationNode | undefined = node; at !== undefined; at = at.parent)
        if (!add(thereOrBehind, at, stack)) break;
    }
  }
  return (node, stack) =>
    thereOrBehind.get(node)?.has(stack) === true || anyAbove(node, (at) => there.get(at)?.has(stack) === true);
}

/** False when it was there. */
function add(sets: Map<SimulationNode, Set<Term>>, node: SimulationNode, stack: Term): boolean {
  const set = sets.get(node) ?? new Set();
  if (set.has(stack)) return false;
  sets.set(node, set.add(stack));
  return true;
}

/** Stores below RSP of the interrupted code. */
function storesBelow({ exploration, node }: Visit): readonly StoreBelow[] {
  return effectsOf(node, 'store').flatMap(({ address }) => {
    const depth = depthBelow(exploration, node, address);
    if (depth === undefined || depth <= 0n) return [];
    return [{ stack: exploration.factory.splitAddress(address).base, depth }];
  });
}
