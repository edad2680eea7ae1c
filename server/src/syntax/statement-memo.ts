/**
 * Statements read before, by their text. Compilers write the same few thousand instructions and data directives over
 * and over: two of three lines of their output stand there already, and need not be parsed again.
 */
import type { Body } from './ast.js';

/** Slots of the largest table; 64 K of the commonest statements is more than a large file repeats. */
const MAX_SLOTS = 1 << 16;
const MIN_SLOTS = 1 << 8;
/** Characters of source for each slot: a line of compiler output has about 20. */
const TEXT_PER_SLOT = 32;

/** A statement without labels and without problems. */
export interface KnownStatement {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Its first word in lower case: a macro of this name would be called. */
  readonly word: string;
  readonly body: Body;
}

/**
 * A table with one entry a slot, where a newer statement displaces an older one. It holds what was read in one mode;
 * whoever changes the mode clears it.
 */
export class StatementMemo {
  private readonly slots: (KnownStatement | undefined)[];
  private readonly mask: number;

  /** `size`: characters of the text that is to be read. */
  constructor(size: number) {
    let slots = MIN_SLOTS;
    while (slots < MAX_SLOTS && slots * TEXT_PER_SLOT < size) slots *= 2;
    this.mask = slots - 1;
    this.slots = Array.from({ length: slots }, () => undefined);
  }

  /** The entry for the same text, if it is still there. */
  find(text: string, start: number, end: number): KnownStatement | undefined {
    const known = this.slots[hashOf(text, start, end) & this.mask];
    if (known?.end === undefined || known.end - known.start !== end - start) return undefined;
    const other = known.text;
    for (let at = start, there = known.start; at < end; at++, there++) {
      if (text.charCodeAt(at) !== other.charCodeAt(there)) return undefined;
    }
    return known;
  }

  add(known: KnownStatement): void {
    this.slots[hashOf(known.text, known.start, known.end) & this.mask] = known;
  }

  clear(): void {
    this.slots.fill(undefined);
  }
}

function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash ^ (hash >>> 15);
}
