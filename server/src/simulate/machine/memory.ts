/**
 * Memory as cells at constant offsets from base terms. The own frame is memory like any other, with
 * RSP at entry as its base.
 *
 * What may alias: cells of one base do not overlap. Frames, named memory (symbols, thread data behind FS and GS)
 * and what pointers reach are taken to be apart from each other, as compilers and people lay programs out, and so is
 * what counts from different symbols. Two addresses with the same symbol or stack pointer in them, of which one has an
 * index, meet unless bounds keep them apart; two different pointers may always meet.
 */
import type { InstructionId } from '../../program/model.js';
import { SmallMap } from '../domain/small-map.js';
import type { TermFactory } from '../domain/factory.js';
import type { Term } from '../domain/term.js';

/** A written cell. `size` in bytes; the value's low `size` bytes count. */
export interface Cell {
  readonly base: Term;
  readonly offset: bigint;
  readonly size: number;
  readonly value: Term;
  /** A part of more bytes than a term has, of which nothing is known; the value is only a name for them. */
  readonly opaque?: true | undefined;
}

export interface Memory {
  /** Cells by the id of their base term, in order of their offsets; never overlapping within one base. */
  readonly cells: ReadonlyMap<number, readonly Cell[]>;
  /** How often what pointers reach and is in no cell may have changed; part of a load term's identity. */
  readonly epoch: number;
  /** The same for symbols and thread data, and for frames. */
  readonly namedEpoch: number;
  readonly frameEpoch: number;
}

/** Memory of which nothing is known yet. */
export const UNKNOWN_MEMORY = memoryOf(new SmallMap(), 0, 0, 0);

/** A cell; all are made here, so that they have one shape. */
export function cellOf(base: Term, offset: bigint, size: number, value: Term, opaque: boolean): Cell {
  return { base, offset, size, value, opaque: opaque ? true : undefined };
}

/** The cell with another value. */
export function withValue({ base, offset, size, opaque }: Cell, value: Term): Cell {
  return cellOf(base, offset, size, value, opaque === true);
}

/** Memory with these cells and epochs; made here alone, for the same reason. */
export function memoryOf(cells: Memory['cells'], epoch: number, namedEpoch: number, frameEpoch: number): Memory {
  return { cells, epoch, namedEpoch, frameEpoch };
}

/** How many values the memory holds. */
export function cellCount({ cells }: Memory): number {
  let count = 0;
  cells.forEach((list) => (count += list.length));
  return count;
}

/** The memory with other cells. */
export function withCells({ epoch, namedEpoch, frameEpoch }: Memory, cells: Memory['cells']): Memory {
  return memoryOf(cells, epoch, namedEpoch, frameEpoch);
}

export type Region = 'frame' | 'named' | 'pointer';

/** An address split into what stays and what moves. */
export interface Location {
  readonly base: Term;
  readonly offset: bigint;
}

/** Which of the three kinds of memory a base term reaches. */
export function regionOf(base: Term): Region {
  if (base.op === 'address' || base.op === 'code' || base.op === 'const') return 'named';
  if (base.op === 'input' && base.input.provenance.kind === 'segment') return 'named';
  if (base.op === 'sum') {
    let found: Region = 'pointer';
    for (const { term } of base.parts) {
      const region = regionOf(term);
      if (region === 'frame') return region;
      if (region === 'named') found = region;
    }
    return found;
  }
  // What is loaded from the frame is no frame address; RSP itself and RSP rounded down are.
  const rounded = base.op === 'and' ? base.left : undefined;
  if (rounded?.op === 'sum' || rounded?.op === 'input') return regionOf(rounded);
  const isStackPointer = base.op === 'input' && base.input.register === 'rsp' && base.input.expected === undefined;
  return isStackPointer && base.input.provenance.kind !== 'unknown' ? 'frame' : 'pointer';
}

/** The epoch that the region's unwritten memory is of. */
export function epochIn(memory: Memory, region: Region): number {
  return region === 'frame' ? memory.frameEpoch : region === 'named' ? memory.namedEpoch : memory.epoch;
}

/** How far the first address can lie behind the second, as `distance.ts` tells; undefined: nobody knows. */
export type Distance = (from: Term, to: Term) => { readonly min: bigint; readonly max: bigint } | undefined;

