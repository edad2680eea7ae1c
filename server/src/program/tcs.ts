/** Thread control structures that are written as data (Intel SDM Vol. 3D, "Thread Control Structure"). */
import { constantAt, elementAt, stretchesOf, type DataPlace } from './image.js';
import type { InstructionId, Program } from './model.js';
import { symbolPlace } from './places.js';
import type { Origin } from '../text/mapped.js';

/** A TCS is one page. */
export const TCS_SIZE = 4096;

/** Offsets of the fields, in bytes. */
export const TCS_FIELDS = {
  flags: 8,
  ossa: 16,
  cssa: 24,
  nssa: 28,
  oentry: 32,
  fslimit: 64,
  gslimit: 68,
} as const;

export interface ThreadControl {
  readonly place: DataPlace;
  /** Where EENTER goes, and the symbol that says so. */
  readonly entry: InstructionId;
  readonly symbol: string;
  readonly origin: Origin;
  /** Number of SSA frames; undefined when it is no constant. */
  readonly nssa: number | undefined;
}

/**
 * Pages whose OENTRY names code of this file. They begin at a multiple of 4096 bytes in a section that is aligned to that, or
 * in one whose name says that it holds a TCS.
 */
export function threadControls(program: Program): readonly ThreadControl[] {
  const found: ThreadControl[] = [];
  for (const section of program.sections) {
    if (section.executable) continue;
    const isNamed = /tcs/i.test(section.name);
    for (const stretch of stretchesOf(section)) {
      if (stretch.alignment < TCS_SIZE && !isNamed) continue;
      for (const { offset, size, element } of stretch.pieces) {
        const symbol = element?.symbol;
        if (symbol === undefined || size !== 8 || offset % TCS_SIZE !== TCS_FIELDS.oentry) continue;
        const place = { stretch, offset: offset - TCS_FIELDS.oentry };
        const code = (element?.addend ?? 0n) === 0n ? symbolPlace(program, symbol) : undefined;
        if (code === undefined || element === undefined || elementAt(place, TCS_FIELDS.ossa) === undefined) continue;
        const nssa = constantAt(place, TCS_FIELDS.nssa, 4);
        found.push({
          place,
          entry: code.instruction,
          symbol,
          origin: element.origin,
          nssa: nssa === undefined ? undefined : Number(nssa),
        });
      }
    }
  }
  return found;
}
