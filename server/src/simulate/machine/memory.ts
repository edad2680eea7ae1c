/**
 * Memory as cells at constant offsets from base terms. The own frame is memory like any other, with
 * RSP at entry as its base.
 */
import type { Term } from '../domain/term.js';

/** A written cell. `size` in bytes; the value's low `size` bytes count. */
export interface Cell {
  readonly offset: bigint;
  readonly size: number;
  readonly value: Term;
}

export interface Memory {
  /** Cells by the id of their base term; never overlapping within one base. */
  readonly cells: ReadonlyMap<number, readonly Cell[]>;
  /** How often what is not in a cell may have changed; part of a load term's identity. */
  readonly epoch: number;
}
