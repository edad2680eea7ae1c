/**
 * Faults of EENTER and ERESUME themselves, and of code inside the enclave, under the contract in force: who
 * fixes them up, where they land, and what the registers then hold.
 */
import type { Instruction, InstructionId, Program } from '../../program/model.js';
import { fromValues } from '../domain/abstract.js';
import type { Arrival } from '../exploration.js';
import { withArrival, type EnclaveCall, type State } from '../machine/state.js';
import type { Step } from '../machine/step.js';
import { codePlace, symbolPlace } from '../places.js';
import type { SimulationPolicy } from '../policy.js';
import { arrivalOf, draftAt, wayTo, type Successor, type Transition } from './transition.js';

/** Linux's name of the only error number that the fix-up contracts know. */
const EFAULT = 14n;

/** A fault of the ENCLU at hand: nothing was committed, so the registers are still those in front of it. */
export function faultOfEnclu(transition: Transition, call: EnclaveCall, leaves: readonly number[]): Successor {
  const { program, policy, instruction } = transition;
  const name = leaves.map((leaf) => (leaf === 2 ? 'EENTER' : 'ERESUME')).join(' or ');
  const faultOf = leaves[0] === 3 ? 'eresume' : 'eenter';
  const step = draftAt(transition, undefined);
  return deliver(step, {
    fixup: fixupAt(program, policy, instruction, true),
    site: instruction.id,
    faultOf,
    what: `${name} faults`,
    leaves,
    policy,
    call,
  });
}

/**
 * A fault inside the enclave. The processor reports it at the AEP, behind an asynchronous exit, so what stands
 * there decides. Undefined when this file does not say where the AEP is.
 */
export function faultInEnclave(transition: Transition, call: EnclaveCall, interrupted: State): Successor | undefined {
  const { program, policy, instruction } = transition;
  const step = draftAt(transition, call.enclu, interrupted);
  const place = codePlace(program, call.aep);
  const at = place === undefined ? undefined : program.instructions[place.instruction];
  if (policy.fixup.fixup !== 'none' && at === undefined) return undefined;
  return deliver(step, {
    fixup: at === undefined ? undefined : fixupAt(program, policy, at, place?.exact === true),
    site: call.enclu ?? instruction.id,
    faultOf: 'enclave',
    what: 'the code in the enclave faults',
    leaves: [3],
    policy,
    call,
  });
}

/** Where a fix-up sends a fault that is reported at an instruction. */
interface Fixup {
  /** Undefined: behind the last instruction of the section. */
  readonly landing: InstructionId | undefined;
  readonly by: 'prefix-fixup' | 'exception-table';
}

/**
 * Who fixes up a fault at the instruction; undefined when nobody does. `exact`: the reported address is that of
 * the first byte. The prefix contract looks at the bytes there: the prefix, then 0F 01 D7, nothing between.
 */
function fixupAt(program: Program, policy: SimulationPolicy, at: Instruction, exact: boolean): Fixup | undefined {
  switch (policy.fixup.fixup) {
    case 'prefix': {
      const optsIn = at.op === 'enclu' && at.prefixes.length === 1 && at.prefixes[0]?.byte === policy.prefix;
      return optsIn && exact ? { landing: at.next, by: 'prefix-fixup' } : undefined;
    }
    case 'exception-table': {
      if (!exact) return undefined;
      for (const entry of program.exceptionTable) {
        const covered = entry.instruction === undefined ? undefined : symbolPlace(program, entry.instruction);
        if (covered?.instruction !== at.id || !covered.exact || entry.fixup === undefined) continue;
        return { landing: symbolPlace(program, entry.fixup)?.instruction, by: 'exception-table' };
      }
      return undefined;
    }
    case 'none':
      return undefined;
  }
}

/** Whether a fault of this very instruction would be fixed up. */
export function hasFixup(program: Program, policy: SimulationPolicy, at: Instruction): boolean {
  return fixupAt(program, policy, at, true) !== undefined;
}

interface Delivery {
  readonly fixup: Fixup | undefined;
  /** The ENCLU whose outcome the fault is. */
  readonly site: InstructionId;
  readonly faultOf: NonNullable<Arrival['faultOf']>;
  readonly what: string;
  /** What EAX holds where RAX is left alone. */
  readonly leaves: readonly number[];
  readonly policy: SimulationPolicy;
  readonly call: EnclaveCall;
}

function deliver(step: Step, { fixup, site, faultOf, what, leaves, policy, call }: Delivery): Successor {
  if (fixup === undefined) {
    const arrival = arrivalOf(step.registers, { kind: 'fault', enclu: site, landing: site, faultOf });
    const who =
      policy.fixup.fixup === 'none'
        ? 'it becomes a signal, and the handler decides'
        : 'nobody fixes it up, so it becomes a signal';
    const message = `${what}: ${who}`;
    const state = withArrival(step.after(), arrival, call);
    return wayTo(undefined, state, { kind: 'fault', message }, { kind: 'unhandled-fault', message });
  }
  const suffix = 'fault';
  for (const register of ['rax', 'rdi', 'rsi', 'rdx'] as const) step.registers[register] = step.factory.zero;
  step.setInput('rdi', suffix, { kind: 'fixup', role: 'vector' });
  step.setInput('rsi', suffix, { kind: 'fixup', role: 'error-code' });
  step.setInput('rdx', suffix, { kind: 'fixup', role: 'address' });
  const { faultRax } = policy.fixup;
  if (faultRax === undefined) {
    const rax = step.setInput('rax', suffix, { kind: 'hardware', role: 'leaf' });
    const value = fromValues(leaves.map(BigInt));
    if (value !== undefined) step.learn(rax, value);
  } else {
    step.setInput('rax', suffix, { kind: 'fixup', role: 'code' }, faultRax);
  }
  const { landing, by } = fixup;
  const rax = faultRax === undefined ? leaves.join(' or ') : `${faultRax}${faultRax === EFAULT ? ' (EFAULT)' : ''}`;
  const where =
    by === 'prefix-fixup'
      ? 'the fix-up goes on behind the prefixed ENCLU'
      : 'the exception table sends it to its handler';
  const arrival = arrivalOf(step.registers, { kind: 'fault', enclu: site, landing: landing ?? site, faultOf, by });
  const state = withArrival(step.after(), arrival, call);
  const edge = { kind: 'fault', message: `${what}: ${where} with RAX = ${rax}` } as const;
  if (landing !== undefined) return wayTo(landing, state, edge);
  return wayTo(undefined, state, edge, {
    kind: 'end-of-code',
    message: 'the fix-up goes where this file has no instruction',
  });
}
