/** EENTER: the enclave runs, and control comes back by exit, asynchronous exit or fault (SDM Vol. 3D, EENTER). */
import type { InstructionId, Program } from '../../program/model.js';
import { epochOf } from '../machine/memory.js';
import type { EnclaveCall } from '../machine/state.js';
import { asynchronousExit, interruptedState } from './aex.js';
import { codePlace } from '../places.js';
import { enclaveExits } from './eexit.js';
import { faultInEnclave, faultOfEnclu } from './fault.js';
import { PLAIN_REGISTERS, type Successor, type Transition } from './transition.js';

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
  return outcomes(transition, call, leaves, offeredTargets(transition));
}

/**
 * Code of this file whose address EENTER hands over in a register that carries arguments: the enclave can do nothing with it but leave
 * to there. RCX and RBX are the AEP and the TCS.
 */
function offeredTargets({ program, state }: Transition): readonly InstructionId[] {
  return PLAIN_REGISTERS.flatMap((register) => {
    const place = codePlace(program, state.registers[register]);
    return place?.exact === true && isExecutable(program, place.instruction) ? [place.instruction] : [];
  });
}

function isExecutable(program: Program, instruction: InstructionId): boolean {
  const section = program.instructions[instruction]?.section;
  return section !== undefined && program.sections[section]?.executable === true;
}

/** The registers that the user declares the enclave to restore, as they are now. */
export function keptRegisters({ policy, state }: Transition): EnclaveCall['kept'] {
  return Object.fromEntries([...policy.trusted].map((register) => [register, state.registers[register]]));
}

/**
 * Exit, fault of the instruction, fault in the enclave, asynchronous exit, in the order in which people tell them. A resumed enclave
 * leaves to where the EENTER let it, so that `offered` is given there alone.
 */
export function outcomes(
  transition: Transition,
  call: EnclaveCall,
  leaves: readonly number[],
  offered: readonly InstructionId[] = [],
): readonly Successor[] {
  const interrupted = interruptedState(transition, call);
  const inEnclave = faultInEnclave(transition, call, interrupted);
  return [
    ...enclaveExits(transition, call, offered),
    faultOfEnclu(transition, call, leaves),
    ...(inEnclave === undefined ? [] : [inEnclave]),
    asynchronousExit(transition, call, interrupted),
  ];
}
