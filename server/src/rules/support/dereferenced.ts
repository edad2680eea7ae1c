/** Whether a value served as the address of data earlier on a path: what it says of the value is that it is no code, and no TCS. */
import type { Term } from '../../simulate/domain/term.js';
import type { Exploration, SimulationNode } from '../../simulate/exploration.js';
import { effectsOf } from './tree.js';
import { above } from './visits.js';

/** The nearest node above `node` that read or wrote memory through `value`, with or without an offset; undefined when none did. */
export function dereferencedBefore(
  { factory }: Exploration,
  node: SimulationNode,
  value: Term,
): SimulationNode | undefined {
  if (value.op === 'const') return undefined;
  const base = factory.splitAddress(value);
  for (const at of above(node)) {
    for (const { address } of [...effectsOf(at, 'load'), ...effectsOf(at, 'store')]) {
      if (isThrough(factory.splitAddress(address).base, base.base)) return at;
    }
  }
  return undefined;
}

/** Whether an address is the base, or the base and an index. */
function isThrough(address: Term, base: Term): boolean {
  if (address === base) return true;
  return address.op === 'sum' && address.parts.some(({ term, factor }) => factor === 1n && term === base);
}
