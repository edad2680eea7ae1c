/** Moving through the tree of an exploration. */
import type { InstructionId, Program } from '../../program/model.js';
import type { Effect, Exploration, SimulationNode } from '../../simulate/exploration.js';
import { isReachedThroughMacro } from '../../simulate/unknown-macro.js';
import { once } from './once.js';

/** The effects of one kind. */
export type EffectOf<K extends Effect['kind']> = Extract<Effect, { kind: K }>;

/** The first effect of a kind that the node's instruction had. */
export function effectOf<K extends Effect['kind']>(node: SimulationNode, kind: K): EffectOf<K> | undefined {
  for (const effect of node.effects) if (isOfKind(effect, kind)) return effect;
  return undefined;
}

const NONE: readonly never[] = [];

/** All effects of a kind, in their order. */
export function effectsOf<K extends Effect['kind']>(node: SimulationNode, kind: K): readonly EffectOf<K>[] {
  let first: EffectOf<K> | undefined;
  let all: EffectOf<K>[] | undefined;
  for (const effect of node.effects) {
    if (!isOfKind(effect, kind)) continue;
    if (first === undefined) first = effect;
    else (all ??= [first]).push(effect);
  }
  return all ?? (first === undefined ? NONE : [first]);
}

function isOfKind<K extends Effect['kind']>(effect: Effect, kind: K): effect is EffectOf<K> {
  return effect.kind === kind;
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
    (at) => at.edge?.kind === 'exit' || at.edge?.kind === 'fault' || at.edge?.kind === 'aex' || isArrivalRoot(at),
  );
}

/**
 * Whether the enclave last left to a place of its own choice among those that it was given, not behind the ENCLU: code that is
 * called from inside, so to say, with arguments in the registers and a frame of its own.
 */
export function isCalledFromInside(program: Program, { state: { arrival } }: SimulationNode): boolean {
  return arrival?.kind === 'exit' && program.instructions[arrival.enclu]?.next !== arrival.landing;
}

/** Where an exploration starts that begins with an arrival: the label is an AEP or a landing place that no path names. */
function isArrivalRoot(node: SimulationNode): boolean {
  return node.parent === undefined && node.state.arrival !== undefined;
}

/** Whether macros that nobody defined stand between `from`, or the path's beginning, and `node`: what they assemble is not known, so neither is what the path does. */
export function passesUnknownMacro(program: Program, node: SimulationNode, from?: SimulationNode): boolean {
  if (program.unknownMacrosBefore.size === 0) return false;
  if (from === undefined) return passesFromRoot(program, node);
  for (let at: SimulationNode | undefined = node; at !== undefined && at !== from; at = at.parent) {
    if (isReachedThroughMacro(program, at)) return true;
  }
  return false;
}

/** The answers for nodes, since every rule asks for all of them and paths share their beginnings. */
const answersFromRoot = once((_program: Program) => new WeakMap<SimulationNode, boolean>());

function passesFromRoot(program: Program, node: SimulationNode): boolean {
  const answers = answersFromRoot(program);
  const open: SimulationNode[] = [];
  let passes = false;
  for (let at: SimulationNode | undefined = node; at !== undefined; at = at.parent) {
    const known = answers.get(at);
    if (known !== undefined) {
      passes = known;
      break;
    }
    open.push(at);
  }
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    passes ||= isReachedThroughMacro(program, at);
    answers.set(at, passes);
  }
  return passes;
}

/** The first node of an exploration at an instruction. */
export function firstAt(exploration: Exploration, instruction: InstructionId): SimulationNode | undefined {
  return exploration.at.get(instruction)?.[0];
}

/** Ways to one node beyond this are not told apart any more: a rule looks for one that is wrong, and they go on alike. */
const MAX_WAYS_TO_NODE = 24;

/** A node with what was seen on the way to it, and the stretch of the path that it lies on. */
interface Way<T> {
  readonly node: SimulationNode;
  readonly seen: T;
  readonly stretch: Stretch;
}

/** Nodes from one down to its descendants, and what the path came through before it went on there. */
interface Stretch {
  readonly from: SimulationNode;
  readonly before: { readonly stretch: Stretch; readonly last: SimulationNode } | undefined;
}

/**
 * Walks every path from `start` until it ends or reaches another ENCLU, going on under covered nodes. `advance`
 * carries what was seen so far over each node and gives undefined to leave the path, as it also is
 * left before code that an unknown macro makes. `atEnd` gets what was seen, and the last node.
 *
 * Where paths meet, each goes on with what it has seen: what is the same, by identity unless `isSame` says otherwise, is
 * walked on once, and no path goes round a loop twice. An `advance` that gives back what it got where a node shows
 * nothing new keeps the work small.
 */
export function walkPaths<T>(
  program: Program,
  start: SimulationNode,
  seed: T,
  advance: (seen: T, node: SimulationNode) => T | undefined,
  atEnd: (seen: T, last: SimulationNode) => void,
  isSame: (one: T, other: T) => boolean = Object.is,
): void {
  const walked = new Map<number, T[]>();
  const work: Way<T>[] = [{ node: start, seen: seed, stretch: { from: start, before: undefined } }];
  for (let way = work.pop(); way !== undefined; way = work.pop()) {
    const node = followed(way.node);
    const id = node.instruction;
    if (id === undefined || program.unknownMacrosBefore.has(id)) continue;
    const isElsewhere = node !== way.node;
    if (isElsewhere && passes(way.stretch, way.node, node)) continue;
    const { seen: before } = way;
    const earlier = walked.get(node.id);
    if (earlier === undefined) walked.set(node.id, [before]);
    else if (earlier.length >= MAX_WAYS_TO_NODE || earlier.some((one) => isSame(one, before))) continue;
    else earlier.push(before);
    const seen = advance(before, node);
    if (seen === undefined) continue;
    if (node.children.length === 0 || effectOf(node, 'enclu') !== undefined) atEnd(seen, node);
    else {
      const stretch: Stretch = isElsewhere
        ? { from: node, before: { stretch: way.stretch, last: way.node } }
        : way.stretch;
      const { children } = node;
      for (let at = children.length - 1; at >= 0; at--) {
        const child = children[at];
        if (child !== undefined) work.push({ node: child, seen, stretch });
      }
    }
  }
}

/**
 * Comes once to every node that {@link walkPaths} would come to from the given ones. `visit` gives false to leave the path.
 */
export function visitPaths(
  program: Pick<Program, 'unknownMacrosBefore'>,
  starts: Iterable<SimulationNode>,
  visit: (node: SimulationNode) => boolean,
): void {
  const visited = new Set<SimulationNode>();
  for (const start of starts) {
    const work = [start];
    for (let next = work.pop(); next !== undefined; next = work.pop()) {
      const node = followed(next);
      const id = node.instruction;
      if (id === undefined || program.unknownMacrosBefore.has(id) || visited.has(node)) continue;
      visited.add(node);
      if (!visit(node) || effectOf(node, 'enclu') !== undefined) continue;
      for (let at = node.children.length - 1; at >= 0; at--) {
        const child = node.children[at];
        if (child !== undefined) work.push(child);
      }
    }
  }
}

/** Whether the path that comes to `last` on a stretch has been at `node`. */
function passes(stretch: Stretch, last: SimulationNode, node: SimulationNode): boolean {
  for (let on: Stretch['before'] = { stretch, last }; on !== undefined; on = on.stretch.before) {
    const { from } = on.stretch;
    for (let at: SimulationNode | undefined = on.last; at !== undefined; at = at === from ? undefined : at.parent) {
      if (at === node) return true;
    }
  }
  return false;
}
