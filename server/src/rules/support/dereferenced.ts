/** Whether a value served as the address of data earlier on a path: what it says of the value is that it is no code, and no TCS. */
import type { Term } from '../../simulate/domain/term.js';
import type { Exploration, SimulationNode } from '../../simulate/exploration.js';
import { nodesWith } from './node-index.js';
import { perExploration } from './per-exploration.js';

/** The nearest node above `node` that read or wrote memory through `value`, with or without an offset; undefined when none did. */
export function dereferencedBefore(
  exploration: Exploration,
  node: SimulationNode,
  value: Term,
): SimulationNode | undefined {
  if (value.op === 'const') return undefined;
  const accesses = accessesThrough(exploration, exploration.factory.splitAddress(value).base);
  if (accesses.size === 0) return undefined;
  for (let at = node.parent; at !== undefined; at = at.parent) if (accesses.has(at)) return at;
  return undefined;
}

/** The nodes that read or wrote memory through a base, with or without an index. */
function accessesThrough(exploration: Exploration, base: Term): ReadonlySet<SimulationNode> {
  const known = accesses(exploration);
  let found = known.get(base);
  if (found === undefined) {
    const { factory } = exploration;
    const isAccess = ({ effects }: SimulationNode): boolean =>
      effects.some(
        (effect) =>
          (effect.kind === 'load' || effect.kind === 'store') &&
          isThrough(factory.splitAddress(effect.address).base, base),
      );
    known.set(base, (found = new Set(nodesWith(exploration, 'load', 'store').filter(isAccess))));
  }
  return found;
}

/** By the base, as far as somebody asked. */
const accesses = perExploration((_paths) => new Map<Term, ReadonlySet<SimulationNode>>());

/** Whether an address is the base, or the base and an index. */
function isThrough(address: Term, base: Term): boolean {
  if (address === base) return true;
  return address.op === 'sum' && address.parts.some(({ term, factor }) => factor === 1n && term === base);
}
