/** Every instruction on every path, as most rules look at it. */
import type { Analysis } from '../../analysis/analysis.js';
import type { Instruction, Program } from '../../program/model.js';
import type { Effect, Exploration, SimulationNode, World } from '../../simulate/exploration.js';
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

/** The visits whose instruction had an effect of the kind. */
export function visitsWith(analysis: Analysis, kind: Effect['kind'], world?: World): readonly Visit[] {
  const visits = visitsByEffect(analysis).get(kind) ?? NONE;
  return world === undefined ? visits : visits.filter(({ node }) => node.state.world === world);
}

const NONE: readonly never[] = [];

const allVisits = once(({ program, explorations }: Analysis): readonly Visit[] => {
  const visits: Visit[] = [];
  for (const exploration of explorations) {
    for (const node of exploration.nodes) {
      const instruction = instructionOf(program, node);
      if (instruction === undefined || passesUnknownMacro(program, node)) continue;
      visits.push({ exploration, node, instruction });
    }
  }
  return visits;
});

const visitsByWorld = once((analysis: Analysis): Readonly<Record<World, readonly Visit[]>> => {
  const found: Record<World, Visit[]> = { host: [], enclave: [] };
  for (const visit of allVisits(analysis)) found[visit.node.state.world].push(visit);
  return found;
});

const visitsByEffect = once((analysis: Analysis): ReadonlyMap<Effect['kind'], readonly Visit[]> => {
  const found = new Map<Effect['kind'], Visit[]>();
  for (const visit of allVisits(analysis)) {
    for (const { kind } of visit.node.effects) {
      const list = found.get(kind);
      if (list === undefined) found.set(kind, [visit]);
      else if (list.at(-1) !== visit) list.push(visit);
    }
  }
  return found;
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
  return codeOfProgram(program);
}

const codeOfProgram = once(({ instructions, sections }: Program): readonly Instruction[] =>
  instructions.filter(({ section }) => sections[section]?.executable === true),
);
