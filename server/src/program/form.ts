/**
 * Forms the items of one section from its atoms: instructions with the prefixes that stand before them,
 * on whatever statements, and data. A label between a prefix and its opcode splits the instruction.
 */
import type { Origin } from '../text/mapped.js';
import { eachInSteps, type Steps } from '../text/steps.js';
import type { Assembly } from './assembly.js';
import type { Atom, AtomByte, BytesAtom, CodeAtom, PendingElement } from './atoms.js';
import { asConstant } from './expression.js';
import { atomsInOrder, type SectionBuilder } from './layout.js';
import { finishedOperands, FormedInstruction } from './formed-instruction.js';
import type { CfiDirective, DataElement, PrefixByte, SectionId } from './model.js';
import { hull } from './origins.js';
import { splitRun, type RunByte, type RunPart } from './run.js';
import { spelledInstruction } from './spelled-bytes.js';
import { HERE_PREFIX } from './symbols.js';
import { finishElement, finishOperand } from './values.js';

/** Data between the instructions of a section. */
export interface FormedData {
  readonly kind: 'data';
  readonly elements: readonly DataElement[];
  readonly origin: Origin;
  /** Prefixes that something other than an instruction follows, such as alignment: control passes. */
  readonly loosePrefix: boolean;
  readonly visit: number;
}

export type FormedItem =
  | FormedInstruction
  | FormedData
  | { readonly kind: 'space'; readonly bytes: number | undefined; readonly fill: number; readonly origin: Origin }
  | { readonly kind: 'align'; readonly alignment: number; readonly origin: Origin };

/** Where a label of the section is: on or inside an item, or behind the last one. */
export interface FormedPlace {
  readonly section: SectionId;
  readonly item: number;
  /** Bytes behind the item's first one; 0 for its own address. */
  readonly offset: number;
}

export interface FormedSection {
  readonly builder: SectionBuilder;
  readonly items: readonly FormedItem[];
  /** The instructions among the items, and those that are ENCLU. */
  readonly instructions: FormedInstruction[];
  readonly enclus: FormedInstruction[];
  /** CFI directives behind the last instruction. */
  readonly cfiAtEnd: readonly CfiDirective[];
}

/** One step of a run: a byte, or something of no length that stands before the next byte. */
type RunEntry =
  | {
      readonly kind: 'byte';
      readonly byte: number;
      readonly origin: Origin;
      readonly atom: BytesAtom;
      readonly element: number;
      readonly startsStatement: boolean;
    }
  | { readonly kind: 'label'; readonly name: string }
  | { readonly kind: 'cfi'; readonly directive: CfiDirective };

type ByteEntry = Extract<RunEntry, { kind: 'byte' }>;

/** Atoms taken between two pauses: a few hundred microseconds. */
const ATOMS_A_STEP = 128;

/** Where labels are, by their unique names; an item index equal to the count of items means the end. */
export type FormedPlaces = Map<string, FormedPlace>;

/** Forms a section, and adds where its labels are. Data becomes code only where code can run. */
export function* formSection(
  assembly: Assembly,
  builder: SectionBuilder,
  id: SectionId,
  places: FormedPlaces,
): Steps<FormedSection> {
  const former = new Former(assembly, builder.executable, id, places);
  const takeAtom = (atom: Atom): void => former.take(atom);
  for (const atoms of atomsInOrder(builder)) {
    yield* eachInSteps(atoms, ATOMS_A_STEP, takeAtom);
  }
  const cfiAtEnd = former.finish();
  const { items, instructions, enclus } = former;
  return { builder, items, instructions, enclus, cfiAtEnd };
}

/** A directive of more elements holds data; instructions that are spelled as bytes take a few. */
const MAX_CODE_ELEMENTS = 1000;

const NONE: readonly never[] = [];
const NOTHING = { prefixes: NONE, labels: NONE };
const UNSPLIT = { lead: NONE, prefixes: NONE };

