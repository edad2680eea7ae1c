/** Sections while they are filled: which one is current, the stacks behind `.previous` and `.popsection`, points. */
import type { Atom } from './atoms.js';
import type { Point } from './expression.js';

/** The name that stands for the absolute section of `.struct` and `.offset`. */
export const ABSOLUTE_SECTION = '*ABS*';

/** Sections that hold code although nobody says so (gas/config/obj-elf.c, bfd/elf.c: special sections). */
const CODE_NAMES = /^\.(?:text|init|fini|plt)(?:\..*)?$/;

/** Sections without contents although nobody says so (bfd/elf.c: special sections). */
const NOBITS_NAMES = /^\.(?:bss|tbss|sbss|lbss)(?:\..*)?$/;

/** What the header of an ELF file can count (SHN_LORESERVE) without going into extended numbering. */
export const MAX_SECTIONS = 0xff00;

interface Stream {
  /** The anchor it began with: offsets from there are offsets in the subsection. */
  readonly start: number;
  readonly atoms: Atom[];
  anchor: number;
  offset: number;
}

export interface SectionBuilder {
  readonly name: string;
  executable: boolean;
  /** Takes up memory but has no contents, as `.bss`. */
  readonly nobits: boolean;
  /** By subsection number. */
  readonly streams: Map<number, Stream>;
}

interface Position {
  readonly section: SectionBuilder;
  readonly subsection: number;
}

/** The sections of one program while they are filled, and the one in force. */
export class Layout {
  readonly sections: SectionBuilder[] = [];
  /** A section was not made, since there were too many. */
  isFull = false;
  readonly #byName = new Map<string, SectionBuilder>();
  readonly #stack: { current: Position; previous: Position }[] = [];
  #current: Position;
  #previous: Position;
  #sequence = 0;
  #visit = 0;
  #anchors = 0;

  constructor() {
    this.#current = { section: this.section('.text'), subsection: 0 };
    this.#previous = this.#current;
  }

  /** How many atoms there are in all sections. */
  get sequence(): number {
    return this.#sequence;
  }

  /** How often a section was switched to. */
  get visit(): number {
    return this.#visit;
  }

  get current(): SectionBuilder {
    return this.#current.section;
  }

  get isAbsolute(): boolean {
    return this.current.name === ABSOLUTE_SECTION;
  }

  /**
   * The section of a name, made when needed; flags count only when it is made, as for GNU as. Beyond
   * {@link MAX_SECTIONS} none is made, and the current one goes on.
   */
  section(name: string, flags?: string, type?: string): SectionBuilder {
    let section = this.#byName.get(name);
    if (section === undefined && this.sections.length >= MAX_SECTIONS) {
      this.isFull = true;
      return this.current;
    }
    if (section === undefined) {
      const executable = flags === undefined || CODE_NAMES.test(name) ? CODE_NAMES.test(name) : flags.includes('x');
      const nobits = type === undefined ? NOBITS_NAMES.test(name) : type === 'nobits';
      section = { name, executable, nobits, streams: new Map() };
      this.sections.push(section);
      this.#byName.set(name, section);
    }
    return section;
  }

  has(name: string): boolean {
    return this.#byName.has(name);
  }

  switchTo(section: SectionBuilder, subsection = 0): void {
    this.#previous = this.#current;
    this.#enter({ section, subsection });
  }

  switchSubsection(subsection: number): void {
    this.switchTo(this.#current.section, subsection);
  }

  /** False when there was no other section before. */
  swapPrevious(): boolean {
    const known = this.#previous !== this.#current || this.#visit > 0;
    this.switchTo(this.#previous.section, this.#previous.subsection);
    return known;
  }

  push(): void {
    this.#stack.push({ current: this.#current, previous: this.#previous });
  }

  /** False when there is nothing to go back to. */
  pop(): boolean {
    const saved = this.#stack.pop();
    if (saved === undefined) return false;
    this.#enter(saved.current);
    this.#previous = saved.previous;
    return true;
  }

  /** Names the subsection in force. */
  get place(): string {
    return `${this.#current.section.name} ${this.#current.subsection}`;
  }

  /** Bytes from the start of the subsection to here; undefined when something of unknown length lies between. */
  get offsetFromStart(): number | undefined {
    const { start, anchor, offset } = this.#stream();
    return anchor === start ? offset : undefined;
  }

  /** Adds an atom that takes `length` bytes; undefined when the length is not known. */
  add(atom: Atom, length: number | undefined): void {
    this.#stream().atoms.push(atom);
    this.#sequence += 1;
    this.advance(length);
  }

  /** Moves the location counter. */
  advance(length: number | undefined): void {
    const stream = this.#stream();
    if (length === undefined) {
      stream.anchor = this.#newAnchor();
      stream.offset = 0;
    } else {
      stream.offset += length;
    }
  }

  /** Sets the location counter of the absolute section. */
  setAbsolute(offset: number): void {
    this.#stream().offset = offset;
  }

  /** The current place, under a name. */
  point(name: string): Point {
    const { anchor, offset } = this.#stream();
    return { name, section: this.current.name, anchor, offset };
  }

  #enter(position: Position): void {
    this.#current = position;
    this.#visit += 1;
  }

  #stream(): Stream {
    const { section, subsection } = this.#current;
    let stream = section.streams.get(subsection);
    if (stream === undefined) {
      const start = this.#newAnchor();
      stream = { atoms: [], start, anchor: start, offset: 0 };
      section.streams.set(subsection, stream);
    }
    return stream;
  }

  #newAnchor(): number {
    this.#anchors += 1;
    return this.#anchors;
  }
}

/** The atoms of a section in the order of their addresses, one list for each subsection. */
export function atomsInOrder({ streams }: SectionBuilder): readonly (readonly Atom[])[] {
  const numbers = [...streams.keys()].sort((a, b) => a - b);
  return numbers.map((number) => streams.get(number)?.atoms ?? []);
}
