/** Joining two states into one that stands for both: what differs becomes unknown. Loops and crowded meeting points need it. */
import { REGISTERS_64, type Register64 } from '../isa/registers.js';
import type { InstructionId } from '../program/model.js';
import { join, equalValues, type AbstractValue } from './domain/abstract.js';
import type { TermFactory } from './domain/factory.js';
import { holds } from './domain/queries.js';
import type { InputTerm, Term } from './domain/term.js';
import { asExpected } from './machine/expected.js';
import { joinExtended } from './machine/extended.js';
import { epochOf, type Cell, type Memory } from './machine/memory.js';
import { meetingName } from './machine/names.js';
import { FLAGS, copyOfFlags, copyOfRegisters, type EnclaveCall, type State } from './machine/state.js';

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
  const unknown = (name: string, register?: Register64): Term => {
    const term = factory.input({ name, provenance: { kind: 'unknown', reason }, site, register });
    made.push(term);
    return term;
  };
  const registers = copyOfRegisters(newer.registers);
  for (const register of REGISTERS_64) {
    const [before, now] = [older.registers[register], newer.registers[register]];
    if (before === now) continue;
    registers[register] = leastTrusted(factory, before, now) ?? unknown(meetingName(register), register);
  }
  const values = copyOfFlags(newer.flags.values);
  let sameFlags = true;
  for (const flag of FLAGS) {
    if (older.flags.values[flag] === newer.flags.values[flag]) continue;
    values[flag] = factory.slice(unknown(meetingName(flag)), 0, 1);
    sameFlags = false;
  }
  const flags = { values, writer: newer.flags.writer, source: sameFlags ? newer.flags.source : undefined };
  const memory = joinMemory(site, older.memory, newer.memory, (cell) =>
    unknown(meetingName(`cell ${cell.base.id}${cell.offset < 0n ? '' : '+'}${cell.offset}`)),
  );
  const extended = joinExtended(older.extended, newer.extended, (name) => unknown(meetingName(name)));
  const enclaveCall = joinCalls(factory, site, older.enclaveCall, newer.enclaveCall, (name) =>
    unknown(meetingName(name)),
  );
  return {
    ...newer,
    registers,
    flags,
    extended,
    memory,
    enclaveCall,
    facts: joinFacts(factory, older.facts, newer.facts, made),
  };
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
  return { ...newer, enclaveCall: joinCalls(factory, site, older, newer.enclaveCall, unknown) };
}

function joinCalls(
  factory: TermFactory,
  site: InstructionId,
  older: EnclaveCall | undefined,
  newer: EnclaveCall | undefined,
  unknown: (name: string) => Term,
): EnclaveCall | undefined {
  if (older === undefined || newer === undefined) return newer;
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
  const cells = new Map<number, readonly Cell[]>();
  for (const [id, list] of newer.cells) cells.set(id, joinCells(older.cells.get(id) ?? [], list, unknown));
  for (const [id, list] of older.cells) if (!newer.cells.has(id)) cells.set(id, joinCells(list, [], unknown));
  return {
    cells,
    epoch: joinEpochs(site, older.epoch, newer.epoch),
    namedEpoch: joinEpochs(site, older.namedEpoch, newer.namedEpoch),
    frameEpoch: joinEpochs(site, older.frameEpoch, newer.frameEpoch),
  };
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
  return [...kept, ...joined.map((cell) => ({ ...cell, value: unknown(cell) }))].sort(byOffset);
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
  return { ...first, size, ...((size > 8 || first.opaque || second.opaque) && { opaque: true }) };
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
  const facts = new Map<number, AbstractValue>();
  for (const [id, value] of newer) {
    const other = older.get(id);
    const term = factory.term(id);
    if (other === undefined || term === undefined || made.some((input) => holds(term, input))) continue;
    const both = equalValues(other, value) ? value : join(other, value);
    facts.set(id, both);
  }
  return facts;
}
