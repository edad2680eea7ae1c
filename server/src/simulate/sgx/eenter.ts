/** EENTER: the enclave runs, and control comes back by exit, asynchronous exit or fault (SDM Vol. 3D, EENTER). */
import { epochOf } from '../machine/memory.js';
import type { EnclaveCall } from '../machine/state.js';
import { asynchronousExit, interruptedState } from './aex.js';
import { enclaveExits } from './eexit.js';
import { faultInEnclave, faultOfEnclu } from './fault.js';
import type { Successor, Transition } from './transition.js';

/** All outcomes. `leaves` are those that EAX may select: EENTER, perhaps besides ERESUME. */
export function eenter(transition: Transition, leaves: readonly number[]): readonly Successor[] {
  const { instruction, state } = transition;
  const { rbx, rcx, rsp, rbp } = state.registers;
  const call: EnclaveCall = {
    enclu: instruction.id,
    tcs: rbx,
    aep: rcx,
    rsp,
    rbp,
    kept: keptRegisters(transition),
    epoch: epochOf(transition.instruction.id, 'entered'),
  };
  return outcomes(transition, call, leaves);
}

/** The registers that the user declares the enclave to restore, as they are now. */
export function keptRegisters({ policy, state }: Transition): EnclaveCall['kept'] {
  return Object.fromEntries([...policy.trusted].map((register) => [register, state.registers[register]]));
}

/** Exit, fault of the instruction, fault in the enclave, asynchronous exit, in the order in which people tell them. */
export function outcomes(transition: Transition, call: EnclaveCall, leaves: readonly number[]): readonly Successor[] {
  const interrupted = interruptedState(transition, call);
  const inEnclave = faultInEnclave(transition, call, interrupted);
  return [
    ...enclaveExits(transition, call),
    faultOfEnclu(transition, call, leaves),
    ...(inEnclave === undefined ? [] : [inEnclave]),
    asynchronousExit(transition, call, interrupted),
  ];
}
