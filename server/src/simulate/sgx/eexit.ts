/** EEXIT as the host sees it: where it lands, and what it brings (SDM Vol. 3D, EEXIT). */
import type { InstructionId } from '../../program/model.js';
import { asExpected } from '../machine/expected.js';
import { STATUS_FLAGS, withArrival, type EnclaveCall } from '../machine/state.js';
import {
  PLAIN_REGISTERS,
  arrivalOf,
  draftAt,
  enclaveExtended,
  enclaveFlags,
  forgetShared,
  wayTo,
  type Successor,
  type Transition,
} from './transition.js';

/**
 * The ways in which the enclave leaves by itself: to the instruction behind EENTER's ENCLU, which is what RCX
 * offers it, to the targets that are declared, and to code whose address EENTER passed on (`offered`). RAX is 4, RBX that target, RCX the AEP, everything else is what
 * the enclave left there; RBP is taken to be the host's, since the frame hangs on it in every runtime's
 * ABI, and so are the registers that the user declares.
 */
export function enclaveExits(
  transition: Transition,
  call: EnclaveCall,
  offered: readonly InstructionId[],
): readonly Successor[] {
  const { program, policy } = transition;
  const behind = call.enclu === undefined ? undefined : program.instructions[call.enclu]?.next;
  const landings = [...new Set([...(behind === undefined ? [] : [behind]), ...policy.exitTargets, ...offered])];
  if (landings.length === 0) return [exitToNowhere(transition, call)];
  return landings.map((landing) => exitTo(transition, call, landing));
}

function exitTo(transition: Transition, call: EnclaveCall, landing: InstructionId): Successor {
  const { policy, instruction } = transition;
  const step = draftAt(transition, call.enclu);
  forgetShared(step, call);
  const enclave = { kind: 'enclave' } as const;
  const taken = [...PLAIN_REGISTERS, 'rbx', 'rsp'] as const;
  step.clear(['rax', 'rcx', 'rbp', ...taken.filter((register) => !policy.trusted.has(register))]);
  step.dropUnreachable();
  for (const register of PLAIN_REGISTERS) {
    if (!policy.trusted.has(register)) step.setInput(register, 'exit', enclave);
    else step.registers[register] = call.kept[register] ?? step.registers[register];
  }
  // EEXIT jumps to RBX, so that is what it holds where it arrives.
  step.registers.rbx = (policy.trusted.has('rbx') ? call.kept.rbx : undefined) ?? step.factory.code(landing);
  step.registers.rsp = call.rsp;
  if (!policy.trusted.has('rsp')) step.setInput('rsp', 'exit', enclave, undefined, asExpected(step.factory, call.rsp));
  if (policy.trusted.has('rbp')) step.registers.rbp = call.rbp;
  else step.setInput('rbp', 'exit', enclave);
  step.registers.rcx = call.aep;
  step.setInput('rax', 'exit', { kind: 'hardware', role: 'exit-code' }, 4n);
  step.setFlags({});
  enclaveFlags(step, [...STATUS_FLAGS, 'df', 'ac', 'nt', 'id'], 'exit');
  enclaveExtended(step, 'exit');
  const arrival = arrivalOf(step.registers, { kind: 'exit', enclu: call.enclu ?? instruction.id, landing });
  const edge = { kind: 'exit', message: 'EEXIT: RAX = 4, the other registers are as the enclave left them' } as const;
  return wayTo(landing, withArrival(step.after(), arrival, call), edge);
}

function exitToNowhere(transition: Transition, call: EnclaveCall): Successor {
  const isLast = call.enclu !== undefined;
  const end = isLast
    ? ({ kind: 'end-of-code', message: 'EEXIT comes back behind the last instruction of the section' } as const)
    : ({
        kind: 'unknown-jump',
        message: 'EEXIT goes behind the ENCLU that entered the enclave, which this path does not show',
      } as const);
  return wayTo(undefined, transition.state, { kind: 'exit', message: 'EEXIT' }, end);
}
