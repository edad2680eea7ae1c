/** Finds the term that was made before from the same parts, by what it is made of and without spelling that out. */
import type { Term } from './term.js';

/** Numbers that tell a term of known shape from all others: its operator with its widths, and the ids of its parts. */
const WORDS = 4;
/** Most functions are small and take some fifty terms. */
const SLOTS_AT_FIRST = 128;
const EMPTY = -1;

/** A hash table from four 32-bit words to terms, with open addressing. Terms are never taken out. */
export class TermTable {
  // Plain arrays: typed ones have their content elsewhere, which takes longer to make than many a simulation runs.
  private slots: number[];
  private readonly words: number[];
  private readonly terms: Term[];

  /** An empty table, or one with what another has. */
  constructor(like?: TermTable) {
    this.slots = like?.slots.slice() ?? new Array<number>(SLOTS_AT_FIRST).fill(EMPTY);
    this.words = like?.words.slice() ?? [];
    this.terms = like?.terms.slice() ?? [];
  }

  /** The term that was added under these words; undefined when there is none. */
  find(a: number, b: number, c: number, d: number): Term | undefined {
    const { slots, words } = this;
    const mask = slots.length - 1;
    for (let slot = hash(a, b, c, d) & mask; ; slot = (slot + 1) & mask) {
      const entry = slots[slot] ?? EMPTY;
      if (entry === EMPTY) return undefined;
      const at = entry * WORDS;
      if (words[at] === a && words[at + 1] === b && words[at + 2] === c && words[at + 3] === d)
        return this.terms[entry];
    }
  }

  /** Adds a term under words that are not taken. */
  add(a: number, b: number, c: number, d: number, term: Term): void {
    const entry = this.terms.length;
    // Half empty at least, so that looking for what is not there ends soon.
    if (entry * 2 >= this.slots.length) this.grow();
    this.words.push(a, b, c, d);
    this.terms.push(term);
    this.place(entry, hash(a, b, c, d));
  }

  private grow(): void {
    const { words } = this;
    this.slots = new Array<number>(this.slots.length * 2).fill(EMPTY);
    for (let entry = 0; entry < this.terms.length; entry++) {
      const at = entry * WORDS;
      this.place(entry, hash(words[at] ?? 0, words[at + 1] ?? 0, words[at + 2] ?? 0, words[at + 3] ?? 0));
    }
  }

  private place(entry: number, from: number): void {
    const mask = this.slots.length - 1;
    let slot = from & mask;
    while (this.slots[slot] !== EMPTY) slot = (slot + 1) & mask;
    this.slots[slot] = entry;
  }
}

/** Mixes the words so that terms made one after the other lie apart. */
function hash(a: number, b: number, c: number, d: number): number {
  let mixed = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35) ^ Math.imul(d, 0x27d4eb2f);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
