/** Where paths meet: what makes two states the same, and what is left of facts that nothing asks for any more. */
import type { AbstractValue } from './domain/abstract.js';
import type { TermFactory } from './domain/factory.js';
import type { Term } from './domain/term.js';
import { REGISTERS_64 } from '../isa/registers.js';
import { EXTENDED_TERMS, extendedKey } from './machine/extended.js';
import type { State } from './machine/state.js';

/** The state without facts about terms that no register, flag, memory cell or open transition holds. */
export function withLiveFacts(factory: TermFactory, state: State): State {
  if (state.facts.size === 0) return state;
  const live = new Set<Term>();
  for (const term of rootsOf(state)) collect(term, live);
  const facts = new Map<number, AbstractValue>();
  for (const [id, value] of state.facts) {
    const term = factory.term(id);
    if (term === undefined) continue;
    const compares = term.op === 'eq' || term.op === 'ult' || term.op === 'slt';
    const isLive =
      live.has(term) || (compares && live.has(term.left) && (live.has(term.right) || term.right.op === 'const'));
    if (isLive) facts.set(id, value);
  }
  return facts.size === state.facts.size ? state : { ...state, facts };
}

/** Equal for states that are the same in everything the simulation looks at. */
export function stateKey(state: State): string {
  const { registers, flags, memory, facts, arrival, enclaveCall, calls, world } = state;
  const parts: (string | number)[] = [world];
  for (const register of REGISTERS_64) parts.push(registers[register].id);
  for (const term of Object.values(flags.values)) parts.push(term.id);
  parts.push(extendedKey(state.extended), memory.epoch, memory.namedEpoch, memory.frameEpoch);
  for (const id of [...memory.cells.keys()].sort((a, b) => a - b)) {
    parts.push(`m${id}`);
    for (const cell of memory.cells.get(id) ?? []) parts.push(`${cell.offset}:${cell.size}:${cell.value.id}`);
  }
  for (const [id, value] of [...facts].sort(([a], [b]) => a - b)) {
    parts.push(`f${id}:${value.ones}:${value.zeros}:${value.min}:${value.max}:${value.values?.join('|') ?? ''}`);
  }
  parts.push(arrivalKey(state));
  if (arrival) parts.push(arrival.rax.id, arrival.rdi.id, arrival.rsi.id, arrival.rdx.id);
  if (enclaveCall) {
    const { tcs, aep, rsp, rbp } = enclaveCall;
    parts.push(`c${enclaveCall.enclu}`, enclaveCall.epoch, tcs.id, aep.id, rsp.id, rbp.id);
  }
  parts.push(`r${calls.join('/')}`);
  return parts.join(',');
}

/** Equal for states between which a join or widening loses no answer to "who arrived here": the same arrival and the same open calls. */
export function arrivalKey({ arrival, calls, world }: State): string {
  const open = calls.join('/');
  if (arrival === undefined) return `${world};${open}`;
  return `${world};${open};${arrival.kind};${arrival.enclu};${arrival.landing};${arrival.faultOf ?? ''};${arrival.by ?? ''}`;
}

function* rootsOf(state: State): Generator<Term> {
  yield* Object.values(state.registers);
  yield* Object.values(state.flags.values);
  for (const name of EXTENDED_TERMS) yield state.extended[name];
  for (const cells of state.memory.cells.values()) {
    for (const cell of cells) {
      yield cell.base;
      yield cell.value;
    }
  }
  const { arrival, enclaveCall } = state;
  if (arrival) yield* [arrival.rax, arrival.rdi, arrival.rsi, arrival.rdx];
  if (enclaveCall) yield* [enclaveCall.tcs, enclaveCall.aep, enclaveCall.rsp, enclaveCall.rbp];
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
