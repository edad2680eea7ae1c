/**
 * Statements read before, by their text. Compilers write the same few thousand instructions and data directives over
 * and over: two of three lines of their output stand there already, and need not be parsed again.
 */
import type { Body } from './ast.js';

/** Slots of the largest table. More would find a few statements more, and leave the processor's cache in turn. */
const MAX_SLOTS = 1 << 13;
const MIN_SLOTS = 1 << 8;
/** Characters of source for each slot: a line of compiler output has about 20. */
const TEXT_PER_SLOT = 32;

/** A statement without labels and without problems. */
export interface KnownStatement {
  /** Its first word in lower case: a macro of this name would be called. */
  readonly word: string;
  readonly body: Body;
}

/**
 * A table with one entry a slot, where a newer statement displaces an older one. A body is kept from the second time
 * on that its statement is met. The table holds what was read in one mode; whoever changes the mode clears it.
 */
export class StatementMemo {
  /** For each slot the hash, where the text begins and how long it is, side by side in one line of the cache. */
  private readonly table: Int32Array;
  private readonly texts: (string | undefined)[];
  private readonly known: (KnownStatement | undefined)[];
  private readonly mask: number;
  private slot = 0;
  private met = false;

  /** `size`: characters of the text that is to be read. */
  constructor(size: number) {
    let slots = MIN_SLOTS;
    while (slots < MAX_SLOTS && slots * TEXT_PER_SLOT < size) slots *= 2;
    this.mask = slots - 1;
    this.table = new Int32Array(4 * slots);
    this.texts = Array.from({ length: slots }, () => undefined);
    this.known = Array.from({ length: slots }, () => undefined);
  }

  /** What is known of the text; when nothing is, its slot is taken for it. */
  find(text: string, start: number, end: number): KnownStatement | undefined {
    let hash = end - start;
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
    const { table } = this;
    const slot = (hash ^ (hash >>> 15)) & this.mask;
    const entry = 4 * slot;
    this.slot = slot;
    this.met =
      table[entry] === hash &&
      table[entry + 2] === end - start &&
      this.isAt(this.texts[slot] ?? '', table[entry + 1] ?? 0, text, start, end);
    if (this.met) return this.known[slot];
    table[entry] = hash;
    table[entry + 1] = start;
    table[entry + 2] = end - start;
    if (this.texts[slot] !== text) this.texts[slot] = text;
    if (this.known[slot] !== undefined) this.known[slot] = undefined;
    return undefined;
  }

  /** Looks for nothing: the next statement that is offered is not kept. */
  pass(): undefined {
    this.met = false;
    return undefined;
  }

  private isAt(other: string, from: number, text: string, start: number, end: number): boolean {
    for (let at = start, there = from; at < end; at++, there++) {
      if (text.charCodeAt(at) !== other.charCodeAt(there)) return false;
    }
    return true;
  }

  /**
   * Offers what was read in the statement that was looked for last. False when it is met for the first time, and nothing
   * is kept.
   */
  keep(word: string, body: Body): boolean {
    if (this.met) this.known[this.slot] = { word, body };
    return this.met;
  }

  clear(): void {
    this.met = false;
    this.texts.fill(undefined);
    this.known.fill(undefined);
  }
}
