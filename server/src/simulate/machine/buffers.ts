/** Buffers in the frame whose address others get. */
import { changeCells, regionOf, withValue, type Cell } from './memory.js';
import type { Step } from './step.js';

/**
 * Forgets the cells from a frame address upwards, as far as no saved value ends the buffer: no working code writes past
 * it. Addresses outside the frame are left alone.
 */
export function clobberBuffer(step: Step, address: Step['registers']['rax'], reason: string): void {
  const { base, offset } = step.locate(address);
  if (regionOf(base) !== 'frame') return;
  let ended = false;
  step.memory = changeCells(step.memory, base, (cell) => {
    if (cell.offset + BigInt(cell.size) <= offset || ended) return cell;
    ended = isSaved(cell);
    if (ended) return cell;
    return withValue(cell, step.unknown(`buffer at ${cell.offset}`, reason));
  });
}

/** A return address, or what the caller left in a register. */
function isSaved({ value }: Cell): boolean {
  return value.op === 'code' || (value.op === 'input' && value.input.provenance.kind === 'caller');
}
