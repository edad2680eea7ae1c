/** The states in which simulations begin. */
import type { Register64 } from '../isa/registers.js';
import type { Program } from '../program/model.js';
import { constantValue, fromRange, type AbstractValue } from './domain/abstract.js';
import { TermFactory } from './domain/factory.js';
import { SmallMap } from './domain/small-map.js';
import type { Provenance, Term } from './domain/term.js';
import type { Root } from './exploration.js';
import { changedExtended, extendedOf, initialExtended } from './machine/extended.js';
import { UNKNOWN_MEMORY, epochOf } from './machine/memory.js';
import { arrivingName } from './machine/names.js';
import type { Arrival } from './exploration.js';
import { flagsOf, registersOf, stateOf, type EnclaveCall, type Flag, type State } from './machine/state.js';
import type { SimulationPolicy } from './policy.js';

const CALLER: Provenance = { kind: 'caller' };

/** What registers and flags hold where a function is called. It is the same for all, and a library has hundreds of them. */
const CALLED = new TermFactory();
plainParts(CALLED, 'entry', CALLER);

/** The factory for the terms of a simulation from a root. */
export function startFactory({ kind }: Root): TermFactory {
  return kind === 'enclave-entry' ? new TermFactory() : new TermFactory(CALLED);
}

/** What every register holds when control arrives at a root; `factory` is what {@link startFactory} gives. */
export function startState(program: Program, factory: TermFactory, root: Root, policy: SimulationPolicy): State {
  switch (root.kind) {
    case 'fixup-target':
      return fixupState(program, factory, root, policy);
    case 'aep':
      return aepState(program, factory, root);
    case 'enclave-entry':
      return entryState(factory, root);
    default:
      return plainState(factory, root, 'entry', CALLER);
  }
}

/** A function called by the psABI: DF is clear, everything else is the caller's. */
function plainState(factory: TermFactory, root: Root, suffix: string, provenance: Provenance): State {
  const contents = root.kind === 'enclave-function' ? 'enclave' : 'host';
  const { registers, flags, extended } = plainParts(factory, suffix, provenance);
  return stateOf({
    registers,
    flags: { values: flags, writer: undefined, source: undefined },
    extended: changedExtended(extended, { x87: contents, tags: contents, sse: contents, avx: contents }),
    memory: UNKNOWN_MEMORY,
    facts: new SmallMap(),
    world: root.world,
    arrival: undefined,
    enclaveCall: undefined,
    calls: [],
  });
}

function plainParts(factory: TermFactory, suffix: string, provenance: Provenance) {
  const registers = registersOf((register) =>
    factory.input({ name: arrivingName(register, suffix), provenance, register }),
  );
  const flags = flagsOf((flag) => factory.slice(factory.input({ name: arrivingName(flag, suffix), provenance }), 0, 1));
  return {
    registers,
    flags: { ...flags, df: factory.zero },
    extended: extendedOf(factory, suffix, provenance, 'host'),
  };
}

/**
 * The entry point of a thread (SDM Vol. 3D, EENTER): RAX = CSSA, RBX = TCS, RCX = where EEXIT may go, all else is the host's.
 * ERESUME comes here with the same under AEX-Notify, if the frame it would resume asks for it (SDM Vol. 3D, ERESUME): an exception
 * is pending, so CSSA is not 0, and stays what it is.
 */
function entryState(factory: TermFactory, root: Root): State {
  const by = root.enteredBy ?? 'eenter';
  const state = plainState(factory, root, by, { kind: 'host' });
  const hardware = (register: Register64, role: 'cssa' | 'tcs' | 'next-rip'): Term =>
    factory.input({ name: `${register.toUpperCase()}@${by}`, provenance: { kind: 'hardware', role }, register });
  const df = factory.slice(factory.input({ name: `DF@${by}`, provenance: { kind: 'host' } }), 0, 1);
  const cssa = hardware('rax', 'cssa');
  // CSSA is a field of 32 bits, and EENTER and ERESUME raise #GP unless it is below NSSA.
  const bound = fromRange(by === 'eenter' ? 0n : 1n, BigInt(root.nssa ?? 2 ** 32) - 1n);
  return stateOf({
    ...state,
    facts: bound === undefined ? state.facts : new SmallMap(new Map([[cssa.id, bound]])),
    registers: {
      ...state.registers,
      rax: cssa,
      rbx: hardware('rbx', 'tcs'),
      rcx: hardware('rcx', 'next-rip'),
    },
    // TF of the host is put aside while the enclave runs.
    flags: { ...state.flags, values: { ...state.flags.values, df, tf: factory.zero } },
  });
}

