/**
 * Landing pads: places where an enclave exit and a fix-up arrive at the same instruction, so that only
 * RAX tells them apart. Exit and fault are different nodes of the exploration; here the two are
 * followed side by side for as long as the code takes the same branches on both.
 */
import { constantValue, single } from '../../simulate/domain/abstract.js';
import { evaluate } from '../../simulate/domain/evaluate.js';
import { constantOf, holds, lowHalfValues } from '../../simulate/domain/queries.js';
import type { Term } from '../../simulate/domain/term.js';
import type { InstructionId, Program } from '../../program/model.js';
import type { Arrival, Exploration, SimulationNode } from '../../simulate/exploration.js';
import { REGISTERS_64 } from '../../isa/registers.js';
import { once } from './once.js';
import { isUnknown } from './provenance.js';
import { effectOf, followed } from './tree.js';

/** An exit and a fault of one ENCLU that arrive at the same instruction. */
export interface SharedLanding {
  readonly exploration: Exploration;
  readonly exit: SimulationNode;
  readonly fault: SimulationNode;
  /** RAX behind the fix-up. */
  readonly faultRax: readonly bigint[];
}

/** RAX behind EEXIT: EAX selected the leaf, and the leaf is EEXIT (SDM Vol. 3D, EEXIT). */
export const EXIT_RAX = 4n;

/** The nodes at which an exit, a fault or an asynchronous exit arrives; also a root that begins with one. */
export function arrivals(exploration: Exploration, kind: Arrival['kind']): readonly SimulationNode[] {
  return arrivalsByKind(exploration.nodes)[kind];
}

/** Nodes at which the paths behind the given ones go on: many come in a state met before, and what follows is the same. */
export function startsOf(nodes: readonly SimulationNode[]): ReadonlySet<SimulationNode> {
  return new Set(nodes.map(followed));
}

const arrivalsByKind = once((nodes: readonly SimulationNode[]): Readonly<Record<Arrival['kind'], SimulationNode[]>> => {
  const found: Record<Arrival['kind'], SimulationNode[]> = { exit: [], fault: [], aex: [] };
  for (const node of nodes) {
    const kind = node.state.arrival?.kind;
    if (kind !== undefined && (node.edge?.kind === kind || node.parent === undefined)) found[kind].push(node);
  }
  return found;
});

/** Every pair of an exit and a fault that one execution of ENCLU can end in at one instruction. */
export function sharedLandings(exploration: Exploration): readonly SharedLanding[] {
  const shared: SharedLanding[] = [];
  for (const fault of arrivals(exploration, 'fault')) {
    const exits = fault.parent?.children.filter(
      (node) => node.edge?.kind === 'exit' && node.instruction === fault.instruction,
    );
    for (const exit of exits ?? []) {
      shared.push({ exploration, exit, fault, faultRax: raxValues(fault) });
    }
  }
  return shared;
}

/** The values RAX can have at an arrival; empty when they are not known. */
export function raxValues(node: SimulationNode): readonly bigint[] {
  const rax = node.state.arrival?.rax;
  if (rax === undefined) return [];
  const exact = constantOf(rax, node.state);
  return exact === undefined ? (lowHalfValues(rax, node.state) ?? []) : [exact];
}

/** The outcome of a branch condition if the given RAX had the given value; undefined when it depends on more. */
export function outcomeFor(condition: Term, rax: Term, value: bigint): boolean | undefined {
  const result = single(evaluate(condition, new Map([[rax.id, constantValue(value)]])));
  return result === undefined ? undefined : result === 1n;
}

/** What a branch asks. */
export type Question =
  /** RAX of the arrival, and nothing else that matters. */
  | 'rax'
  /** RAX together with something else, or what may be RAX for all that is known. */
  | 'rax-and-more'
  /** Registers or flags that the enclave or the fix-up left, but not RAX. */
  | 'arrival'
  /** Something the two arrivals have in common, or memory. */
  | 'other';

/** A branch that exit and fault take in the same way. */
export interface SharedBranch {
  readonly question: Question;
  /** The instruction that compares, or the branch itself when nothing in this function set the flags. */
  readonly comparison: InstructionId;
  readonly condition: { readonly exit: Term; readonly fault: Term };
  readonly node: SimulationNode;
}

/** What both can be seen to do before the code has told them apart. */
export interface SharedEffect {
  readonly exit: SimulationNode;
  readonly fault: SimulationNode;
  /** Whether what is stored, passed or returned depends on RAX. */
  readonly tellsRax: boolean;
}

/** A way through the code that exit and fault take together, from the landing to where it ends. */
export interface SharedWay {
  readonly landing: SharedLanding;
  readonly branches: readonly SharedBranch[];
  readonly effects: readonly SharedEffect[];
  /** How many of the branches come before the first effect. */
  readonly branchesBefore: number;
}

