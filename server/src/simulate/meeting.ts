/** Where paths meet: what makes two states the same, and what is left of facts that nothing asks for any more. */
import type { AbstractValue } from './domain/abstract.js';
import type { TermFactory } from './domain/factory.js';
import type { Term } from './domain/term.js';
import { LIVE_ENCLAVE_CALL, LIVE_MEMORY, LIVE_STATUS_FLAGS, isLive, type LiveSet } from '../flow/liveness.js';
import { REGISTERS_64 } from '../isa/registers.js';
import { asExpected } from './machine/expected.js';
import { EXTENDED_TERMS, extendedKey } from './machine/extended.js';
import { regionOf, type Cell } from './machine/memory.js';
import { FLAGS, STATUS_FLAGS, type EnclaveCall, type Flag, type State } from './machine/state.js';

const STATUS: ReadonlySet<Flag> = new Set(STATUS_FLAGS);
/** The flags that count wherever control goes. */
const CONTROL_FLAGS = FLAGS.filter((flag) => !STATUS.has(flag));

/** The state without facts about terms that nothing alive holds: no register, flag, memory cell or arrival. */
export function withLiveFacts(factory: TermFactory, state: State, alive: LiveSet): State {
  if (state.facts.size === 0) return state;
  const live = new Set<Term>();
  for (const term of rootsOf(factory, state, alive)) collect(term, live);
  const facts = new Map<number, AbstractValue>();
  for (const [id, value] of state.facts) {
    const term = factory.term(id);
    if (term === undefined) continue;
    const compares = term.op === 'eq' || term.op === 'ult' || term.op === 'slt';
    const holds =
      live.has(term) || (compares && live.has(term.left) && (live.has(term.right) || term.right.op === 'const'));
    if (holds) facts.set(id, value);
  }
  return facts.size === state.facts.size ? state : { ...state, facts };
}

/** Equal for states that are the same in everything that is alive, but for what was handed to the enclave: see {@link callKey}. */
export function stateKey(factory: TermFactory, state: State, alive: LiveSet): string {
  const { registers, flags, memory, facts, arrival, calls, world } = state;
  const parts: (string | number)[] = [world];
  // Rules ask how long what arrived is still held, also by registers that nobody reads any more.
  const arrived = arrival === undefined ? [] : [arrival.rax, arrival.rdi, arrival.rsi, arrival.rdx];
  for (const register of REGISTERS_64) {
    const term = registers[register];
    parts.push(isLive(alive, register) || arrived.includes(term) ? term.id : '-');
  }
  for (const term of liveFlags(flags, alive)) parts.push(term.id);
  parts.push(extendedKey(state.extended), memory.frameEpoch);
  if ((alive & LIVE_MEMORY) !== 0) parts.push(memory.epoch, memory.namedEpoch);
  for (const cells of liveCells(factory, state, alive)) {
    parts.push(`m${cells[0]?.base.id ?? ''}`);
    for (const cell of cells) parts.push(`${cell.offset}:${cell.size}:${cell.value.id}`);
  }
  for (const [id, value] of [...facts].sort(([a], [b]) => a - b)) {
    parts.push(`f${id}:${value.ones}:${value.zeros}:${value.min}:${value.max}:${value.values?.join('|') ?? ''}`);
  }
  parts.push(arrivalKey(state));
  if (arrival) parts.push(arrival.rax.id, arrival.rdi.id, arrival.rsi.id, arrival.rdx.id);
  const enclaveCall = liveCall(state, alive);
  parts.push(enclaveCall === undefined ? 'no call' : `c${enclaveCall.enclu}:${enclaveCall.epoch}`);
  parts.push(`r${calls.join('/')}`);
  return parts.join(',');
}

/**
 * Equal for states whose open call of the enclave goes on alike: RSP and RBP come back on an asynchronous exit,
 * registers that the enclave is trusted to restore on an exit. TCS and AEP do
 * not count, since ERESUME takes them from RBX and RCX anew.
 */
export function callKey(state: State, alive: LiveSet): string {
  const call = liveCall(state, alive);
  return call === undefined ? '' : [call.rsp, call.rbp, ...Object.values(call.kept)].map(({ id }) => id).join();
}

/** Equal for states between which a join or widening loses no answer to "who arrived here": the same arrival and the same open calls. */
export function arrivalKey({ arrival, calls, world }: State): string {
  const open = calls.join('/');
  if (arrival === undefined) return `${world};${open}`;
  return `${world};${open};${arrival.kind};${arrival.enclu};${arrival.landing};${arrival.faultOf ?? ''};${arrival.by ?? ''}`;
}

function* rootsOf(factory: TermFactory, state: State, alive: LiveSet): Generator<Term> {
  for (const register of REGISTERS_64) if (isLive(alive, register)) yield state.registers[register];
  yield* liveFlags(state.flags, alive);
  for (const name of EXTENDED_TERMS) yield state.extended[name];
  for (const cells of liveCells(factory, state, alive)) {
    for (const cell of cells) {
      yield cell.base;
      yield cell.value;
    }
  }
  const { arrival } = state;
  if (arrival) yield* [arrival.rax, arrival.rdi, arrival.rsi, arrival.rdx];
}

function liveFlags({ values }: State['flags'], alive: LiveSet): readonly Term[] {
  const names = (alive & LIVE_STATUS_FLAGS) === 0 ? CONTROL_FLAGS : FLAGS;
  return names.map((name) => values[name]);
}

/** Cells in the order of their bases; where no pointer is followed any more, those of the frame and of what RSP and RBP point to. */
function liveCells(factory: TermFactory, { memory, registers }: State, alive: LiveSet): readonly (readonly Cell[])[] {
  const pointed = [registers.rsp, registers.rbp].map((term) => factory.splitAddress(asExpected(factory, term)).base.id);
  return [...memory.cells]
    .filter(
      ([id, [first]]) =>
        (alive & LIVE_MEMORY) !== 0 || first === undefined || regionOf(first.base) === 'frame' || pointed.includes(id),
    )
    .sort(([a], [b]) => a - b)
    .map(([, cells]) => cells);
}

function liveCall({ enclaveCall }: State, alive: LiveSet): EnclaveCall | undefined {
  return (alive & LIVE_ENCLAVE_CALL) === 0 ? undefined : enclaveCall;
}

function collect(term: Term, into: Set<Term>): void {
  if (into.has(term)) return;
  into.add(term);
  switch (term.op) {
    case 'sum':
      for (const part of term.parts) collect(part.term, into);
      return;
    case 'slice':
    case 'sext':
    case 'not':
    case 'neg':
    case 'bswap':
    case 'parity':
    case 'popcnt':
    case 'clz':
    case 'ctz':
      collect(term.of, into);
      return;
    case 'insert':
      collect(term.base, into);
      collect(term.value, into);
      return;
    case 'ite':
      collect(term.condition, into);
      collect(term.then, into);
      collect(term.else, into);
      return;
    case 'load':
      collect(term.address, into);
      return;
    case 'const':
    case 'input':
    case 'address':
    case 'code':
      return;
    default:
      collect(term.left, into);
      collect(term.right, into);
  }
}
