/** Joining two states into one that stands for both: what differs becomes unknown. Loops and crowded meeting points need it. */
import { REGISTERS_64, type Register64 } from '../isa/registers.js';
import type { InstructionId } from '../program/model.js';
import { join, equalValues, type AbstractValue } from './domain/abstract.js';
import type { TermFactory } from './domain/factory.js';
import { holds } from './domain/queries.js';
import { SmallMap } from './domain/small-map.js';
import type { InputTerm, Term } from './domain/term.js';
import { asExpected } from './machine/expected.js';
import { joinExtended } from './machine/extended.js';
import { cellOf, epochOf, memoryOf, withValue, type Cell, type Memory } from './machine/memory.js';
import { meetingName, meetingNameOfCell } from './machine/names.js';
import {
  FLAGS,
  copyOfFlags,
  copyOfRegisters,
  sameFlags,
  sameRegisters,
  stateOf,
  withArrival,
  type EnclaveCall,
  type Flag,
  type Flags,
  type State,
} from './machine/state.js';

const NO_CELLS: readonly Cell[] = [];

/**
 * A state that stands for both at `site`. Equal parts stay; registers, flags and cells that differ become inputs
 * named after the place, always the same ones, so that repeated joins at one place come to rest.
 * The arrival and the open calls must be alike; the newer one's are kept.
 */
export function joinStates(
  factory: TermFactory,
  site: InstructionId,
  older: State,
  newer: State,
  reason: string,
): State {
  const made: InputTerm[] = [];
  const provenance = { kind: 'unknown', reason } as const;
  const unknown = (name: string, register?: Register64): Term => {
    const term = factory.input({ name, provenance, site, register });
    made.push(term);
    return term;
  };
  const registers = joinRegisters(factory, older.registers, newer.registers, (register) =>
    unknown(meetingName(register), register),
  );
  const flags = joinFlags(older.flags, newer.flags, (flag) => factory.slice(unknown(meetingName(flag)), 0, 1));
  const memory = joinMemory(site, older.memory, newer.memory, (cell) => unknown(meetingNameOfCell(factory, cell)));
  const extended = joinExtended(older.extended, newer.extended, (name) => unknown(meetingName(name)));
  const enclaveCall = joinCalls(factory, site, older.enclaveCall, newer.enclaveCall, (name) =>
    unknown(meetingName(name)),
  );
  const facts = joinFacts(factory, older.facts, newer.facts, made);
  const { world, arrival, calls } = newer;
  return stateOf({ registers, flags, extended, memory, facts, world, arrival, enclaveCall, calls });
}

function joinRegisters(
  factory: TermFactory,
  older: State['registers'],
  newer: State['registers'],
  unknown: (register: Register64) => Term,
): State['registers'] {
  if (older === newer || sameRegisters(older, newer)) return newer;
  const registers = copyOfRegisters(newer);
  for (const register of REGISTERS_64) {
    const [before, now] = [older[register], newer[register]];
    if (before !== now) registers[register] = leastTrusted(factory, before, now) ?? unknown(register);
  }
  return registers;
}

function joinFlags(older: Flags, newer: Flags, unknown: (flag: Flag) => Term): Flags {
  if (older.values === newer.values || sameFlags(older.values, newer.values)) return newer;
  const values = copyOfFlags(newer.values);
  for (const flag of FLAGS) if (older.values[flag] !== newer.values[flag]) values[flag] = unknown(flag);
  return { values, writer: newer.writer, source: undefined };
}

/** RSP as the enclave left it stands for the host's own, too, where both reach the same frame; undefined for other pairs. */
function leastTrusted(factory: TermFactory, one: Term, other: Term): Term | undefined {
  const expected = asExpected(factory, one);
  if (expected !== asExpected(factory, other)) return undefined;
  return one === expected ? other : one;
}

/** `newer` with an enclave call that stands for both; RSP as the host has it gives way to RSP as the enclave left it. */
export function joinEnclaveCalls(factory: TermFactory, site: InstructionId, older: EnclaveCall, newer: State): State {
  const unknown = (name: string): Term =>
    factory.input({ name, provenance: { kind: 'unknown', reason: 'two ways into the enclave that meet' }, site });
  return withArrival(newer, newer.arrival, joinCalls(factory, site, older, newer.enclaveCall, unknown));
}

