/**
 * Checkpoints of a long file as a table of numbers: there is one for every few dozen lines, and behind an edit each of
 * them counts more or less than before.
 */
import { countBefore } from '../text/halving.js';

/** A checkpoint by the names of its numbers. */
export type Numbers<Name extends string> = Readonly<Record<Name, number>>;

/** Checkpoints in the order of their `position`. They can be added, not changed. */
export class CheckpointTable<Name extends string> {
  #rows: Int32Array;
  #length = 0;
  #last: Numbers<Name | 'position'> | undefined;

  /** `names` are the columns, `position` the first of them. */
  constructor(
    private readonly names: readonly ['position', ...Name[]],
    capacity = 16,
  ) {
    this.#rows = new Int32Array(capacity * names.length);
  }

  get length(): number {
    return this.#length;
  }

  push(checkpoint: Numbers<Name | 'position'>): void {
    const { names } = this;
    const row = this.#length * names.length;
    if (row === this.#rows.length) {
      const wider = new Int32Array(Math.max(2 * row, names.length));
      wider.set(this.#rows);
      this.#rows = wider;
    }
    for (const [column, name] of names.entries()) this.#rows[row + column] = checkpoint[name];
    this.#length++;
    this.#last = checkpoint;
  }

  /** The last one. */
  get last(): Numbers<Name | 'position'> | undefined {
    return this.#last ?? this.at(this.#length - 1);
  }

  at(index: number): Numbers<Name | 'position'> | undefined {
    if (index < 0 || index >= this.#length) return undefined;
    const { names } = this;
    const numbers: Partial<Record<Name | 'position', number>> = {};
    for (const [column, name] of names.entries()) numbers[name] = this.#rows[index * names.length + column] ?? 0;
    return numbers as Numbers<Name | 'position'>;
  }

  /** The index of the last one at an offset or before it; -1 when there is none. */
  lastAt(offset: number): number {
    return countBefore(this.#length, (index) => (this.#rows[index * this.names.length] ?? 0) <= offset) - 1;
  }

  /** The table with others in the place of those from index `from` to `to`, and `more` added to those behind. */
  spliced(
    { from, to }: { readonly from: number; readonly to: number },
    between: readonly Numbers<Name | 'position'>[],
    more: Partial<Numbers<Name | 'position'>>,
  ): CheckpointTable<Name> {
    const { names } = this;
    const spliced = new CheckpointTable<Name>(names, from + between.length + Math.max(0, this.#length - to));
    spliced.#take(this.#rows, 0, from);
    for (const checkpoint of between) spliced.push(checkpoint);
    const moved = spliced.#length;
    spliced.#take(this.#rows, to, this.#length);
    const rows = spliced.#rows;
    for (const [column, name] of names.entries()) {
      const by = more[name] ?? 0;
      if (by === 0) continue;
      for (let at = moved * names.length + column; at < rows.length; at += names.length)
        rows[at] = (rows[at] ?? 0) + by;
    }
    return spliced;
  }

  #take(rows: Int32Array, from: number, to: number): void {
    const { length } = this.names;
    this.#rows.set(rows.subarray(from * length, to * length), this.#length * length);
    this.#length += Math.max(0, to - from);
  }
}
