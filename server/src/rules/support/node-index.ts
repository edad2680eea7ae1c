/** The nodes of one exploration by what happens there, so that a rule looks at those alone that it is about. */
import type { Effect, PathEnd, SimulationNode } from '../../simulate/exploration.js';
import { isReachedThroughMacro } from '../../simulate/unknown-macro.js';
import { perExploration, type Paths } from './per-exploration.js';

/** Every list is in the order in which the nodes were made. */
export interface NodeIndex {
  readonly all: readonly SimulationNode[];
  /** By a kind of effect that the instruction has. */
  readonly byEffect: ReadonlyMap<Effect['kind'], readonly SimulationNode[]>;
  /** By the instruction's `op`. */
  readonly byOp: ReadonlyMap<string, readonly SimulationNode[]>;
  /** By the way in which the path ends there. */
  readonly byEnd: ReadonlyMap<PathEnd, readonly SimulationNode[]>;
}

/** The index of an exploration. */
export const nodeIndex = perExploration(({ nodes, program }): NodeIndex => {
  const byEffect = new Map<Effect['kind'], SimulationNode[]>();
  const byOp = new Map<string, SimulationNode[]>();
  const byEnd = new Map<PathEnd, SimulationNode[]>();
  for (const node of nodes) {
    const instruction = node.instruction === undefined ? undefined : program.instructions[node.instruction];
    if (instruction !== undefined) add(byOp, instruction.op, node);
    for (const { kind } of node.effects) add(byEffect, kind, node);
    if (node.end !== undefined) add(byEnd, node.end.kind, node);
  }
  return { all: nodes, byEffect, byOp, byEnd };
});

/** Adds a node to a list that may have it at its end already. */
function add<Key>(lists: Map<Key, SimulationNode[]>, key: Key, node: SimulationNode): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [node]);
  else if (list[list.length - 1] !== node) list.push(node);
}

/** Whether control ever comes back from ENCLU, or begins behind one. */
export const hasArrivals = perExploration(({ nodes }) => nodes.some(({ state }) => state.arrival !== undefined));

/** The nodes with an effect of one of the kinds. */
export function nodesWith(exploration: Paths, ...kinds: readonly Effect['kind'][]): readonly SimulationNode[] {
  const { byEffect } = nodeIndex(exploration);
  return merged(kinds.map((kind) => byEffect.get(kind)));
}

/** The nodes that come behind a macro that nobody defined: what happened there is not known. */
export const behindMacros = perExploration(({ nodes, program }): ReadonlySet<SimulationNode> => {
  const behind = new Set<SimulationNode>();
  if (program.unknownMacrosBefore.size === 0) return behind;
  // Nodes come behind their parents.
  for (const node of nodes) {
    const { parent } = node;
    if ((parent !== undefined && behind.has(parent)) || isReachedThroughMacro(program, node)) behind.add(node);
  }
  return behind;
});

/** The nodes that are in one of the lists, in the order in which they were made. */
export function merged(lists: readonly (readonly SimulationNode[] | undefined)[]): readonly SimulationNode[] {
  let all = NONE;
  for (const list of lists) if (list !== undefined) all = all.length === 0 ? list : mergedTwo(all, list);
  return all;
}

function mergedTwo(one: readonly SimulationNode[], other: readonly SimulationNode[]): readonly SimulationNode[] {
  const nodes: SimulationNode[] = [];
  for (let [at, otherAt] = [0, 0]; at < one.length || otherAt < other.length;) {
    const [next, otherNext] = [one[at], other[otherAt]];
    const isOne = next !== undefined && (otherNext === undefined || next.id <= otherNext.id);
    const isOther = otherNext !== undefined && (next === undefined || otherNext.id <= next.id);
    if (isOne) nodes.push(next);
    else if (isOther) nodes.push(otherNext);
    at += isOne ? 1 : 0;
    otherAt += isOther ? 1 : 0;
  }
  return nodes;
}

const NONE: readonly SimulationNode[] = [];
