/**
 * How many different states are followed at one place. Where there are too many, they are joined: the simulation of code that
 * keeps bringing new ones would take long and tell little.
 */
import type { InstructionId } from '../program/model.js';
import type { State } from './machine/state.js';
import { haveSameArrival } from './same-state.js';

/** Real entry code of runtimes has up to 70 states at one place, each from branches that matter. */
const STATES_BEFORE_JOIN = 96;
/**
 * The same where states have multiplied without end: on code whose stack is not restored before it enters the enclave again, for
 * example, when half of it is still to be written. An editor would notice the wait.
 */
const STATES_BEFORE_EARLY_JOIN = 8;
/** The kernel's vDSO has 18 nodes for each instruction on its paths, which is the most that is known to us of working code. */
const NODES_PER_INSTRUCTION = 32;
/** Nobody notices the wait for so few nodes, and the entry code of runtimes that is known to us takes up to 3,200. */
const NODES_BEFORE_EARLY_JOIN = 1000;

/** The states at each place that have the same arrival. */
interface Crowd {
  count: number;
  last: State;
}

/** Counts the states of one exploration, by place. */
export class Crowds {
  private readonly crowds = new Map<InstructionId, Crowd[]>();

  /**
   * Counts a state that was not met before. Gives the state to join it with where there are too many, which is the last
   * one; `nodes` and `instructions` say how large the exploration is by now.
   */
  add(
    id: InstructionId,
    state: State,
    { nodes, instructions }: { readonly nodes: number; readonly instructions: number },
  ): State | undefined {
    const crowd = this.crowdOf(id, state);
    const { last } = crowd;
    crowd.count++;
    crowd.last = state;
    const isEarly = nodes > NODES_BEFORE_EARLY_JOIN && nodes > instructions * NODES_PER_INSTRUCTION;
    return crowd.count > (isEarly ? STATES_BEFORE_EARLY_JOIN : STATES_BEFORE_JOIN) ? last : undefined;
  }

  /** What {@link add} asked for was done: later states are joined with the result. */
  joined(id: InstructionId, state: State): void {
    this.crowdOf(id, state).last = state;
  }

  private crowdOf(id: InstructionId, state: State): Crowd {
    const crowds = this.crowds.get(id) ?? [];
    this.crowds.set(id, crowds);
    let crowd = crowds.find(({ last }) => haveSameArrival(last, state));
    if (crowd === undefined) crowds.push((crowd = { count: 0, last: state }));
    return crowd;
  }
}