/**
 * All ways that exit and fault take together to an end at which others take over: a return, a tail
 * jump, a trap, or another ENCLU. Ways on which a branch separates the two, or may do so for all that is known,
 * are not among them, nor are ways that end where the simulation's knowledge does.
 */
export function sharedWays(landing: SharedLanding): readonly SharedWay[] {
  const ways: SharedWay[] = [];
  const seen = new Set<string>();
  const work: Pair[] = [{ exit: landing.exit, fault: landing.fault, branches: [], effects: [], branchesBefore: 0 }];
  for (let pair = work.pop(); pair !== undefined; pair = work.pop()) {
    const exit = followed(pair.exit);
    const fault = followed(pair.fault);
    const key = `${exit.id} ${fault.id}`;
    if (seen.has(key) || exit.instruction === undefined || exit.instruction !== fault.instruction) continue;
    seen.add(key);
    step(landing, { ...pair, exit, fault }, work, ways);
  }
  return ways;
}

interface Pair {
  readonly exit: SimulationNode;
  readonly fault: SimulationNode;
  readonly branches: readonly SharedBranch[];
  readonly effects: readonly SharedEffect[];
  readonly branchesBefore: number;
}

/** What tells one landing from another for all that {@link sharedWays} and its readers ask. */
export function landingKey({ exit, fault, faultRax }: SharedLanding): string {
  const { arrival } = fault.state;
  return `${followed(exit).id} ${followed(fault).id} ${arrival?.enclu ?? ''} ${faultRax.join('/')}`;
}

const FINAL_ENDS: ReadonlySet<string> = new Set(['return', 'tail-jump', 'no-return', 'trap']);

function step(landing: SharedLanding, pair: Pair, work: Pair[], ways: SharedWay[]): void {
  const { exit, fault } = pair;
  const { program } = landing.exploration;
  const id = exit.instruction;
  if (id === undefined || isUnknownHere(program, id)) return;
  const effect = visibleEffect(pair);
  const effects = effect === undefined ? pair.effects : [...pair.effects, effect];
  const branchesBefore = effects.length === 1 && effect !== undefined ? pair.branches.length : pair.branchesBefore;
  const next: Pair = { ...pair, effects, branchesBefore };
  const way = { landing, branches: next.branches, effects, branchesBefore };
  if (effectOf(exit, 'enclu') !== undefined) {
    if (!keepsRax(exit)) ways.push(way);
    return;
  }
  if (exit.end !== undefined && fault.end !== undefined) {
    if (FINAL_ENDS.has(exit.end.kind) && FINAL_ENDS.has(fault.end.kind)) ways.push(way);
    return;
  }
  const exitBranch = effectOf(exit, 'branch');
  const faultBranch = effectOf(fault, 'branch');
  if (exitBranch === undefined || faultBranch === undefined) {
    pushChildren(next, work, () => true, next.branches);
    return;
  }
  const question = questionOf(pair, exitBranch.condition, faultBranch.condition);
  const outcomes = sharedOutcomes(landing, pair, question);
  const branch: SharedBranch = {
    question,
    comparison: faultBranch.comparison ?? exitBranch.comparison ?? id,
    condition: { exit: exitBranch.condition, fault: faultBranch.condition },
    node: fault,
  };
  for (const outcome of outcomes) {
    pushChildren(next, work, (child) => (child.edge?.kind === 'taken') === outcome, [...next.branches, branch]);
  }
}

function isUnknownHere(program: Program, id: InstructionId): boolean {
  return program.unknownMacrosBefore.has(id);
}

/** Pairs the children that go to the same instruction. */
function pushChildren(
  pair: Pair,
  work: Pair[],
  wanted: (child: SimulationNode) => boolean,
  branches: readonly SharedBranch[],
): void {
  for (const exit of pair.exit.children.filter(wanted)) {
    for (const fault of pair.fault.children.filter(wanted)) {
      if (exit.instruction === fault.instruction) work.push({ ...pair, exit, fault, branches });
    }
  }
}

/**
 * The outcomes that both arrivals can have. RAX is taken to be exactly 4 behind EEXIT: what a dirty upper half
 * of RAX does to a 64-bit comparison is another question. None when a branch separates them or might.
 */
function sharedOutcomes(landing: SharedLanding, pair: Pair, question: Question): readonly boolean[] {
  const exitBranch = effectOf(pair.exit, 'branch');
  const faultBranch = effectOf(pair.fault, 'branch');
  if (exitBranch === undefined || faultBranch === undefined) return [];
  if (question === 'rax') {
    const exitRax = pair.exit.state.arrival?.rax;
    const faultRax = pair.fault.state.arrival?.rax;
    if (exitRax === undefined || faultRax === undefined || landing.faultRax.length === 0) return [];
    const onExit = outcomeFor(exitBranch.condition, exitRax, EXIT_RAX);
    const onFault = landing.faultRax.map((value) => outcomeFor(faultBranch.condition, faultRax, value));
    return onExit !== undefined && onFault.every((outcome) => outcome === onExit) ? [onExit] : [];
  }
  if (question === 'rax-and-more') return [];
  // A flag in memory that only one of the two can have set does separate them.
  if (question === 'other' && exitBranch.outcomes !== faultBranch.outcomes) return [];
  return [true, false].filter((one) => allows(exitBranch.outcomes, one) && allows(faultBranch.outcomes, one));
}