class Former {
  readonly items: FormedItem[] = [];
  readonly instructions: FormedInstruction[] = [];
  readonly enclus: FormedInstruction[] = [];
  #run: RunEntry[] = [];
  /** Whether there are bytes in the run. */
  #hasBytes = false;
  #cfi: CfiDirective[] = [];

  constructor(
    readonly assembly: Assembly,
    readonly executable: boolean,
    readonly section: SectionId,
    readonly places: FormedPlaces,
  ) {}

  /** Takes the next atom. */
  take(atom: Atom): void {
    switch (atom.kind) {
      case 'label':
      case 'cfi':
        // Most runs are one label: a list of one takes less room than one that has grown from none.
        if (this.#run.length === 0) this.#run = [atom];
        else this.#run.push(atom);
        return;
      case 'prefixes':
        return this.#prefixes(atom);
      case 'data':
        this.#data(atom, atom.elements);
        return;
      case 'formed':
        // No ENCLU is: what is wrong with one is looked for each time (`instructions.ts`).
        return this.#instruction(atom, NONE);
      case 'code': {
        const instruction = this.#formed(atom);
        this.#instruction(instruction, atom.prefixes);
        if (atom.facts.op === 'enclu') this.enclus.push(instruction);
        return;
      }
      default:
        this.#flush(false);
        this.items.push(atom);
    }
  }

  /** Gives the CFI directives that no instruction follows. */
  finish(): readonly CfiDirective[] {
    this.#flush(false);
    return this.#takeCfi();
  }

  #prefixes(atom: Extract<BytesAtom, { kind: 'prefixes' }>): void {
    for (const [element, { byte, origin }] of atom.bytes.entries()) {
      this.#run.push({ kind: 'byte', byte, origin, atom, element, startsStatement: true });
    }
    this.#hasBytes ||= atom.bytes.length > 0;
  }