/** An AEP that no path of this file names: the synthetic state of an asynchronous exit, and RSP and RBP of an EENTER elsewhere. */
function aepState(program: Program, factory: TermFactory, root: Root): State {
  const state = plainState(factory, root, 'entry', CALLER);
  const facts = new SmallMap<AbstractValue>();
  const hardware = (register: Register64, role: 'leaf' | 'tcs' | 'aep' | 'zeroed', fact?: bigint): Term => {
    // Named as the next asynchronous exit names them, so that the two states are one.
    const term = factory.input({
      name: `${register.toUpperCase()}@aex`,
      provenance: { kind: 'hardware', role },
      register,
      site: root.instruction,
    });
    if (fact !== undefined) facts.set(term.id, constantValue(fact));
    return term;
  };
  const label = program.instructions[root.instruction]?.labels[0];
  const { rsp, rbp } = state.registers;
  const registers = {
    ...registersOf((register) => hardware(register, 'zeroed', 0n)),
    rax: hardware('rax', 'leaf', 3n),
    rbx: hardware('rbx', 'tcs'),
    rcx: label === undefined ? hardware('rcx', 'aep') : factory.address(label),
    rsp,
    rbp,
  };
  const clear = flagsOf(() => factory.zero);
  const enclave = (flag: Flag): Term =>
    factory.slice(
      factory.input({ name: `${flag.toUpperCase()}@aex`, provenance: { kind: 'enclave' }, site: root.instruction }),
      0,
      1,
    );
  const call: EnclaveCall = {
    enclu: undefined,
    tcs: registers.rbx,
    aep: registers.rcx,
    rsp,
    rbp,
    kept: {},
    epoch: epochOf(root.instruction, 'entered'),
  };
  const { rax, rdi, rsi, rdx } = registers;
  const arrival: Arrival = { kind: 'aex', enclu: root.instruction, landing: root.instruction, rax, rdi, rsi, rdx };
  return stateOf({
    ...state,
    registers,
    flags: {
      values: { ...clear, df: enclave('df'), ac: enclave('ac'), nt: enclave('nt'), id: enclave('id') },
      writer: undefined,
      source: undefined,
    },
    extended: initialExtended(factory, state.extended),
    memory: { ...UNKNOWN_MEMORY, epoch: call.epoch },
    facts,
    arrival,
    enclaveCall: call,
  });
}

/** Where a fix-up lands that is none of this file: a fault in the enclave, reported at an AEP elsewhere. */
function fixupState(program: Program, factory: TermFactory, root: Root, { fixup }: SimulationPolicy): State {
  const state = aepState(program, factory, root);
  const facts = new SmallMap(state.facts);
  const given = (register: Register64, provenance: Provenance, fact?: bigint): Term => {
    const name = `${register.toUpperCase()}@fault`;
    const term = factory.input({ name, provenance, register, site: root.instruction });
    if (fact !== undefined) facts.set(term.id, constantValue(fact));
    return term;
  };
  const registers = {
    ...state.registers,
    rax:
      fixup.faultRax === undefined
        ? given('rax', { kind: 'hardware', role: 'leaf' }, 3n)
        : given('rax', { kind: 'fixup', role: 'code' }, fixup.faultRax),
    rdi: given('rdi', { kind: 'fixup', role: 'vector' }),
    rsi: given('rsi', { kind: 'fixup', role: 'error-code' }),
    rdx: given('rdx', { kind: 'fixup', role: 'address' }),
  };
  const { rax, rdi, rsi, rdx } = registers;
  const by = fixup.fixup === 'prefix' ? 'prefix-fixup' : 'exception-table';
  const { instruction } = root;
  const arrival: Arrival = {
    kind: 'fault',
    enclu: instruction,
    landing: instruction,
    faultOf: 'enclave',
    by,
    rax,
    rdi,
    rsi,
    rdx,
  };
  return stateOf({ ...state, registers, facts, arrival });
}
