/** Every instruction on every path, as most rules look at it. */
import type { Analysis } from '../../analysis/analysis.js';
import type { Instruction } from '../../program/model.js';
import type { Exploration, SimulationNode, World } from '../../simulate/exploration.js';
import { once } from './once.js';
import { instructionOf } from './report.js';
import { passesUnknownMacro } from './tree.js';

/** One instruction about to run on one path. */
export interface Visit {
  readonly exploration: Exploration;
  readonly node: SimulationNode;
  readonly instruction: Instruction;
}

/**
 * All visits, in the order of the explorations; of one world only where it is given. Left out is what comes behind a
 * macro that nobody defined: what happened there is not known.
 */
export function visitsOf(analysis: Analysis, world?: World): readonly Visit[] {
  return world === undefined ? allVisits(analysis) : visitsByWorld(analysis)[world];
}

const allVisits = once(({ program, explorations }: Analysis): readonly Visit[] =>
  explorations.flatMap((exploration) =>
    exploration.nodes.flatMap((node): readonly Visit[] => {
      const instruction = instructionOf(program, node);
      return instruction === undefined || passesUnknownMacro(program, node) ? [] : [{ exploration, node, instruction }];
    }),
  ),
);

const visitsByWorld = once((analysis: Analysis): Readonly<Record<World, readonly Visit[]>> => {
  const of = (world: World): readonly Visit[] => allVisits(analysis).filter(({ node }) => node.state.world === world);
  return { host: of('host'), enclave: of('enclave') };
});

/** The nodes above `node`, nearest first, up to and including `last` where it is given, else to the root. */
export function* above(node: SimulationNode, last?: SimulationNode): Generator<SimulationNode> {
  for (let at = node === last ? undefined : node.parent; at !== undefined; at = at.parent) {
    yield at;
    if (at === last) return;
  }
}

/** Whether this is the first node on its path for which the predicate holds, counted from `from` or the root. */
export function isFirst(
  node: SimulationNode,
  predicate: (node: SimulationNode) => boolean,
  from?: SimulationNode,
): boolean {
  for (const at of above(node, from)) if (predicate(at)) return false;
  return true;
}

/** Instructions of executable sections, reached by a path or not: for what only the assembled program shows. */
export function codeOf({ program }: Analysis): readonly Instruction[] {
  return program.instructions.filter(({ section }) => program.sections[section]?.executable === true);
}
