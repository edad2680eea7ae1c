/** Moving through the tree of an exploration. */
import type { InstructionId, Program } from '../../program/model.js';
import type { Effect, Exploration, SimulationNode } from '../../simulate/exploration.js';

/** The effects of one kind. */
export type EffectOf<K extends Effect['kind']> = Extract<Effect, { kind: K }>;

/** The first effect of a kind that the node's instruction had. */
export function effectOf<K extends Effect['kind']>(node: SimulationNode, kind: K): EffectOf<K> | undefined {
  return node.effects.find((effect): effect is EffectOf<K> => effect.kind === kind);
}

/** All effects of a kind, in their order. */
export function effectsOf<K extends Effect['kind']>(node: SimulationNode, kind: K): readonly EffectOf<K>[] {
  return node.effects.filter((effect): effect is EffectOf<K> => effect.kind === kind);
}

/**
 * The node under which the path really goes on: a node whose state was met before ends its path there
 * and points to the one that was explored.
 */
export function followed(node: SimulationNode): SimulationNode {
  let at = node;
  // A chain of covered nodes leads to ever earlier ones, so that it ends.
  for (let by = at.end?.coveredBy; by !== undefined && by.id < at.id; by = at.end?.coveredBy) at = by;
  return at;
}

/** The nodes from the root down to `node`, both included. */
export function pathFromRoot(node: SimulationNode): readonly SimulationNode[] {
  const path: SimulationNode[] = [];
  for (let at: SimulationNode | undefined = node; at !== undefined; at = at.parent) path.push(at);
  return path.reverse();
}

/** The nearest node at or above `node` that satisfies the predicate. */
export function nearest(
  node: SimulationNode,
  predicate: (node: SimulationNode) => boolean,
): SimulationNode | undefined {
  for (let at: SimulationNode | undefined = node; at !== undefined; at = at.parent) {
    if (predicate(at)) return at;
  }
  return undefined;
}

/** The node through which control last came back from ENCLU: the one behind an exit, a fault or an AEX. */
export function arrivalNode(node: SimulationNode): SimulationNode | undefined {
  return nearest(
    node,
    (at) => at.edge?.kind === 'exit' || at.edge?.kind === 'fault' || at.edge?.kind === 'aex' || isAepRoot(at),
  );
}

/** Where an exploration starts that begins with an asynchronous exit: the label is an AEP that no path names. */
function isAepRoot(node: SimulationNode): boolean {
  return node.parent === undefined && node.state.arrival?.kind === 'aex';
}

/**
 * Whether a macro that nobody defined stands between the path's first instruction and `node`: what it
 * assembles is not known, so neither is what the path does. One in front of the first instruction
 * is no part of the path: it can only have made the label there.
 */
export function passesUnknownMacro(program: Program, node: SimulationNode, from?: SimulationNode): boolean {
  if (program.unknownMacrosBefore.size === 0) return false;
  for (let at = node; at !== from && at.parent !== undefined; at = at.parent) {
    if (reachedThroughMacro(program, at)) return true;
  }
  return false;
}

/**
 * A jump to a label that the macro itself makes (`SYM_FUNC_START(f)`) lands behind the macro; every
 * other way to the instruction may run what the macro stands for.
 */
function reachedThroughMacro(program: Program, node: SimulationNode): boolean {
  const { instruction, parent } = node;
  if (instruction === undefined || !program.unknownMacrosBefore.has(instruction)) return false;
  const before = parent?.instruction;
  if (before !== undefined && program.instructions[before]?.next === instruction) return true;
  const labels = program.instructions[instruction]?.labels ?? [];
  return !labels.some((label) => program.symbols.get(label)?.assumed === true);
}

/** The first node of an exploration at an instruction. */
export function firstAt(exploration: Exploration, instruction: InstructionId): SimulationNode | undefined {
  return exploration.at.get(instruction)?.[0];
}

/**
 * Walks every path from `start` until it ends or reaches another ENCLU, going on under covered nodes. `advance`
 * carries what was seen so far over each node and gives undefined to leave the path, as it also is
 * left before code that an unknown macro makes. `atEnd` gets what was seen, and the last node.
 *
 * A node is walked once, with the first path that reaches it: paths meet only under covered nodes, which stand
 * for states that were already met.
 */
export function walkPaths<T>(
  program: Program,
  start: SimulationNode,
  seed: T,
  advance: (seen: T, node: SimulationNode) => T | undefined,
  atEnd: (seen: T, last: SimulationNode) => void,
): void {
  const visited = new Set<number>();
  const work: { readonly node: SimulationNode; readonly seen: T }[] = [{ node: start, seen: seed }];
  for (let item = work.pop(); item !== undefined; item = work.pop()) {
    const node = followed(item.node);
    const id = node.instruction;
    if (visited.has(node.id) || id === undefined || program.unknownMacrosBefore.has(id)) continue;
    visited.add(node.id);
    const seen = advance(item.seen, node);
    if (seen === undefined) continue;
    if (node.children.length === 0 || effectOf(node, 'enclu') !== undefined) atEnd(seen, node);
    else for (const child of [...node.children].reverse()) work.push({ node: child, seen });
  }
}
