/** ERESUME: the enclave goes on where it was interrupted (SDM Vol. 3D, ERESUME). */
import { epochOf } from '../machine/memory.js';
import type { EnclaveCall } from '../machine/state.js';
import { keptRegisters, outcomes } from './eenter.js';
import type { Successor, Transition } from './transition.js';

/**
 * All outcomes. They are those of the EENTER that is resumed: its RSP and RBP come back on the next asynchronous exit,
 * since ERESUME does not save new ones; AEP and TCS are what RCX and RBX say now.
 */
export function eresume(transition: Transition): readonly Successor[] {
  const { state } = transition;
  const { rbx, rcx, rsp, rbp } = state.registers;
  const entered = state.enclaveCall ?? {
    enclu: undefined,
    rsp,
    rbp,
    kept: keptRegisters(transition),
    epoch: epochOf(transition.instruction.id, 'entered'),
  };
  const { enclu } = entered;
  const call: EnclaveCall = {
    enclu,
    tcs: rbx,
    aep: rcx,
    rsp: entered.rsp,
    rbp: entered.rbp,
    kept: entered.kept,
    epoch: entered.epoch,
  };
  return outcomes(transition, call, [3]);
}
