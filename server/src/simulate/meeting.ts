/** Where paths meet: what is left of facts that nothing asks for any more, and which open enclave calls go on alike. */
import type { AbstractValue } from './domain/abstract.js';
import { copyMap } from './domain/copy-map.js';
import type { TermFactory } from './domain/factory.js';
import type { Term } from './domain/term.js';
import type { TermMarks } from './domain/term-marks.js';
import { isLive, type LiveSet } from '../flow/liveness.js';
import { REGISTERS_64, type Register64 } from '../isa/registers.js';
import { addLiveBases, liveCall, liveFlags } from './live-parts.js';
import { EXTENDED_TERMS } from './machine/extended.js';
import type { State } from './machine/state.js';

/**
 * The state without facts about terms that nothing alive holds: no register, flag, memory cell or arrival. `marks` is
 * a set to work with.
 */
export function withLiveFacts(factory: TermFactory, state: State, alive: LiveSet, marks: TermMarks): State {
  if (state.facts.size === 0) return state;
  marks.clear(factory.size);
  markLive(factory, state, alive, marks);
  let facts: Map<number, AbstractValue> | undefined;
  for (const id of state.facts.keys()) {
    if (isAboutMarked(factory.term(id), marks)) continue;
    facts ??= copyMap(state.facts);
    facts.delete(id);
  }
  return facts === undefined ? state : { ...state, facts };
}

function isAboutMarked(term: Term | undefined, marks: TermMarks): boolean {
  if (term === undefined) return false;
  if (marks.has(term)) return true;
  const compares = term.op === 'eq' || term.op === 'ult' || term.op === 'slt';
  return compares && marks.has(term.left) && (marks.has(term.right) || term.right.op === 'const');
}

function markLive(factory: TermFactory, state: State, alive: LiveSet, marks: TermMarks): void {
  for (const register of REGISTERS_64) if (isLive(alive, register)) marks.add(state.registers[register]);
  for (const flag of liveFlags(alive)) marks.add(state.flags.values[flag]);
  for (const name of EXTENDED_TERMS) marks.add(state.extended[name]);
  const bases: number[] = [];
  addLiveBases(factory, state, alive, bases);
  for (const id of bases) {
    for (const cell of state.memory.cells.get(id) ?? []) {
      marks.add(cell.base);
      marks.add(cell.value);
    }
  }
  const { arrival } = state;
  if (arrival === undefined) return;
  marks.add(arrival.rax);
  marks.add(arrival.rdi);
  marks.add(arrival.rsi);
  marks.add(arrival.rdx);
}

/**
 * Whether the open calls of the enclave go on alike: RSP and RBP come back on an asynchronous exit, registers that
 * the enclave is trusted to restore on an exit. TCS and AEP do not count, since ERESUME takes them from RBX and RCX anew.
 */
export function haveSameCall(one: State, other: State, alive: LiveSet): boolean {
  const [a, b] = [liveCall(one, alive), liveCall(other, alive)];
  if (a === b) return true;
  if (a === undefined || b === undefined || a.rsp !== b.rsp || a.rbp !== b.rbp) return false;
  return (Object.keys(a.kept) as Register64[]).every((register) => a.kept[register] === b.kept[register]);
}
