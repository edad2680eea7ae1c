/**
 * Walks all paths from one root, depth first. Three bounds keep the work finite, and hitting one shows in the result:
 * the number of nodes, the times a path may come round a loop before what changes in it is forgotten, and
 * the number of different states followed at one place.
 */
import { ALL_LIVE, Liveness, type LiveSet } from '../flow/liveness.js';
import type { InstructionId, Program } from '../program/model.js';
import { runSteps, type Steps } from '../text/steps.js';
import type { TermFactory } from './domain/factory.js';
import { evaluate } from './domain/evaluate.js';
import { withOneMore } from './domain/lists.js';
import { Crowds } from './crowds.js';
import { execute, type Machine } from './execute.js';
import type { Edge, Effect, Exploration, Limit, Root, SimulationNode } from './exploration.js';
import { cellCount } from './machine/memory.js';
import type { State } from './machine/state.js';
import { LiveFacts, haveSameCall } from './meeting.js';
import { PathIndex } from './path-index.js';
import type { SimulationPolicy } from './policy.js';
import { wayTo, type Successor } from './sgx/transition.js';
import { startFactory, startState } from './start.js';
import { MetStates, haveSameArrival } from './same-state.js';
import { passUnknownMacro } from './unknown-macro.js';
import { joinEnclaveCalls, joinStates } from './widen.js';

/** The largest entry code known to us takes some 3,000 nodes; beyond this an editor would notice the wait. */
export const MAX_NODES = 20_000;
/**
 * Each state has a list of its own of what memory holds, so that functions which only store would take time and space by the
 * square of their length. Entry code stores some hundred values.
 */
export const MAX_CELLS = 4_000;
/** What a loop changes is forgotten when a path comes round for the second time. */
const ROUNDS_BEFORE_WIDENING = 1;
/** Widening forgets at least one value a round, and a path has 16 registers, 8 flags and a few cells that matter. */
const ROUNDS_AT_MOST = 40;

const CROWDED = 'many different states meet here, and perhaps behind it; they were joined, and what differs is unknown';

/** A node takes 5 to 300 microseconds, the most where many states are joined. */
const NODES_BETWEEN_PAUSES = 8;

/** Simulates from `root`. Never throws; what could not be followed is in `limits` and in the ends of the leaves. */
export function explore(program: Program, root: Root, policy: SimulationPolicy): Exploration {
  return runSteps(exploreSteps(program, root, policy));
}

/** {@link explore} with a pause every few nodes. */
export function exploreSteps(program: Program, root: Root, policy: SimulationPolicy): Steps<Exploration> {
  return new Explorer(program, root, policy).run();
}

/** What nodes without effects or children have. */
const NONE: readonly never[] = [];

interface Draft extends SimulationNode {
  state: State;
  effects: readonly Effect[];
  children: readonly SimulationNode[];
  edge: Edge | undefined;
  end: SimulationNode['end'];
}

interface Work {
  readonly parent: Draft | undefined;
  readonly successor: Successor;
}

class Explorer {
  private readonly factory: TermFactory;
  private readonly machine: Machine;
  private readonly nodes: Draft[] = [];
  private readonly at = new Map<InstructionId, Draft[]>();
  private readonly leaves: Draft[] = [];
  private readonly path = new PathIndex<Draft>();
  private readonly limits: Limit[] = [];
  private readonly met: MetStates<Draft>;
  private readonly liveFacts: LiveFacts;
  private readonly crowds = new Crowds();
  private readonly liveness: Liveness;
  private passedMacro = false;

  constructor(
    private readonly program: Program,
    private readonly root: Root,
    private readonly policy: SimulationPolicy,
  ) {
    this.factory = startFactory(root);
    this.met = new MetStates(this.factory);
    this.liveFacts = new LiveFacts(this.factory);
    this.liveness = new Liveness(program);
    this.machine = { program, factory: this.factory, policy };
  }

