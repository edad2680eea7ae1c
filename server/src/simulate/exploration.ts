/**
 * The result of simulating a program: for each root a tree of simulation nodes. A node is one
 * instruction about to run in one state; its parent is the node that ran before it; a leaf says how
 * its path ends. Rules, hover, `paths` and `state` all read this tree and nothing else.
 */
import type { InstructionId, Program } from '../program/model.js';
import type { AbstractValue } from './domain/abstract.js';
import type { Term } from './domain/term.js';
import type { TermFactory } from './domain/factory.js';
import type { State } from './machine/state.js';
import type { SimulationPolicy } from './policy.js';

export type World = 'host' | 'enclave';

/** Where a simulation begins. */
export interface Root {
  /** Function or label name; `<start of .text>` where there is none. */
  readonly name: string;
  readonly kind: 'host-function' | 'aep' | 'fixup-target' | 'exit-target' | 'enclave-entry' | 'enclave-function';
  readonly world: World;
  readonly instruction: InstructionId;
  /** Why this is a root, for people: `.globl`, `label on an ENCLU that no path reaches`. */
  readonly reason: string;
  /** SSA frames of a thread that enters here, where it is known: CSSA is below it. */
  readonly nssa?: number;
  /** An enclave entry that AEX-Notify makes ERESUME come to, instead of EENTER. */
  readonly enteredBy?: 'eresume';
}

/** The last time control came back through ENCLU on this path. */
export interface Arrival {
  readonly kind: 'exit' | 'fault' | 'aex';
  /** The ENCLU whose execution this is the outcome of: EENTER's, or the ERESUME's. */
  readonly enclu: InstructionId;
  /** Where control arrived. */
  readonly landing: InstructionId;
  /** For faults: EENTER itself, ERESUME itself, or the code inside the enclave. */
  readonly faultOf?: 'eenter' | 'eresume' | 'enclave' | undefined;
  /** Who sent the fault here. */
  readonly by?: 'prefix-fixup' | 'exception-table' | undefined;
  /** Register contents at the arrival, whatever happens to the registers later. */
  readonly rax: Term;
  readonly rdi: Term;
  readonly rsi: Term;
  readonly rdx: Term;
}

/** What an instruction did that others can see, in the order in which it did it. */
export type Effect =
  | {
      readonly kind: 'store';
      readonly address: Term;
      readonly size: number;
      readonly value: Term;
      readonly ownFrame: boolean;
    }
  | { readonly kind: 'load'; readonly address: Term; readonly size: number; readonly value: Term }
  | {
      readonly kind: 'branch';
      /** One bit: taken when 1. */
      readonly condition: Term;
      /** Which outcomes the state allows. */
      readonly outcomes: 'taken' | 'not-taken' | 'both';
      /** The instruction that set the flags it tests. */
      readonly comparison: InstructionId | undefined;
    }
  | {
      readonly kind: 'call';
      readonly callee: string | undefined;
      readonly target: Term | undefined;
      readonly local: boolean;
    }
  | { readonly kind: 'jump-out'; readonly target: string | undefined }
  | { readonly kind: 'return' }
  | {
      readonly kind: 'enclu';
      /** EAX as a term, and the leaves it can hold; undefined when any value is possible. */
      readonly leaf: Term;
      readonly leaves: readonly number[] | undefined;
    };

/** How a path ends. */
export type PathEnd =
  | 'return'
  | 'tail-jump'
  | 'eexit'
  | 'trap'
  | 'no-return'
  /** The state is one that was met before: the path goes on as that one does. */
  | 'covered'
  /** The processor raises a fault that nobody fixes up. */
  | 'unhandled-fault'
  /** AEX with an AEP that this file does not know. */
  | 'unknown-aep'
  | 'unknown-jump'
  /** Control runs past the last instruction. */
  | 'end-of-code'
  | 'limit';

export interface SimulationNode {
  readonly id: number;
  /** Undefined only for leaves without an instruction of their own (`end-of-code`, `unknown-aep`, …). */
  readonly instruction: InstructionId | undefined;
  /** Before the instruction. */
  readonly state: State;
  readonly parent: SimulationNode | undefined;
  /** How control got here from the parent; undefined for a plain step to the next instruction. */
  readonly edge: Edge | undefined;
  readonly effects: readonly Effect[];
  readonly children: readonly SimulationNode[];
  readonly end: { readonly kind: PathEnd; readonly message: string; readonly coveredBy?: SimulationNode } | undefined;
}

/** A step that is worth telling. `message` is a phrase such as `EENTER faults: RAX = 14 (EFAULT)`. */
export interface Edge {
  readonly kind:
    'entry' | 'taken' | 'not-taken' | 'call' | 'return' | 'call-returns' | 'jump' | 'exit' | 'fault' | 'aex' | 'joined';
  readonly message: string;
}

/** A bound that was hit: the result is not complete. `id` begins with `analysis-`. */
export interface Limit {
  readonly id: 'analysis-steps' | 'analysis-states' | 'analysis-loop' | 'analysis-depth';
  readonly message: string;
  readonly instruction: InstructionId | undefined;
}

export interface Exploration {
  readonly root: Root;
  readonly program: Program;
  readonly factory: TermFactory;
  readonly policy: SimulationPolicy;
  readonly start: SimulationNode;
  /** All nodes, in the order in which they were made. */
  readonly nodes: readonly SimulationNode[];
  /** Nodes by instruction. */
  readonly at: ReadonlyMap<InstructionId, readonly SimulationNode[]>;
  readonly leaves: readonly SimulationNode[];
  readonly limits: readonly Limit[];
  /** No limit was hit and no unknown macro was passed. */
  readonly complete: boolean;
  /** What is known of a term in a state. */
  evaluate(term: Term, state: State): AbstractValue;
}