function joinCalls(
  factory: TermFactory,
  site: InstructionId,
  older: EnclaveCall | undefined,
  newer: EnclaveCall | undefined,
  unknown: (name: string) => Term,
): EnclaveCall | undefined {
  if (older === undefined || newer === undefined || older === newer) return newer;
  const either = (name: 'tcs' | 'aep' | 'rsp' | 'rbp'): Term =>
    older[name] === newer[name]
      ? newer[name]
      : (leastTrusted(factory, older[name], newer[name]) ?? unknown(`${name.toUpperCase()} of the enclave`));
  return {
    enclu: newer.enclu,
    tcs: either('tcs'),
    aep: either('aep'),
    rsp: either('rsp'),
    rbp: either('rbp'),
    kept: Object.fromEntries(
      Object.entries(newer.kept).map(([name, term]) => {
        const register = name as Register64;
        return [register, older.kept[register] === term ? term : unknown(`${name.toUpperCase()} of the enclave`)];
      }),
    ),
    epoch: joinEpochs(site, older.epoch, newer.epoch),
  };
}

/** Epochs only have to differ where memory may; each place of joining has a range of its own, so that loops come to rest. */
function joinEpochs(site: InstructionId, older: number, newer: number): number {
  return older === newer ? newer : epochOf(site, 'joined');
}

function joinMemory(site: InstructionId, older: Memory, newer: Memory, unknown: (cell: Cell) => Term): Memory {
  if (older === newer) return newer;
  const cells = new SmallMap<readonly Cell[]>();
  newer.cells.forEach((list, id) => cells.set(id, joinCells(older.cells.get(id) ?? NO_CELLS, list, unknown)));
  older.cells.forEach((list, id) => {
    if (!newer.cells.has(id)) cells.set(id, joinCells(list, NO_CELLS, unknown));
  });
  return memoryOf(
    cells,
    joinEpochs(site, older.epoch, newer.epoch),
    joinEpochs(site, older.namedEpoch, newer.namedEpoch),
    joinEpochs(site, older.frameEpoch, newer.frameEpoch),
  );
}

/**
 * The cells of one base: alike ones stay, and all bytes that only one state has, or has otherwise, are covered by cells
 * of which nothing is known, so that they are not read as what was there at the start.
 */
function joinCells(older: readonly Cell[], newer: readonly Cell[], unknown: (cell: Cell) => Term): readonly Cell[] {
  if (older === newer || (older.length === newer.length && older.every((cell, at) => isTwin(cell, newer[at]))))
    return newer;
  const kept = newer.filter((cell) => older.some((other) => isTwin(cell, other)));
  const differing = [...newer, ...older].filter((cell) => !kept.some((other) => isTwin(cell, other)));
  const joined: Cell[] = [];
  for (const cell of differing.sort(byOffset)) {
    const last = joined[joined.length - 1];
    if (last === undefined || last.offset + BigInt(last.size) <= cell.offset) joined.push(cell);
    else joined[joined.length - 1] = hull(last, cell);
  }
  return [...kept, ...joined.map((cell) => withValue(cell, unknown(cell)))].sort(byOffset);
}

/** Whether two cells of one base are the same. */
function isTwin(one: Cell, other: Cell | undefined): boolean {
  return (
    one === other ||
    (other !== undefined && one.offset === other.offset && one.size === other.size && one.value === other.value)
  );
}

/** Both cells in one, of which the first begins first; more bytes than a term has are opaque. */
function hull(first: Cell, second: Cell): Cell {
  const size = Math.max(first.size, Number(second.offset - first.offset) + second.size);
  return cellOf(
    first.base,
    first.offset,
    size,
    first.value,
    size > 8 || first.opaque === true || second.opaque === true,
  );
}

function byOffset(left: Cell, right: Cell): number {
  return left.offset < right.offset ? -1 : left.offset > right.offset ? 1 : 0;
}

function joinFacts(
  factory: TermFactory,
  older: ReadonlyMap<number, AbstractValue>,
  newer: ReadonlyMap<number, AbstractValue>,
  made: readonly InputTerm[],
): ReadonlyMap<number, AbstractValue> {
  if (older === newer && made.length === 0) return newer;
  const facts = new SmallMap<AbstractValue>();
  const madeBits = made.reduce((bits, input) => bits | input.inputBits, 0);
  newer.forEach((value, id) => {
    const other = older.get(id);
    const term = factory.term(id);
    if (other === undefined || term === undefined) return;
    if ((term.inputBits & madeBits) !== 0 && made.some((input) => holds(term, input))) return;
    facts.set(id, equalValues(other, value) ? value : join(other, value));
  });
  return facts;
}
