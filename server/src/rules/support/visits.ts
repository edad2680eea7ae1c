/** Every instruction on every path, as most rules look at it. */
import type { Analysis } from '../../analysis/analysis.js';
import type { Instruction } from '../../program/model.js';
import type { Effect, Exploration, PathEnd, SimulationNode, World } from '../../simulate/exploration.js';
import { behindMacros, merged, nodeIndex, type NodeIndex } from './node-index.js';
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

/** The visits whose instruction had an effect of one of the kinds. */
export function visitsWith(
  analysis: Analysis,
  kinds: Effect['kind'] | readonly Effect['kind'][],
  world?: World,
): readonly Visit[] {
  const wanted = typeof kinds === 'string' ? [kinds] : kinds;
  return listed(analysis, ['with', ...wanted], world, ({ byEffect }) =>
    merged(wanted.map((kind) => byEffect.get(kind))),
  );
}

/** The visits of instructions with one of the given `op`. */
export function visitsAt(analysis: Analysis, ops: string | Iterable<string>, world?: World): readonly Visit[] {
  const wanted = typeof ops === 'string' ? [ops] : [...ops];
  return listed(analysis, ['at', ...wanted], world, ({ byOp }) => merged(wanted.map((op) => byOp.get(op))));
}

/** The visits of instructions at which a path ends in one of the ways. */
export function visitsEnding(analysis: Analysis, ends: PathEnd | readonly PathEnd[], world?: World): readonly Visit[] {
  const wanted = typeof ends === 'string' ? [ends] : ends;
  return listed(analysis, ['ending', ...wanted], world, ({ byEnd }) => merged(wanted.map((end) => byEnd.get(end))));
}

/** What was asked for, since several rules ask for the same visits. */
const lists = once((_analysis: Analysis) => new Map<string, readonly Visit[]>());

function listed(
  analysis: Analysis,
  what: readonly string[],
  world: World | undefined,
  nodesOf: (index: NodeIndex) => readonly SimulationNode[],
): readonly Visit[] {
  const known = lists(analysis);
  const key = `${world ?? 'any'} ${what.join(' ')}`;
  let visits = known.get(key);
  if (visits === undefined) {
    known.set(key, (visits = visitsAmong(analysis, (paths) => nodesOf(nodeIndex(paths)), world)));
  }
  return visits;
}

/** The visits of nodes that an exploration is asked for, in their order. */
export function visitsAmong(
  { explorations, program }: Analysis,
  nodesOf: (paths: Paths) => readonly SimulationNode[],
  world?: World,
): readonly Visit[] {
  const visits: Visit[] = [];
  for (const exploration of explorations) {
    const nodes = nodesOf(exploration);
    const behind = nodes.length === 0 ? undefined : behindMacros(exploration);
    for (const node of nodes) {
      if (behind?.has(node) === true) continue;
      const instruction = instructionOf(program, node);
      if (instruction === undefined || (world !== undefined && node.state.world !== world)) continue;
      visits.push({ exploration, node, instruction });
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