  *run(): Steps<Exploration> {
    const { root, program, factory } = this;
    const state = startState(program, factory, root, this.policy);
    const edge: Edge = { kind: 'entry', message: entryMessage(root) };
    const work: Work[] = [{ parent: undefined, successor: wayTo(root.instruction, state, edge) }];
    for (let item = work.pop(); item !== undefined; item = work.pop()) {
      const node = this.makeNode(item);
      if (node.end === undefined) this.prepare(node);
      if (node.end === undefined) {
        const successors = this.runNode(node);
        for (let index = successors.length - 1; index >= 0; index--) {
          const successor = successors[index];
          if (successor !== undefined) work.push({ parent: node, successor });
        }
      }
      if (node.end !== undefined) this.leaves.push(node);
      if (node.id % NODES_BETWEEN_PAUSES === NODES_BETWEEN_PAUSES - 1) yield;
    }
    return {
      root,
      program,
      factory,
      policy: this.policy,
      // The root always makes a node.
      start: this.nodes[0] as SimulationNode,
      nodes: this.nodes,
      at: this.at,
      leaves: this.leaves,
      limits: this.limits,
      complete: this.limits.length === 0 && !this.passedMacro,
      evaluate: (term, of) => evaluate(term, of.facts),
    };
  }

  private makeNode({ parent, successor }: Work): Draft {
    const { instruction, edge, end } = successor;
    const node: Draft = {
      id: this.nodes.length,
      instruction,
      state: successor.state,
      parent,
      edge,
      effects: successor.effects ?? NONE,
      children: NONE,
      end: end ?? (instruction === undefined ? { kind: 'end-of-code', message: 'no instruction follows' } : undefined),
    };
    this.nodes.push(node);
    this.path.add(node);
    if (parent !== undefined) parent.children = withOneMore(parent.children, node);
    if (instruction !== undefined) {
      const list = this.at.get(instruction);
      if (list === undefined) this.at.set(instruction, [node]);
      else list.push(node);
    }
    return node;
  }

  /** Applies bounds, unknown macros and meeting points to a node before it runs. */
  private prepare(node: Draft): void {
    const id = node.instruction;
    if (id === undefined) return;
    if (this.nodes.length >= MAX_NODES || this.policy.cancelled?.() === true) {
      this.limit(
        node,
        'analysis-steps',
        `the simulation from ${this.root.name} was stopped after ${this.nodes.length} steps`,
      );
      return;
    }
    if (cellCount(node.state.memory) > MAX_CELLS) {
      this.limit(
        node,
        'analysis-steps',
        `the simulation from ${this.root.name} was stopped where memory holds more than ${MAX_CELLS} values`,
      );
      return;
    }
    const passed = passUnknownMacro(this.program, this.factory, node);
    if (passed !== undefined) {
      node.state = passed;
      this.passedMacro = true;
    }
    const isMeeting =
      (node.edge !== undefined && node.edge.kind !== 'not-taken') ||
      (this.program.instructions[id]?.labels.length ?? 0) > 0;
    if (isMeeting) this.meet(node, id);
  }

  private meet(node: Draft, id: InstructionId): void {
    const alive = node.state.calls.length > 0 ? ALL_LIVE : this.liveness.before(id);
    node.state = this.liveFacts.in(node.state, alive);
    this.widenLoop(node, id);
    if (node.end !== undefined) return;
    let found = this.sameAs(node, id, alive);
    if (found === undefined && this.joinCrowd(node, id)) found = this.sameAs(node, id, alive);
    if (found === undefined) return;
    node.end = {
      kind: 'covered',
      message: `goes on as it does in state ${found.id}, which is the same`,
      coveredBy: found,
    };
  }