/**
 * What the bytes hold: one cell, a part of one, or several side by side. `unwritten`: no cell has any of them;
 * `mixed`: some are known and some are not, or another address may reach them, so that no term can stand for them.
 */
export function readCells(
  factory: TermFactory,
  memory: Memory,
  at: Location,
  size: number,
  distance: Distance,
): Term | 'unwritten' | 'mixed' {
  const { base, offset } = at;
  // Pointers that may meet are told apart by their epoch.
  for (const list of regionOf(base) === 'pointer' ? [] : memory.cells.values()) {
    const other = list[0]?.base;
    if (other === undefined || other === base) continue;
    const overlaps = overlapWith(other, at, size, distance);
    if (overlaps !== undefined && list.some(overlaps)) return 'mixed';
  }
  const end = offset + BigInt(size);
  const touched = (memory.cells.get(base.id) ?? []).filter((cell) => cell.offset < end && offset < endOf(cell));
  const first = touched[0];
  if (first === undefined) return 'unwritten';
  if (touched.some((cell) => cell.opaque)) return 'mixed';
  if (touched.length === 1 && first.offset <= offset && endOf(first) >= end) {
    return factory.slice(first.value, Number(offset - first.offset) * 8, size * 8);
  }
  // What narrower loads found is part of what this one finds: together they are one load of the same memory.
  const epoch = epochIn(memory, regionOf(base));
  const isPart = (cell: Cell): boolean =>
    cell.value.op === 'load' && cell.value.epoch === epoch && cell.offset >= offset && endOf(cell) <= end;
  const partly = touched.every(isPart) ? 'unwritten' : 'mixed';
  let reached = offset;
  let value = factory.zero;
  for (const cell of touched) {
    if (cell.offset > reached || endOf(cell) <= reached) return partly;
    const stop = endOf(cell) < end ? endOf(cell) : end;
    const bits = Number(stop - reached) * 8;
    const part = factory.slice(cell.value, Number(reached - cell.offset) * 8, bits);
    value = factory.insert(value, Number(reached - offset) * 8, bits, part);
    reached = stop;
  }
  return reached === end ? value : partly;
}

/**
 * The memory after a store; what else it may have hit is forgotten. A size of 0 stands for any number of bytes upwards.
 * Return addresses that CALL pushed are taken to survive stores through an index: no working code writes there.
 */
export function writeCells(
  factory: TermFactory,
  memory: Memory,
  at: Location,
  size: number,
  value: Term,
  distance: Distance,
): Memory {
  const cells = new SmallMap(memory.cells);
  const region = regionOf(at.base);
  let forgets = region === 'pointer' || size === 0;
  memory.cells.forEach((list, id) => {
    const base = list[0]?.base;
    if (base === undefined || base === at.base || regionOf(base) !== region) return;
    const overlaps = overlapWith(base, at, size, distance);
    const kept =
      region === 'pointer' ? [] : list.filter((cell) => cell.value.op === 'code' || overlaps?.(cell) !== true);
    if (kept.length === list.length) return;
    forgets = true;
    if (kept.length === 0) cells.delete(id);
    else cells.set(id, kept);
  });
  const kept: Cell[] = [];
  for (const cell of cells.get(at.base.id) ?? []) addRemainders(factory, cell, at.offset, size, kept);
  const written = cellOf(at.base, at.offset, size, value, size > 8);
  if (size !== 0) addInOrder(kept, written);
  cells.set(at.base.id, kept);
  const count = (of: Region, epoch: number): number => (forgets && of === region ? epoch + 1 : epoch);
  return memoryOf(
    cells,
    count('pointer', memory.epoch),
    count('named', memory.namedEpoch),
    count('frame', memory.frameEpoch),
  );
}

/**
 * The test whether cells of another base can share bytes with an access; undefined when none can: cells of other regions
 * and other anchors do not.
 */
function overlapWith(
  base: Term,
  at: Location,
  size: number,
  distance: Distance,
): ((cell: Cell) => boolean) | undefined {
  const region = regionOf(at.base);
  // Pointers that may meet are told apart by their epoch.
  if (region === 'pointer' || regionOf(base) !== region || !shareAnchor(base, at.base)) return undefined;
  const between = distance(at.base, base);
  if (between === undefined) return () => true;
  const [min, max] = [between.min + at.offset, between.max + at.offset];
  return (cell) => min < cell.offset + BigInt(cell.size) && (size === 0 || max > cell.offset - BigInt(size));
}

