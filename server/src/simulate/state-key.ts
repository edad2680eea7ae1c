/** When two states at one place are the same in everything that is alive: as rows of numbers, which are quick to compare. */
import type { AbstractValue } from './domain/abstract.js';
import type { TermFactory } from './domain/factory.js';
import type { Arrival } from './exploration.js';
import { LIVE_MEMORY, isLive, type LiveSet } from '../flow/liveness.js';
import { REGISTERS_64 } from '../isa/registers.js';
import { CONTENT_GROUPS, EXTENDED_TERMS } from './machine/extended.js';
import type { Cell } from './machine/memory.js';
import type { State } from './machine/state.js';
import { liveCall, liveCells, liveFlags } from './live-parts.js';

/** What is no number in a row. */
const NOTHING = -1;

/**
 * Rows of numbers for the states of one exploration. Equal for states that are the same in everything that is alive, but
 * for what was handed to the enclave.
 */
export class StateRows {
  private readonly facts = new Names<AbstractValue>(
    ({ ones, zeros, min, max, values }) => `${ones}:${zeros}:${min}:${max}:${values?.join('|') ?? ''}`,
  );
  private readonly cells = new Names<Cell>(({ offset, size, value }) => `${offset}:${size}:${value.id}`);
  private readonly words = new Names<string>((word) => word);

  constructor(private readonly factory: TermFactory) {}

  of(state: State, alive: LiveSet): readonly number[] {
    const { registers, flags, extended, memory, facts, arrival, calls } = state;
    const row: number[] = [];
    this.pushArrival(row, state);
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
    for (const group of CONTENT_GROUPS) row.push(this.words.of(extended[group]));
    row.push(memory.frameEpoch);
    if ((alive & LIVE_MEMORY) !== 0) row.push(memory.epoch, memory.namedEpoch);
    for (const cells of liveCells(this.factory, state, alive)) {
      row.push(cells[0]?.base.id ?? NOTHING, cells.length);
      for (const cell of cells) row.push(this.cells.of(cell));
    }
    row.push(NOTHING);
    if (facts.size > 0) {
      for (const id of [...facts.keys()].sort((a, b) => a - b)) {
        const value = facts.get(id);
        if (value !== undefined) row.push(id, this.facts.of(value));
      }
    }
    const call = liveCall(state, alive);
    row.push(NOTHING, call?.enclu ?? NOTHING, call?.epoch ?? NOTHING, ...calls);
    return row;
  }

  /** The arrival comes first: states that differ in it are told apart at once. */
  private pushArrival(row: number[], { arrival, world, calls }: State): void {
    row.push(this.words.of(world), calls.length, arrival === undefined ? 0 : 1);
    if (arrival === undefined) return;
    row.push(this.words.of(arrival.kind), arrival.enclu, arrival.landing);
    row.push(this.words.of(arrival.faultOf ?? ''), this.words.of(arrival.by ?? ''));
    row.push(arrival.rax.id, arrival.rdi.id, arrival.rsi.id, arrival.rdx.id);
  }
}

/** Small numbers for things that are equal when they are spelled the same; most come again as the same object. */
class Names<Thing> {
  private readonly known = new Map<Thing, number>();
  private readonly spelled = new Map<string, number>();

  constructor(private readonly spelling: (thing: Thing) => string) {}

  of(thing: Thing): number {
    const found = this.known.get(thing);
    if (found !== undefined) return found;
    const spelling = this.spelling(thing);
    const number = this.spelled.get(spelling) ?? this.spelled.size;
    this.spelled.set(spelling, number);
    this.known.set(thing, number);
    return number;
  }
}

/** Values by rows of numbers. */
export class RowMap<Value> {
  private readonly buckets = new Map<number, { readonly row: readonly number[]; readonly value: Value }[]>();

  get(row: readonly number[]): Value | undefined {
    for (const entry of this.buckets.get(hashOf(row)) ?? []) if (isSameRow(entry.row, row)) return entry.value;
    return undefined;
  }

  /** Adds a value under a row that {@link get} does not find. */
  add(row: readonly number[], value: Value): void {
    const hash = hashOf(row);
    const bucket = this.buckets.get(hash);
    if (bucket === undefined) this.buckets.set(hash, [{ row, value }]);
    else bucket.push({ row, value });
  }
}

function hashOf(row: readonly number[]): number {
  let hash = 0;
  for (const number of row) hash = (Math.imul(hash, 31) + number) | 0;
  return hash;
}

function isSameRow(one: readonly number[], other: readonly number[]): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index++) if (one[index] !== other[index]) return false;
  return true;
}

/** Whether a join or widening of the two loses no answer to "who arrived here": the same arrival and the same open calls. */
export function haveSameArrival(one: State, other: State): boolean {
  if (one === other) return true;
  const { calls } = other;
  return (
    one.world === other.world &&
    isSameRow(one.calls, calls) &&
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
