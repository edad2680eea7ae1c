/** The way to a node, as people tell it. */
import type { Origin } from '../text/mapped.js';
import type { Exploration, SimulationNode } from './exploration.js';

/** One step worth telling, at the instruction that took it. */
export interface Step {
  readonly message: string;
  readonly origin: Origin;
}

/** The steps from the root to `node`: the entry, branches, jumps, calls, and everything that ENCLU does. */
export function stepsOf(exploration: Exploration, node: SimulationNode): readonly Step[] {
  const steps: Step[] = [];
  for (let at: SimulationNode | undefined = node; at !== undefined; at = at.parent) {
    if (at.edge === undefined) continue;
    // A step is taken by the instruction before; the entry has none and is told where it begins.
    const id = at.parent?.instruction ?? at.instruction;
    const instruction = id === undefined ? undefined : exploration.program.instructions[id];
    if (instruction !== undefined) steps.push({ message: at.edge.message, origin: instruction.origin });
  }
  return steps.reverse();
}
