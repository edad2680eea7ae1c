/** What the transitions of ENCLU share: where control goes, with which state, and how that is told. */
import { REGISTERS_64, type Register64 } from '../../isa/registers.js';
import type { Instruction, InstructionId, Program } from '../../program/model.js';
import type { TermFactory } from '../domain/factory.js';
import type { Arrival, Edge, Effect, PathEnd } from '../exploration.js';
import { forget, memoryOf } from '../machine/memory.js';
import { arrivingName } from '../machine/names.js';
import { withArrival, type EnclaveCall, type Flag, type State } from '../machine/state.js';
import { Step } from '../machine/step.js';
import type { SimulationPolicy } from '../policy.js';

/** A way on from an instruction. Without an instruction, or with an end, the path ends there. */
export interface Successor {
  readonly instruction: InstructionId | undefined;
  readonly state: State;
  readonly edge: Edge | undefined;
  readonly end: { readonly kind: PathEnd; readonly message: string } | undefined;
  /** What happens on the way. */
  readonly effects: readonly Effect[] | undefined;
}

/** A way on to an instruction; all are made here, so that they have one shape. */
export function wayTo(
  instruction: InstructionId | undefined,
  state: State,
  edge?: Edge,
  end?: Successor['end'],
  effects?: readonly Effect[],
): Successor {
  return { instruction, state, edge, end, effects };
}

/** One execution of ENCLU. */
export interface Transition {
  readonly program: Program;
  readonly factory: TermFactory;
  readonly policy: SimulationPolicy;
  readonly instruction: Instruction;
  readonly state: State;
}

/** RAX, RBX and RCX belong to ENCLU, RSP and RBP to the frame that the transition finds again. */
const SPECIAL: readonly Register64[] = ['rax', 'rbx', 'rcx', 'rsp', 'rbp'];

/** Registers that carry nothing special on a transition. */
export const PLAIN_REGISTERS: readonly Register64[] = REGISTERS_64.filter((register) => !SPECIAL.includes(register));

/**
 * A draft at the ENCLU, or at the one whose outcome it shares, so that equal outcomes look equal. It begins with the state in front
 * of the ENCLU, or with another one.
 */
export function draftAt(
  { program, factory, state, instruction }: Transition,
  site: InstructionId | undefined,
  from: State = state,
): Step {
  const at = site === undefined ? instruction : (program.instructions[site] ?? instruction);
  // What the earlier arrival brought is only alive where a register or memory still holds it.
  return new Step(program, factory, withArrival(from, undefined, from.enclaveCall), at);
}

/** The enclave may have written whatever the host's pointers reach; frames and named memory are taken to be the host's. */
export function forgetShared(step: Step, call: EnclaveCall): void {
  const { cells, namedEpoch, frameEpoch } = forget(step.memory, ['pointer'], step.instruction.id);
  step.memory = memoryOf(cells, call.epoch, namedEpoch, frameEpoch);
}

/** Flags that the enclave left as it pleased. */
export function enclaveFlags(step: Step, flags: readonly Flag[], suffix: string): void {
  for (const flag of flags) {
    const name = arrivingName(flag, suffix);
    step.flags[flag] = step.factory.slice(step.fresh({ name, provenance: { kind: 'enclave' } }), 0, 1);
  }
}

/** MXCSR, FCW and data registers that the enclave left as it pleased; FS and GS base are the host's again. */
export function enclaveExtended(step: Step, suffix: string): void {
  const { factory } = step;
  // What the registers held is gone and keeps no earlier input alive.
  step.setExtended({ mxcsr: factory.zero, fcw: factory.zero });
  const provenance = { kind: 'enclave' } as const;
  const mxcsr = factory.slice(step.fresh({ name: `MXCSR@${suffix}`, provenance }), 0, 32);
  const fcw = factory.slice(step.fresh({ name: `x87 control word@${suffix}`, provenance }), 0, 16);
  step.setExtended({ mxcsr, fcw, x87: 'enclave', tags: 'enclave', sse: 'enclave', avx: 'enclave' });
}

/** The arrival as the registers now are. */
export function arrivalOf(
  registers: State['registers'],
  arrival: Omit<Arrival, 'rax' | 'rdi' | 'rsi' | 'rdx'>,
): Arrival {
  const { kind, enclu, landing, faultOf, by } = arrival;
  const { rax, rdi, rsi, rdx } = registers;
  return { kind, enclu, landing, faultOf, by, rax, rdi, rsi, rdx };
}
