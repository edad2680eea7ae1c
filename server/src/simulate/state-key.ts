/** When two states at one place are the same in everything that is alive: as rows of numbers, which are quick to compare. */
import type { AbstractValue } from './domain/abstract.js';
import type { TermFactory } from './domain/factory.js';
import type { Arrival } from './exploration.js';
import { LIVE_MEMORY, isLive, type LiveSet } from '../flow/liveness.js';
import { REGISTERS_64 } from '../isa/registers.js';
import type { InstructionId } from '../program/model.js';
import { CONTENT_GROUPS, EXTENDED_TERMS } from './machine/extended.js';
import type { Cell } from './machine/memory.js';
import type { State } from './machine/state.js';
import { addLiveBases, liveCall, liveFlags } from './live-parts.js';
import { RowBuffer } from './rows.js';
import { sortAscending } from './small-sort.js';

/** What is no number in a row. */
const NOTHING = -1;

/**
 * Rows of numbers for the states of one exploration. Equal for states that are the same in everything that is alive, but
 * for what was handed to the enclave.
 */
export class StateRows {
  private readonly facts = new FactNumbers();
  private readonly words = new Map<string, number>();
  private readonly row = new RowBuffer();
  private readonly ids: number[] = [];

  constructor(private readonly factory: TermFactory) {}

  /** The row of a state, in a buffer that the next call writes to. */
  of(state: State, alive: LiveSet): RowBuffer {
    const { registers, flags, extended, memory, arrival, calls } = state;
    const { row } = this;
    row.clear();
    this.pushArrival(state);
    for (const register of REGISTERS_64) {
      const term = registers[register];
      // Rules ask how long what arrived is still held, also by registers that nobody reads any more.
      const counts =
        isLive(alive, register) ||
        (arrival !== undefined &&
          (term === arrival.rax || term === arrival.rdi || term === arrival.rsi || term === arrival.rdx));
      row.push(counts ? term.id : NOTHING);
    }
    for (const flag of liveFlags(alive)) row.push(flags.values[flag].id);
    for (const name of EXTENDED_TERMS) row.push(extended[name].id);
    for (const group of CONTENT_GROUPS) row.push(this.wordNumber(extended[group]));
    row.pushWide(memory.frameEpoch);
    if ((alive & LIVE_MEMORY) !== 0) {
      row.pushWide(memory.epoch);
      row.pushWide(memory.namedEpoch);
    }
    this.pushMemory(state, alive);
    row.push(NOTHING);
    if (state.facts.size > 0) this.pushFacts(state.facts);
    const call = liveCall(state, alive);
    row.push(NOTHING);
    row.push(call?.enclu ?? NOTHING);
    row.pushWide(call?.epoch ?? NOTHING);
    for (const back of calls) row.push(back);
    return row;
  }

  /** The arrival comes first: states that differ in it are told apart at once. */
  private pushArrival({ arrival, world, calls }: State): void {
    const { row } = this;
    row.push(this.wordNumber(world));
    row.push(calls.length);
    row.push(arrival === undefined ? 0 : 1);
    if (arrival === undefined) return;
    row.push(this.wordNumber(arrival.kind));
    row.push(arrival.enclu);
    row.push(arrival.landing);
    row.push(this.wordNumber(arrival.faultOf ?? ''));
    row.push(this.wordNumber(arrival.by ?? ''));
    row.push(arrival.rax.id);
    row.push(arrival.rdi.id);
    row.push(arrival.rsi.id);
    row.push(arrival.rdx.id);
  }

  private pushMemory(state: State, alive: LiveSet): void {
    const { ids, row } = this;
    ids.length = 0;
    addLiveBases(this.factory, state, alive, ids);
    sortAscending(ids);
    for (const id of ids) {
      const cells = state.memory.cells.get(id) ?? [];
      row.push(cells[0]?.base.id ?? NOTHING);
      row.push(cells.length);
      for (const cell of cells) this.pushCell(cell);
    }
  }

  private pushCell({ offset, size, value }: Cell): void {
    const near = Number(offset);
    if (Number.isSafeInteger(near)) this.row.pushWide(near);
    else {
      this.row.push(Number(BigInt.asIntN(32, offset)));
      this.row.push(Number(offset >> 32n));
    }
    this.row.push(size);
    this.row.push(value.id);
  }

  /** Facts in the order of the terms they are about. */
  private pushFacts(facts: State['facts']): void {
    const { ids, row } = this;
    ids.length = 0;
    for (const id of facts.keys()) ids.push(id);
    sortAscending(ids);
    for (const id of ids) {
      const value = facts.get(id);
      if (value === undefined) continue;
      row.push(id);
      row.push(this.facts.of(value));
    }
  }

  private wordNumber(word: string): number {
    const found = this.words.get(word);
    if (found !== undefined) return found;
    const number = this.words.size;
    this.words.set(word, number);
    return number;
  }
}

/** Small numbers for what is known of values, equal for what says the same; most come again as the same object. */
class FactNumbers {
  private readonly known = new Map<AbstractValue, number>();
  private readonly spelled = new Map<string, number>();

  of(value: AbstractValue): number {
    const found = this.known.get(value);
    if (found !== undefined) return found;
    const { ones, zeros, min, max, values } = value;
    const spelling = `${ones}:${zeros}:${min}:${max}:${values?.join('|') ?? ''}`;
    const number = this.spelled.get(spelling) ?? this.spelled.size;
    this.spelled.set(spelling, number);
    this.known.set(value, number);
    return number;
  }
}

/** Whether a join or widening of the two loses no answer to "who arrived here": the same arrival and the same open calls. */
export function haveSameArrival(one: State, other: State): boolean {
  if (one === other) return true;
  const { calls } = other;
  return (
    one.world === other.world &&
    isSameList(one.calls, calls) &&
    (one.arrival === other.arrival || isSameArrival(one.arrival, other.arrival))
  );
}

function isSameArrival(one: Arrival | undefined, other: Arrival | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return (
    one.kind === other.kind &&
    one.enclu === other.enclu &&
    one.landing === other.landing &&
    one.faultOf === other.faultOf &&
    one.by === other.by
  );
}

function isSameList(one: readonly InstructionId[], other: readonly InstructionId[]): boolean {
  if (one === other) return true;
  return one.length === other.length && one.every((id, index) => id === other[index]);
}