function allows(outcomes: 'taken' | 'not-taken' | 'both', outcome: boolean): boolean {
  return outcomes === 'both' || (outcomes === 'taken') === outcome;
}

function questionOf(pair: Pair, exit: Term, fault: Term): Question {
  const exitRax = pair.exit.state.arrival?.rax;
  const faultRax = pair.fault.state.arrival?.rax;
  const onExit = exitRax !== undefined && sharesInput(exit, exitRax);
  const onFault = faultRax !== undefined && sharesInput(fault, faultRax);
  if (onExit || onFault) {
    const decided =
      exitRax !== undefined &&
      faultRax !== undefined &&
      outcomeFor(exit, exitRax, EXIT_RAX) !== undefined &&
      outcomeFor(fault, faultRax, EXIT_RAX) !== undefined;
    return decided ? 'rax' : 'rax-and-more';
  }
  if (isUnknown(exit) || isUnknown(fault)) return 'rax-and-more';
  return leftByArrival(pair.exit, exit) || leftByArrival(pair.fault, fault) ? 'arrival' : 'other';
}

/** Whether a register or flag that came with the arrival decides the condition. */
function leftByArrival(node: SimulationNode, condition: Term): boolean {
  const enclu = node.state.arrival?.enclu;
  return [...condition.inputs].some(
    ({ input }) => input.site === enclu && (input.provenance.kind === 'enclave' || input.provenance.kind === 'fixup'),
  );
}

/** Whether a value depends on the input that another term is. */
export function sharesInput(term: Term, input: Term): boolean {
  return input.op === 'input' ? holds(term, input) : term === input;
}

/** Whether some register or memory cell still holds what depends on the arrival's RAX. */
function keepsRax(node: SimulationNode): boolean {
  const rax = node.state.arrival?.rax;
  if (rax === undefined) return false;
  return registersHold(node, rax) || frameHolds(node, rax);
}

/** Whether some register still holds what depends on the value. */
export function registersHold({ state }: SimulationNode, value: Term): boolean {
  for (const register of REGISTERS_64) if (sharesInput(state.registers[register], value)) return true;
  return false;
}

/** Whether some memory cell does. */
export function frameHolds(node: SimulationNode, value: Term): boolean {
  for (const cells of node.state.memory.cells.values()) {
    for (const cell of cells) if (sharesInput(cell.value, value)) return true;
  }
  return false;
}

/** Registers in which a call passes arguments (psABI 3.2.3). */
export const ARGUMENT_REGISTERS = ['rdi', 'rsi', 'rdx', 'rcx', 'r8', 'r9'] as const;

/** The effect of the pair's instruction that others can see, if it has one. Spills to the own frame and local calls are none. */
function visibleEffect(pair: Pair): SharedEffect | undefined {
  const { exit, fault } = pair;
  const rax = exit.state.arrival?.rax;
  const tells = (terms: readonly Term[]): boolean =>
    rax === undefined || terms.some((term) => sharesInput(term, rax) || isUnknown(term));
  const made = (tellsRax: boolean): SharedEffect => ({ exit, fault, tellsRax });
  const { registers, calls } = exit.state;
  const passed = (): boolean =>
    tells(ARGUMENT_REGISTERS.map((register) => registers[register])) || passesFrameWith(exit, rax);
  for (const effect of exit.effects) {
    if (effect.kind === 'store' && !effect.ownFrame) return made(tells([effect.value, effect.address]));
    if (effect.kind === 'call' && !effect.local) {
      return made(passed() || (effect.target !== undefined && tells([effect.target])));
    }
    if (effect.kind === 'jump-out' && effect.target !== undefined) return made(passed());
    if (effect.kind === 'return' && calls.length === 0) return made(tells([registers.rax, registers.rdx]));
  }
  return undefined;
}

/** Whether an argument points into memory and a cell holds RAX: the callee can read it there. */
function passesFrameWith(node: SimulationNode, rax: Term | undefined): boolean {
  if (rax === undefined || !frameHolds(node, rax)) return false;
  return ARGUMENT_REGISTERS.some((register) => {
    const term = node.state.registers[register];
    const base = term.op === 'sum' ? term.parts[0]?.term : term;
    return base?.op === 'input' && (base.input.register === 'rsp' || base.input.register === 'rbp');
  });
}
