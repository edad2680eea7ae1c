/** When two states at one place are the same in everything that is alive, and quick ways to find that out. */
import { equalValues } from './domain/abstract.js';
import type { TermFactory } from './domain/factory.js';
import type { Term } from './domain/term.js';
import type { Arrival } from './exploration.js';
import { LIVE_MEMORY, type LiveSet } from '../flow/liveness.js';
import { REGISTERS_64 } from '../isa/registers.js';
import type { InstructionId } from '../program/model.js';
import type { Cell, Memory } from './machine/memory.js';
import { FLAGS, listFlags, listRegisters, type State } from './machine/state.js';
import { eachLiveBase, firstLiveFlag, liveCall } from './live-parts.js';

/** States with what was met in them. */
interface Group<Met> {
  readonly state: State;
  readonly met: Met[];
}

/**
 * What was met in the states at each place of one exploration. States are told apart by everything that is alive, but for
 * what was handed to the enclave.
 */
export class MetStates<Met> {
  private readonly places = new Map<InstructionId, Map<number, Group<Met>[]>>();
  private readonly one: Term[] = [];
  private readonly other: Term[] = [];

  constructor(private readonly factory: TermFactory) {}

  /** What was met at a place in states like this one; whoever meets more adds it to the list. */
  at(place: InstructionId, state: State, alive: LiveSet): Met[] {
    let states = this.places.get(place);
    if (states === undefined) this.places.set(place, (states = new Map<number, Group<Met>[]>()));
    const hash = this.hash(state, alive);
    const groups = states.get(hash);
    const found = groups?.find((group) => this.areSame(group.state, state, alive));
    if (found !== undefined) return found.met;
    const met: Met[] = [];
    if (groups === undefined) states.set(hash, [{ state, met }]);
    else groups.push({ state, met });
    return met;
  }

  /** A number that is the same for states that are. Most states of one place differ in a register or flag. */
  private hash(state: State, alive: LiveSet): number {
    const { arrival, extended, memory } = state;
    const registers = this.one;
    listRegisters(state.registers, registers);
    let hash = mix(state.facts.size, arrival?.enclu ?? -1);
    for (let index = 0; index < REGISTERS_64.length; index++) {
      // A dead register may count for what arrived in it, which is compared as a whole.
      if ((alive & (1 << index)) !== 0) hash = mix(hash, registers[index]?.id ?? 0);
    }
    const flags = this.other;
    listFlags(state.flags.values, flags);
    for (let index = firstLiveFlag(alive); index < FLAGS.length; index++) hash = mix(hash, flags[index]?.id ?? 0);
    hash = mix(hash, extended.mxcsr.id);
    return mix(hash, memory.frameEpoch | 0);
  }

  private areSame(one: State, other: State, alive: LiveSet): boolean {
    return (
      haveSameArrival(one, other) &&
      broughtTheSame(one.arrival, other.arrival) &&
      this.haveSameRegisters(one, other, alive) &&
      this.haveSameFlags(one, other, alive) &&
      haveSameExtended(one, other) &&
      haveSameFacts(one.facts, other.facts) &&
      this.haveSameMemory(one, other, alive) &&
      cameTheSameWay(one, other, alive)
    );
  }

  private haveSameRegisters(one: State, other: State, alive: LiveSet): boolean {
    if (one.registers === other.registers) return true;
    listRegisters(one.registers, this.one);
    listRegisters(other.registers, this.other);
    for (let index = 0; index < REGISTERS_64.length; index++) {
      const [a, b] = [this.one[index], this.other[index]];
      if (a === b) continue;
      // Rules ask how long what arrived is still held, also by registers that nobody reads any more.
      if ((alive & (1 << index)) !== 0 || hasArrived(one.arrival, a) || hasArrived(other.arrival, b)) return false;
    }
    return true;
  }

  private haveSameFlags(one: State, other: State, alive: LiveSet): boolean {
    if (one.flags.values === other.flags.values) return true;
    listFlags(one.flags.values, this.one);
    listFlags(other.flags.values, this.other);
    for (let index = firstLiveFlag(alive); index < FLAGS.length; index++) {
      if (this.one[index] !== this.other[index]) return false;
    }
    return true;
  }

  private haveSameMemory(one: State, other: State, alive: LiveSet): boolean {
    const [a, b] = [one.memory, other.memory];
    if (a.frameEpoch !== b.frameEpoch) return false;
    if ((alive & LIVE_MEMORY) !== 0 && (a.epoch !== b.epoch || a.namedEpoch !== b.namedEpoch)) return false;
    const [bases, others]: [number[], number[]] = [[], []];
    eachLiveBase(this.factory, one, alive, (_cells, base) => bases.push(base));
    eachLiveBase(this.factory, other, alive, (_cells, base) => others.push(base));
    return bases.length === others.length && bases.every((id) => haveSameCells(a, b, id));
  }
}

function mix(hash: number, number: number): number {
  return (Math.imul(hash, 31) + number) | 0;
}

function hasArrived(arrival: Arrival | undefined, term: Term | undefined): boolean {
  return (
    arrival !== undefined &&
    (term === arrival.rax || term === arrival.rdi || term === arrival.rsi || term === arrival.rdx)
  );
}

/** Whether two arrivals that are alike otherwise brought the same values. */
function broughtTheSame(one: Arrival | undefined, other: Arrival | undefined): boolean {
  return (
    one === other ||
    (one?.rax === other?.rax && one?.rdi === other?.rdi && one?.rsi === other?.rsi && one?.rdx === other?.rdx)
  );
}

function haveSameExtended({ extended: one }: State, { extended: other }: State): boolean {
  return (
    one === other ||
    (one.mxcsr === other.mxcsr &&
      one.fcw === other.fcw &&
      one.fsBase === other.fsBase &&
      one.gsBase === other.gsBase &&
      one.x87 === other.x87 &&
      one.tags === other.tags &&
      one.sse === other.sse &&
      one.avx === other.avx)
  );
}

function haveSameFacts(one: State['facts'], other: State['facts']): boolean {
  if (one === other) return true;
  if (one.size !== other.size) return false;
  for (const id of one.keys()) {
    const [value, beside] = [one.get(id), other.get(id)];
    if (value === undefined || beside === undefined || !equalValues(value, beside)) return false;
  }
  return true;
}

function haveSameCells(one: Memory, other: Memory, base: number): boolean {
  const [cells, others] = [one.cells.get(base), other.cells.get(base)];
  return (
    cells === others ||
    (cells !== undefined &&
      cells.length === others?.length &&
      cells.every((cell, at) => isSameCell(cell, others[at] ?? cell)))
  );
}

function isSameCell(one: Cell, other: Cell): boolean {
  return one === other || (one.offset === other.offset && one.size === other.size && one.value === other.value);
}

/** Whether both entered the enclave in the same place, and it ran when memory was the same, as far as an ENCLU may follow. */
function cameTheSameWay(one: State, other: State, alive: LiveSet): boolean {
  const [a, b] = [liveCall(one, alive), liveCall(other, alive)];
  return a === b || (a?.enclu === b?.enclu && a?.epoch === b?.epoch);
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
