/**
 * One execution with numbers: the simulation runs with an exact fact for every value that it does not know, so that
 * each instruction has one outcome, but for what other parties decide: how ENCLU comes back, and values that are chosen.
 */
import type { Instruction, InstructionId, Program } from '../../program/model.js';
import { single } from '../domain/abstract.js';
import { evaluate, type Facts } from '../domain/evaluate.js';
import type { TermFactory } from '../domain/factory.js';
import type { Term } from '../domain/term.js';
import { execute, type Execution } from '../execute.js';
import type { Edge, Effect, PathEnd, Root } from '../exploration.js';
import type { State } from '../machine/state.js';
import type { SimulationPolicy } from '../policy.js';
import type { Successor } from '../sgx/transition.js';
import { startState } from '../start.js';
import type { Conduct } from './defaults.js';
import { Values, type Choice, type Wishes } from './values.js';

/** One executed instruction. */
export interface ConcreteStep {
  readonly instruction: InstructionId;
  readonly before: State;
  /** Undefined where the path ends with the instruction. */
  readonly after: State | undefined;
  readonly effects: readonly Effect[];
  /** Knows the values of everything in `effects` besides that in the states. */
  readonly facts: Facts;
  /** How control went on; undefined for a plain step to the next instruction. */
  readonly edge: Edge | undefined;
}

/** An execution from its root to where it ended or was stopped. */
export interface ConcreteRun {
  readonly root: Root;
  readonly program: Program;
  readonly start: State;
  readonly steps: readonly ConcreteStep[];
  /** Undefined when the guide stopped it. */
  readonly end: { readonly kind: PathEnd; readonly message: string } | undefined;
}

/** What a run is made with. */
export interface RunSetting {
  readonly program: Program;
  readonly factory: TermFactory;
  readonly policy: SimulationPolicy;
  readonly root: Root;
  readonly conduct: Conduct;
  readonly wishes: Wishes;
}

/** What a guide is asked at each instruction. */
export interface Fork {
  /** How many instructions have run before. */
  readonly index: number;
  readonly instruction: Instruction;
  readonly state: State;
  readonly execution: Execution;
  readonly choicesOf: (term: Term) => readonly Choice[];
}

/** Leads a run. */
export interface Guide {
  /** Whether the run is to stop before the next instruction. */
  isDone(): boolean;
  /** Chooses among the ways on; undefined stops the run behind the instruction. */
  choose(fork: Fork): Successor | undefined;
}

/** A run that has not come to its end by then is in a loop that nothing leaves. */
export const MAX_CONCRETE_STEPS = 5000;

/** A run and the values that it was given. */
export interface RunOutcome {
  readonly run: ConcreteRun;
  readonly values: Pick<Values, 'chosen' | 'readAt'>;
}

/** Runs from the root, with the guide's choices. */
export function runConcretely(setting: RunSetting, guide: Guide): RunOutcome {
  const { program, factory, policy, root, conduct, wishes } = setting;
  const values = new Values(program, conduct, wishes);
  const start = values.start(startState(program, factory, root, policy));
  const steps: ConcreteStep[] = [];
  let state = start;
  let at: InstructionId | undefined = root.instruction;
  let end: ConcreteRun['end'];
  while (at !== undefined && !guide.isDone()) {
    const instruction: Instruction | undefined = program.instructions[at];
    if (instruction === undefined || steps.length >= MAX_CONCRETE_STEPS) {
      end = { kind: 'limit', message: `stopped after ${steps.length} instructions` };
      break;
    }
    const execution = execute({ program, factory, policy }, state, instruction);
    const chosen = guide.choose({
      index: steps.length,
      instruction,
      state,
      execution,
      choicesOf: (term) => values.choicesOf(term),
    });
    const forgets = execution.effects.some(({ kind }) => kind === 'call' || kind === 'enclu');
    const arrived = { instruction: at, forgets };
    const after: State | undefined =
      chosen === undefined ? undefined : plainStack(values.settle(chosen.state, state, arrived), factory, conduct);
    const effects = [...execution.effects, ...(chosen?.effects ?? [])];
    const facts = values.settleTerms(effects.flatMap(termsOfEffect), (after ?? state).facts);
    steps.push({ instruction: at, before: state, after, effects, facts, edge: chosen?.edge });
    if (chosen === undefined || after === undefined) {
      end = execution.end;
      break;
    }
    state = after;
    end = chosen.end;
    at = chosen.end === undefined ? chosen.instruction : undefined;
    if (chosen.end === undefined && chosen.instruction === undefined)
      end = { kind: 'end-of-code', message: 'no instruction follows' };
  }
  return { run: { root, program, start, steps, end }, values };
}

/** The number that a term stands for; undefined only for what the simulation cannot calculate. */
export function numberOf(term: Term, facts: Facts): bigint | undefined {
  return single(evaluate(term, facts));
}

/**
 * A hostile enclave leaves RSP elsewhere, so that what lies there is not what the trampoline counts on: RSP becomes a
 * plain number instead of a value that stands for the expected one.
 */
function plainStack(state: State, factory: TermFactory, conduct: Conduct): State {
  const { rsp } = state.registers;
  if (conduct === 'honest' || rsp.op !== 'input' || rsp.input.expected === undefined) return state;
  const moved = numberOf(rsp, state.facts);
  return moved === undefined ? state : { ...state, registers: { ...state.registers, rsp: factory.constant(moved) } };
}

function termsOfEffect(effect: Effect): readonly Term[] {
  switch (effect.kind) {
    case 'store':
    case 'load':
      return [effect.address, effect.value];
    case 'branch':
      return [effect.condition];
    case 'enclu':
      return [effect.leaf];
    case 'call':
      return effect.target === undefined ? [] : [effect.target];
    default:
      return [];
  }
}