  #data(atom: BytesAtom, elements: readonly PendingElement[]): void {
    const mayBeCode = this.executable && elements.length <= MAX_CODE_ELEMENTS;
    const bytes = mayBeCode ? this.#bytesOf(atom, elements) : undefined;
    if (bytes !== undefined) {
      for (const byte of bytes) this.#run.push(byte);
      this.#hasBytes ||= bytes.length > 0;
      return;
    }
    this.#flush(false);
    this.#pushData(atom, elements, false);
  }

  /** The bytes of data whose elements are all known; undefined otherwise. */
  #bytesOf(atom: BytesAtom, elements: readonly PendingElement[]): readonly RunEntry[] | undefined {
    const entries: RunEntry[] = [];
    for (const [index, element] of elements.entries()) {
      const value = element.value && asConstant(this.assembly.evaluate(element.value));
      if (value === undefined || element.point !== undefined) return undefined;
      let rest = BigInt.asUintN(8 * element.size, value);
      for (let at = 0; at < element.size; at += 1) {
        const startsStatement = index === 0 && at === 0;
        entries.push({
          kind: 'byte',
          byte: Number(rest & 0xffn),
          origin: element.origin,
          atom,
          element: index,
          startsStatement,
        });
        rest >>= 8n;
      }
    }
    return entries;
  }

  /** Emits the pending run; with code behind it, its last prefixes and the labels behind them are handed over. */
  #flush(codeFollows: boolean): { prefixes: readonly RunEntry[]; labels: readonly string[] } {
    const run = this.#run;
    if (run.length === 0) return NOTHING;
    this.#run = [];
    if (!this.#hasBytes) return { prefixes: NONE, labels: this.#settle(run) };
    this.#hasBytes = false;
    return this.#flushBytes(run, codeFollows);
  }

  #flushBytes(
    run: readonly RunEntry[],
    codeFollows: boolean,
  ): { prefixes: readonly RunEntry[]; labels: readonly string[] } {
    const bytes = run.filter((entry): entry is ByteEntry => entry.kind === 'byte');
    const parts = splitRun(bytes.map(({ byte, startsStatement }): RunByte => ({ byte, startsStatement })));
    let at = 0;
    let taken = 0;
    /** The entries up to byte number `end`, what has no length before the first byte first. */
    const entriesTo = (end: number): RunEntry[] => {
      const slice: RunEntry[] = [];
      while (at < run.length && taken < end) {
        const entry = run[at];
        if (entry === undefined) break;
        slice.push(entry);
        if (entry.kind === 'byte') taken += 1;
        at += 1;
      }
      return slice;
    };
    let prefixes: readonly RunEntry[] = [];
    for (const part of parts) {
      const entries = entriesTo(part.end);
      if (part.kind === 'instruction') this.#fromBytes(part, entries);
      else if (part.kind === 'prefixes' && codeFollows) prefixes = entries;
      else this.#rawBytes(entries, part.kind === 'prefixes');
    }
    const rest = run.slice(at);
    if (prefixes.length > 0) return { prefixes: [...prefixes, ...rest], labels: [] };
    const labels = this.#settle(rest);
    return { prefixes: [], labels };
  }

  /** Places labels at the next item, collects CFI for the next instruction; gives the labels people wrote. */
  #settle(entries: readonly RunEntry[], offset = 0): readonly string[] {
    let labels: string[] | undefined;
    for (const entry of entries) {
      if (entry.kind === 'cfi') this.#cfi.push(entry.directive);
      if (entry.kind !== 'label') continue;
      this.#place(entry.name, offset);
      if (entry.name.startsWith(HERE_PREFIX)) continue;
      if (labels === undefined) labels = [entry.name];
      else labels.push(entry.name);
    }
    return labels ?? NONE;
  }

  /** Says that a label is so many bytes behind the beginning of the next item. */
  #place(label: string, offset: number): void {
    this.places.set(label, { section: this.section, item: this.items.length, offset });
  }

  #formed({ facts, operands, statement, range, extent, sequence }: CodeAtom): FormedInstruction {
    const all = operands.map((operand) => finishOperand(this.assembly, statement, operand));
    return new FormedInstruction({ facts, operands: finishedOperands(all), range, extent }, statement, sequence);
  }

  /** Takes an instruction that has a mnemonic; `own` are the prefixes in its statement. */
  #instruction(instruction: FormedInstruction, own: readonly AtomByte[]): void {
    if (this.#run.length === 0 && own.length === 0) return this.#push(instruction, NONE, NONE);
    const before = this.#flush(true);
    const { lead, prefixes } = this.#split(before.prefixes);
    const ownPrefixes = own.map(({ byte, origin }) => ({ byte, origin, splitBy: [] }));
    this.#push(
      instruction,
      prefixes.length + own.length === 0 ? NONE : [...prefixes, ...ownPrefixes],
      lead.length === 0 ? before.labels : [...before.labels, ...lead],
    );
  }

  #push(instruction: FormedInstruction, prefixes: readonly PrefixByte[], labels: readonly string[]): void {
    const cfiBefore = this.#takeCfi();
    if (labels.length + prefixes.length + cfiBefore.length > 0) instruction.mark({ prefixes, labels, cfiBefore });
    instruction.section = this.section;
    this.items.push(instruction);
    this.instructions.push(instruction);
  }

  #fromBytes(part: Extract<RunPart, { kind: 'instruction' }>, entries: readonly RunEntry[]): void {
    const { op, opcode, start } = part;
    const opcodeAt = indexOfByte(entries, opcode - start);
    const { lead, prefixes } = this.#split(entries.slice(0, opcodeAt));
    const opcodeEntries = entries.slice(opcodeAt);
    this.#settleInside(opcodeEntries, opcode - start);
    const opcodeBytes = opcodeEntries.filter((entry): entry is ByteEntry => entry.kind === 'byte');
    const first = opcodeBytes[0];
    if (first === undefined) return;
    const origin = hull(opcodeBytes.map((entry) => entry.origin));
    const sameStatement = entries.filter(
      (entry): entry is ByteEntry => entry.kind === 'byte' && entry.atom === first.atom,
    );
    const { facts, operands } = spelledInstruction(op, part.operand, origin);
    const extent = hull([...sameStatement, ...opcodeBytes].map((entry) => entry.origin));
    const code = { facts, operands: finishedOperands(operands), range: origin, extent, fromBytes: true };
    const instruction = new FormedInstruction(code, first.atom.statement, first.atom.sequence);
    this.#push(instruction, prefixes, lead);
    if (facts.op === 'enclu') this.enclus.push(instruction);
  }

  /**
   * Splits what stands before an opcode: `lead` are labels before the first prefix; labels behind a prefix
   * split the instruction there.
   */
  #split(entries: readonly RunEntry[]): {
    readonly lead: readonly string[];
    readonly prefixes: readonly { byte: number; origin: Origin; splitBy: string[] }[];
  } {
    if (entries.length === 0) return UNSPLIT;
    const prefixes: { byte: number; origin: Origin; splitBy: string[] }[] = [];
    const lead: string[] = [];
    for (const entry of entries) {
      if (entry.kind === 'byte') prefixes.push({ byte: entry.byte, origin: entry.origin, splitBy: [] });
      else (prefixes.at(-1)?.splitBy ?? lead).push(...this.#settle([entry], prefixes.length));
    }
    return { lead, prefixes };
  }

  /** Labels between the bytes of one opcode. */
  #settleInside(entries: readonly RunEntry[], prefixCount: number): void {
    let offset = prefixCount;
    for (const entry of entries) {
      if (entry.kind === 'byte') offset += 1;
      else this.#settle([entry], offset);
    }
  }

  /** Bytes that are no code, one item for each statement, whole elements where they are whole. */
  #rawBytes(entries: readonly RunEntry[], loosePrefix: boolean): void {
    let group: ByteEntry[] = [];
    const flushGroup = (): void => {
      const first = group[0];
      if (first === undefined) return;
      this.#pushData(first.atom, elementsOf(group), loosePrefix);
      group = [];
    };
    for (const entry of entries) {
      if (entry.kind !== 'byte') {
        flushGroup();
        this.#settle([entry]);
        continue;
      }
      if (group[0] !== undefined && group[0].atom !== entry.atom) flushGroup();
      group.push(entry);
    }
    flushGroup();
  }

  #pushData(atom: BytesAtom, elements: readonly PendingElement[], loosePrefix: boolean): void {
    if (elements.length === 0) return;
    for (const { point } of elements) {
      if (point !== undefined) this.#place(point.name, 0);
    }
    this.items.push({
      kind: 'data',
      elements: elements.map((element) => finishElement(this.assembly, element)),
      origin: hull(elements.map((element) => element.origin)),
      loosePrefix,
      visit: atom.visit,
    });
  }

  #takeCfi(): readonly CfiDirective[] {
    const cfi = this.#cfi;
    if (cfi.length === 0) return NONE;
    this.#cfi = [];
    return cfi;
  }
}

/** Elements for a stretch of bytes: an element of the source if all its bytes are there, else single bytes. */
function elementsOf(bytes: readonly ByteEntry[]): readonly PendingElement[] {
  const elements: PendingElement[] = [];
  for (let at = 0; at < bytes.length;) {
    const entry = bytes[at];
    if (entry === undefined) break;
    const { atom } = entry;
    const whole = atom.kind === 'data' ? atom.elements[entry.element] : undefined;
    let count = 1;
    while (bytes[at + count]?.element === entry.element) count += 1;
    if (whole !== undefined && whole.size === count) elements.push(whole);
    else for (const part of bytes.slice(at, at + count)) elements.push(byteElement(part));
    at += count;
  }
  return elements;
}

function byteElement({ byte, origin }: AtomByte): PendingElement {
  return { size: 1, value: { kind: 'constant', value: BigInt(byte) }, origin };
}

function indexOfByte(entries: readonly RunEntry[], count: number): number {
  let seen = 0;
  for (const [index, entry] of entries.entries()) {
    if (entry.kind !== 'byte') continue;
    if (seen === count) return index;
    seen += 1;
  }
  return entries.length;
}