/** Whether both count from the same symbol, segment base or stack pointer. */
function shareAnchor(left: Term, right: Term): boolean {
  if (left.op === 'and') return shareAnchor(left.left, right);
  if (left.op !== 'sum') return hasAnchor(right, left);
  for (const { term } of left.parts) if (regionOf(term) !== 'pointer' && hasAnchor(right, term)) return true;
  return false;
}

function hasAnchor(base: Term, anchor: Term): boolean {
  if (base.op === 'and') return hasAnchor(base.left, anchor);
  if (base.op !== 'sum') return base === anchor;
  for (const { term } of base.parts) if (term === anchor && regionOf(term) !== 'pointer') return true;
  return false;
}

/** The memory with a cell for what a load found, so that the next load finds the same. */
export function recordLoad(memory: Memory, at: Location, size: number, value: Term): Memory {
  const cells = new SmallMap(memory.cells);
  const { base, offset } = at;
  // Narrower loads that the new one contains.
  const beside = (cells.get(base.id) ?? []).filter(
    (cell) => cell.offset < offset || endOf(cell) > offset + BigInt(size),
  );
  addInOrder(beside, cellOf(base, offset, size, value, false));
  cells.set(base.id, beside);
  return withCells(memory, cells);
}

/**
 * The memory after code that is not simulated may have written to what `regions` name. The new epoch belongs to the
 * place where that code ran, so that a loop around it comes back to the same state.
 */
export function forget(memory: Memory, regions: readonly Region[], site: InstructionId): Memory {
  const cells = new SmallMap<readonly Cell[]>();
  memory.cells.forEach((list, id) => {
    const base = list[0]?.base;
    if (base !== undefined && !regions.includes(regionOf(base))) cells.set(id, list);
  });
  const epoch = epochOf(site, 'forgotten');
  return memoryOf(
    cells,
    regions.includes('pointer') ? epoch : memory.epoch,
    regions.includes('named') ? epoch : memory.namedEpoch,
    regions.includes('frame') ? epoch : memory.frameEpoch,
  );
}

/** Where epochs of their own begin at an instruction: stores count on from there. */
export function epochOf(site: InstructionId, event: 'forgotten' | 'entered' | 'joined'): number {
  // No path has this many stores between two such events: it is longer than the longest path that is followed.
  const apart = 100_000;
  return ((site + 1) * 3 + ['forgotten', 'entered', 'joined'].indexOf(event)) * apart;
}

/** The memory with the cells of one base replaced by what `change` makes of each; undefined drops the cell. */
export function changeCells(memory: Memory, base: Term, change: (cell: Cell) => Cell | undefined): Memory {
  const list = memory.cells.get(base.id);
  if (list === undefined) return memory;
  const cells = new SmallMap(memory.cells);
  const changed = list.flatMap((cell) => change(cell) ?? []);
  if (changed.length === 0) cells.delete(base.id);
  else cells.set(base.id, changed);
  return withCells(memory, cells);
}

function endOf(cell: Cell): bigint {
  return cell.offset + BigInt(cell.size);
}

/** Adds a cell to those of its base, which are in order. */
function addInOrder(cells: Cell[], cell: Cell): void {
  let at = cells.length;
  for (let before = cells[at - 1]; before !== undefined && before.offset > cell.offset; before = cells[at - 1]) at--;
  cells.splice(at, 0, cell);
}

/** Adds what is left of a cell beside the bytes that are written. */
function addRemainders(factory: TermFactory, cell: Cell, start: bigint, size: number, to: Cell[]): void {
  // An unknown number of bytes upwards.
  const end = size === 0 ? endOf(cell) : start + BigInt(size);
  if (end <= cell.offset || start >= endOf(cell)) {
    to.push(cell);
    return;
  }
  const part = (from: number, bytes: number): Term =>
    cell.opaque ? cell.value : factory.slice(cell.value, from * 8, bytes * 8);
  if (cell.offset < start) {
    const bytes = Number(start - cell.offset);
    to.push(cellOf(cell.base, cell.offset, bytes, part(0, bytes), cell.opaque === true));
  }
  if (end < endOf(cell)) {
    const skipped = Number(end - cell.offset);
    const bytes = cell.size - skipped;
    to.push(cellOf(cell.base, end, bytes, part(skipped, bytes), cell.opaque === true));
  }
}