  /**
   * The node met here before that stands for this one; undefined when there is none, and the node is remembered. States
   * that only differ in what was handed to the enclave are joined in that: the next EENTER replaces it.
   */
  private sameAs(node: Draft, id: InstructionId, alive: LiveSet): Draft | undefined {
    const others = this.met.at(id, node.state, alive);
    if (others.length === 0) {
      others.push(node);
      return undefined;
    }
    const same = (): Draft | undefined => others.find(({ state }) => haveSameCall(state, node.state, alive));
    const found = same();
    const older = others.at(-1)?.state.enclaveCall;
    if (found !== undefined || older === undefined) return found;
    node.state = joinEnclaveCalls(this.factory, id, older, node.state);
    const joined = same();
    if (joined === undefined) others.push(node);
    return joined;
  }

  private widenLoop(node: Draft, id: InstructionId): void {
    let rounds = 0;
    let latest: SimulationNode | undefined;
    const onPath = this.path.nodesAt(id);
    // The node itself comes last.
    for (let index = onPath.length - 2; index >= 0; index--) {
      const up = onPath[index];
      if (up === undefined || !haveSameArrival(up.state, node.state)) continue;
      rounds++;
      latest ??= up;
    }
    if (latest === undefined || rounds < ROUNDS_BEFORE_WIDENING) return;
    if (rounds > ROUNDS_AT_MOST) {
      this.limit(node, 'analysis-loop', 'a loop was left after many rounds that each brought new values');
      return;
    }
    this.replaceState(node, joinStates(this.factory, id, latest.state, node.state, 'a value that changes in a loop'));
  }

  /** Joins the state with the last one followed here once there are too many; says whether it did. */
  private joinCrowd(node: Draft, id: InstructionId): boolean {
    const last = this.crowds.add(id, node.state, { nodes: this.nodes.length, instructions: this.at.size });
    if (last === undefined) return false;
    this.note('analysis-states', CROWDED, id);
    this.replaceState(node, joinStates(this.factory, id, last, node.state, 'states that were joined'));
    this.crowds.joined(id, node.state);
    return true;
  }

  private replaceState(node: Draft, state: State): void {
    node.state = state;
    const { edge } = node;
    // What a branch decided stays visible; other ways of getting here give way to the join.
    if (edge === undefined || edge.kind === 'jump')
      node.edge = { kind: 'joined', message: 'several states are joined here' };
  }

  private runNode(node: Draft): readonly Successor[] {
    const instruction = node.instruction === undefined ? undefined : this.program.instructions[node.instruction];
    if (instruction === undefined) return [];
    const { effects, successors, end } = execute(this.machine, node.state, instruction);
    node.effects = effects;
    node.end = end ?? (successors.length === 0 ? { kind: 'trap', message: 'no way leads on' } : undefined);
    return end === undefined ? successors : [];
  }

  private limit(node: Draft, id: Limit['id'], message: string): void {
    this.note(id, message, node.instruction);
    node.end = { kind: 'limit', message };
  }

  private note(id: Limit['id'], message: string, instruction: InstructionId | undefined): void {
    // Where states multiply they do so at many places for one reason: the first one tells.
    const isOfPlace = id === 'analysis-loop' || id === 'analysis-depth';
    if (this.limits.some((limit) => limit.id === id && (!isOfPlace || limit.instruction === instruction))) return;
    this.limits.push({ id, message, instruction });
  }
}

function entryMessage({ kind, name, enteredBy }: Root): string {
  switch (kind) {
    case 'aep':
      return `AEX: an asynchronous exit arrives at ${name}, RAX = 3 (ERESUME)`;
    case 'enclave-entry':
      return enteredBy === 'eresume'
        ? `ERESUME comes to ${name.replace(' (ERESUME)', '')} under AEX-Notify: RAX = CSSA, not 0, RBX = TCS, RCX = the address behind ERESUME, all else is the host's`
        : `EENTER comes to ${name}: RAX = CSSA, RBX = TCS, RCX = where EEXIT may go, all else is the host's`;
    default:
      return `${name} is called`;
  }
}
