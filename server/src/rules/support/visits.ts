/** Every instruction on every path, as most rules look at it. */
import type { Analysis } from '../../analysis/analysis.js';
import type { Instruction } from '../../program/model.js';
import type { Effect, Exploration, PathEnd, SimulationNode, World } from '../../simulate/exploration.js';
import { behindMacros, hasArrivals, merged, nodeIndex, type NodeIndex } from './node-index.js';
import { once } from './once.js';
import type { Paths } from './per-exploration.js';
import { instructionOf } from './report.js';

/** One instruction about to run on one path. */
export interface Visit {
  readonly exploration: Exploration;
  readonly node: SimulationNode;
  readonly instruction: Instruction;
}

/**
 * All visits, in the order of the explorations; of one world only where it is given. Left out is what comes behind a
 * macro that nobody defined: what happened there is not known. A rule that is about some instructions only asks for
 * {@link visitsWith}, {@link visitsAt} or {@link visitsEnding}, which cost nothing where there are none.
 */
export function visitsOf(analysis: Analysis, world?: World): readonly Visit[] {
  return listed(analysis, ['all'], world, ({ all }) => all);
}

/** Which of the visits: those of one world, or those in the host behind an exit, a fault or an AEX. */
export type Where = World | 'arrived';

/** The explorations in which control comes back from ENCLU. Most functions of a long file have no part in that. */
export const arrivedExplorations = once(({ explorations }: Analysis) =>
  explorations.filter((exploration) => hasArrivals(exploration)),
);

/** The visits whose instruction had an effect of one of the kinds. */
export function visitsWith(
  analysis: Analysis,
  kinds: Effect['kind'] | readonly Effect['kind'][],
  where?: Where,
): readonly Visit[] {
  const wanted = typeof kinds === 'string' ? [kinds] : kinds;
  return listed(analysis, ['with', ...wanted], where, ({ byEffect }) =>
    merged(wanted.map((kind) => byEffect.get(kind))),
  );
}

/** The visits of instructions with one of the given `op`. */
export function visitsAt(analysis: Analysis, ops: string | Iterable<string>, where?: Where): readonly Visit[] {
  const wanted = typeof ops === 'string' ? [ops] : [...ops];
  return listed(analysis, ['at', ...wanted], where, ({ byOp }) => merged(wanted.map((op) => byOp.get(op))));
}

/** The visits of instructions at which a path ends in one of the ways. */
export function visitsEnding(analysis: Analysis, ends: PathEnd | readonly PathEnd[], where?: Where): readonly Visit[] {
  const wanted = typeof ends === 'string' ? [ends] : ends;
  return listed(analysis, ['ending', ...wanted], where, ({ byEnd }) => merged(wanted.map((end) => byEnd.get(end))));
}

/** What was asked for, since several rules ask for the same visits. */
const lists = once((_analysis: Analysis) => new Map<string, readonly Visit[]>());

function listed(
  analysis: Analysis,
  what: readonly string[],
  where: Where | undefined,
  nodesOf: (index: NodeIndex) => readonly SimulationNode[],
): readonly Visit[] {
  const known = lists(analysis);
  const key = `${where ?? 'any'} ${what.join(' ')}`;
  let visits = known.get(key);
  if (visits === undefined) {
    known.set(key, (visits = visitsAmong(analysis, (paths) => nodesOf(nodeIndex(paths)), where)));
  }
  return visits;
}

/** The visits of nodes that an exploration is asked for, in their order. */
export function visitsAmong(
  analysis: Analysis,
  nodesOf: (paths: Paths) => readonly SimulationNode[],
  where?: Where,
): readonly Visit[] {
  const visits: Visit[] = [];
  const isArrived = where === 'arrived';
  const world = isArrived ? 'host' : where;
  for (const exploration of isArrived ? arrivedExplorations(analysis) : analysis.explorations) {
    const nodes = nodesOf(exploration);
    const behind = nodes.length === 0 ? undefined : behindMacros(exploration);
    for (const node of nodes) {
      if (behind?.has(node) === true) continue;
      const { state } = node;
      if ((world !== undefined && state.world !== world) || (isArrived && state.arrival === undefined)) continue;
      const instruction = instructionOf(analysis.program, node);
      if (instruction !== undefined) visits.push({ exploration, node, instruction });
    }
  }
  return visits;
}

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
