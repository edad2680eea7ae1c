/**
 * Where an instruction stands among the others: its labels, what is written in front of it, what runs before and behind
 * it. An edit changes that of few instructions, so that one program takes it over from the one before.
 */
import type { CfiDirective, InstructionId, Item, PrefixByte } from './model.js';

const NONE: readonly never[] = [];

/** What stands in front of an instruction. */
export interface Marks {
  readonly prefixes: readonly PrefixByte[];
  readonly labels: readonly string[];
  readonly cfiBefore: readonly CfiDirective[];
}

/** The standing of one instruction. Several programs may share it: nothing in it says where in the text it is. */
export class Standing implements Marks {
  readonly prefixes: readonly PrefixByte[];
  readonly labels: readonly string[];
  readonly cfiBefore: readonly CfiDirective[];
  /** The instruction as an item of its section. */
  readonly item: Item;

  constructor(
    id: InstructionId,
    marks: Marks,
    readonly next: InstructionId | undefined,
    readonly previous: InstructionId | undefined,
  ) {
    this.prefixes = marks.prefixes;
    this.labels = marks.labels;
    this.cfiBefore = marks.cfiBefore;
    this.item = { kind: 'instruction', instruction: id };
  }
}

/** Of an instruction that nothing stands in front of, until it has its id. */
export const UNMARKED = new Standing(-1, { prefixes: NONE, labels: NONE, cfiBefore: NONE }, undefined, undefined);

/** The standings in the last program of a file, by the ids of instructions. */
export class Standings {
  readonly #known: (Standing | undefined)[] = [];

  /** The standing of an instruction: that of the program before if it is the same. */
  of(id: InstructionId, marks: Marks, next: InstructionId | undefined, previous: InstructionId | undefined): Standing {
    const known = this.#known[id];
    if (known !== undefined && known.next === next && known.previous === previous && areSame(known, marks))
      return known;
    const made = new Standing(id, marks, next, previous);
    this.#known[id] = made;
    return made;
  }

  /** Forgets those from an id on: no program has these any more. */
  endAt(id: InstructionId): void {
    if (this.#known.length > id) this.#known.length = id;
  }
}

/** Prefixes and CFI directives say where they are written, so that an edit in front of them makes others of them. */
function areSame(known: Marks, { prefixes, labels, cfiBefore }: Marks): boolean {
  if (known.prefixes !== prefixes || known.cfiBefore !== cfiBefore) return false;
  if (known.labels === labels) return true;
  if (known.labels.length !== labels.length) return false;
  for (let at = 0; at < labels.length; at++) if (known.labels[at] !== labels[at]) return false;
  return true;
}
