/** Asynchronous exit: the synthetic state with which control arrives at the AEP (SDM Vol. 3D, table "GPR, x87 Synthetic States on Asynchronous Enclave Exit"). */
import { REGISTERS_64 } from '../../isa/registers.js';
import { codePlace } from '../places.js';
import { initialExtended } from '../machine/extended.js';
import { STATUS_FLAGS, withArrival, type EnclaveCall, type State } from '../machine/state.js';
import type { Step } from '../machine/step.js';
import {
  PLAIN_REGISTERS,
  arrivalOf,
  draftAt,
  enclaveFlags,
  forgetShared,
  wayTo,
  type Successor,
  type Transition,
} from './transition.js';

/**
 * The registers of an asynchronous exit: RAX = 3, RBX = TCS, RCX = AEP, RSP and RBP as at EENTER, zero
 * in all others; the status flags are clear, DF, AC, NT and ID are the enclave's; x87, SSE and what came after
 * them are in their initial configuration.
 */
function interrupt(step: Step, call: EnclaveCall): void {
  const suffix = 'aex';
  step.clear(REGISTERS_64);
  step.registers.rsp = call.rsp;
  step.dropUnreachable();
  for (const register of PLAIN_REGISTERS) step.setInput(register, suffix, { kind: 'hardware', role: 'zeroed' }, 0n);
  step.setInput('rax', suffix, { kind: 'hardware', role: 'leaf' }, 3n);
  step.registers.rbx = call.tcs;
  step.registers.rcx = call.aep;
  step.registers.rsp = call.rsp;
  step.registers.rbp = call.rbp;
  step.setFlags(Object.fromEntries(STATUS_FLAGS.map((flag) => [flag, step.factory.zero])));
  enclaveFlags(step, ['df', 'ac', 'nt', 'id'], suffix);
  step.extended = initialExtended(step.factory, step.extended);
}

/** The state in which the enclave is interrupted, without an arrival: an interrupt and a fault in the enclave begin with the same. */
export function interruptedState(transition: Transition, call: EnclaveCall): State {
  const step = draftAt(transition, call.enclu);
  forgetShared(step, call);
  interrupt(step, call);
  return step.after();
}

/** The arrival at the AEP; a path end when this file does not say where that is. */
export function asynchronousExit(transition: Transition, call: EnclaveCall, interrupted: State): Successor {
  const { program, instruction } = transition;
  const place = codePlace(program, call.aep);
  const arrival = arrivalOf(interrupted.registers, {
    kind: 'aex',
    enclu: call.enclu ?? instruction.id,
    landing: place?.instruction ?? instruction.id,
  });
  const state = withArrival(interrupted, arrival, call);
  const edge = {
    kind: 'aex',
    message: 'AEX: an interrupt or a fault leaves the enclave for the AEP, RAX = 3 (ERESUME)',
  } as const;
  if (place !== undefined) return wayTo(place.instruction, state, edge);
  return wayTo(undefined, state, edge, {
    kind: 'unknown-aep',
    message: 'RCX at EENTER is no code address of this file, so nobody knows here what an AEX runs',
  });
}
