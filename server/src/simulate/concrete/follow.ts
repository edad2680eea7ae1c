/** The execution that takes a given path of the simulation: values are chosen so that every branch goes as the path does. */
import type { InstructionId } from '../../program/model.js';
import type { Exploration, SimulationNode } from '../exploration.js';
import type { Successor } from '../sgx/transition.js';
import { isReachedThroughMacro } from '../unknown-macro.js';
import type { Conduct } from './defaults.js';
import { runConcretely, type ConcreteRun, type Fork, type Guide } from './run.js';
import { makeCondition, solve, type Condition } from './solve.js';

/** An execution of the path, or why there is none. */
export type Followed =
  { readonly run: ConcreteRun; readonly reason?: undefined } | { readonly run: undefined; readonly reason: string };

/** Each attempt settles one more branch; no path through a trampoline has as many that depend on chosen values. */
const MAX_ATTEMPTS = 64;

/**
 * Runs from the root to `goal` and executes the instruction there; a path that goes on as another one ends where the two
 * meet. The path of a loop that was widened shows fewer rounds than there are: with numbers it takes as many as it takes.
 */
export function followPath(exploration: Exploration, goal: SimulationNode, conduct: Conduct): Followed {
  const path: SimulationNode[] = [];
  for (let node: SimulationNode | undefined = goal; node !== undefined; node = node.parent) path.unshift(node);
  const { program, factory, root, policy } = exploration;
  if (path.some((node) => isReachedThroughMacro(program, node))) {
    return { run: undefined, reason: 'the path leads through a macro that nobody defines' };
  }
  let wanted: ReadonlyMap<string, bigint> = new Map();
  const habits = new Map<InstructionId, bigint>();
  const loose = new Set<number>();
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const walk = new Walk(path, loose);
    const wishes = { values: wanted, habits };
    const { run, values } = runConcretely({ program, factory, policy, root, conduct, wishes }, walk);
    if (walk.failure === undefined) return { run };
    const before = new Map([...values.chosen, ...wanted]);
    const solved = solve(walk.conditions, before);
    const changed = [...(solved ?? [])].filter(([key, value]) => before.get(key) !== value);
    if (changed.length > 0) {
      wanted = new Map([...wanted, ...changed]);
      for (const [key, value] of changed) {
        const reader = values.readAt.get(key);
        if (reader !== undefined) habits.set(reader, value);
      }
    } else if (loose.has(run.steps.length)) return { run: undefined, reason: walk.failure };
    else loose.add(run.steps.length);
  }
  return { run: undefined, reason: 'no values were found under which the execution takes this path' };
}

/** One attempt to walk along the path. */
class Walk implements Guide {
  readonly conditions: Condition[] = [];
  /** Why the attempt failed; undefined as long as it has not. */
  failure: string | undefined;
  private position = 0;

  /** `loose`: after how many instructions a branch may go the other way as long as the path comes by there as well. */
  constructor(
    private readonly path: readonly SimulationNode[],
    private readonly loose: ReadonlySet<number>,
  ) {}

  isDone(): boolean {
    const isMeeting = this.path[this.position]?.end?.kind === 'covered';
    return this.position >= this.path.length || (isMeeting && this.position === this.path.length - 1);
  }

  choose(fork: Fork): Successor | undefined {
    const { execution, index, instruction } = fork;
    const [node, towards] = [this.path[this.position], this.path[this.position + 1]];
    if (towards === undefined) {
      this.position++;
      return execution.successors[0];
    }
    const condition = conditionOf(fork, node, towards);
    if (condition !== undefined) this.conditions.push(condition);
    const found = execution.successors.find((one) => leadsTo(one, towards));
    if (found !== undefined) {
      this.position++;
      return found;
    }
    const branch = execution.effects.some(({ kind }) => kind === 'branch') ? execution.successors[0] : undefined;
    // The run has one instruction less than it has steps when it fails here.
    const isFree = condition?.choices.length === 0 || this.loose.has(index + 1);
    if (branch !== undefined && isFree && this.catchUp(branch)) {
      this.conditions.pop();
      return branch;
    }
    this.failure = `with numbers, '${instruction.mnemonic}' does not go on as the path does`;
    return undefined;
  }

  /** Goes to where the path comes by the place that a branch really leads to: ahead in the same visit, or a round back. */
  private catchUp({ instruction }: Successor): boolean {
    const isThere = (node: SimulationNode): boolean => node.instruction === instruction;
    for (let at = this.position + 1; at < this.path.length; at++) {
      const node = this.path[at];
      if (node === undefined || TRANSITIONS.has(node.edge?.kind)) break;
      if (isThere(node)) return this.moveTo(at);
    }
    for (let at = this.position; at >= 0; at--) {
      const node = this.path[at];
      if (node === undefined) break;
      if (isThere(node)) return this.moveTo(at);
      if (TRANSITIONS.has(node.edge?.kind)) break;
    }
    return false;
  }

  private moveTo(position: number): true {
    this.position = position;
    return true;
  }
}

/** Steps that are events and no rounds of a loop. */
const TRANSITIONS: ReadonlySet<string | undefined> = new Set(['exit', 'fault', 'aex']);

/** What must hold for an instruction to go on towards a node; undefined when it always does. */
function conditionOf(
  { execution, state, choicesOf }: Fork,
  node: SimulationNode | undefined,
  towards: SimulationNode,
): Condition | undefined {
  const { facts } = state;
  for (const effect of execution.effects) {
    if (effect.kind === 'branch' && towards.edge !== undefined) {
      const values = [towards.edge.kind === 'taken' ? 1n : 0n];
      return makeCondition(effect.condition, values, choicesOf(effect.condition), facts);
    }
    if (effect.kind === 'enclu' && state.world === 'host') {
      // Where both leaves are possible, the path is that of EENTER.
      const values = isEresume(node) ? [3n] : [2n];
      return makeCondition(effect.leaf, values, choicesOf(effect.leaf), facts);
    }
  }
  return undefined;
}

function leadsTo(one: Successor, { edge, instruction, end, state }: SimulationNode): boolean {
  if (one.instruction !== instruction && (one.end === undefined || one.end.kind !== end?.kind)) return false;
  if (edge?.kind !== 'joined' && one.edge?.kind !== edge?.kind) return false;
  return edge?.kind !== 'fault' || one.state.arrival?.faultOf === state.arrival?.faultOf;
}

function isEresume(node: SimulationNode | undefined): boolean {
  return node?.effects.some((effect) => effect.kind === 'enclu' && effect.leaves?.includes(2) === false) === true;
}
