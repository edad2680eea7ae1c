/** In what two programs of one file differ, as far as a simulation can tell: where things stand in the text does not count. */
import { FormedInstruction } from '../program/formed-instruction.js';
import { inOrder } from '../program/instruction-list.js';
import type {
  DataElement,
  Instruction,
  InstructionId,
  Item,
  Place,
  PrefixByte,
  Program,
  ProgramSymbol,
  Section,
} from '../program/model.js';
import type { AssembledOperand, AssembledValue } from '../program/operand.js';
import { symbolPlace, symbolsOf, throughAliases } from '../program/places.js';
import { eachInSteps, type Steps } from '../text/steps.js';

/** What is not the same in both. */
export interface ProgramChanges {
  /** Instructions that one of them does not have, or that differ, in themselves or in the unknown macros before them. */
  readonly instructions: ReadonlySet<InstructionId>;
  /** Symbols by their unique names, with those that stand for them. */
  readonly symbols: ReadonlySet<string>;
  /** Whether the exception table differs, or where it says that faults occur and go to. */
  readonly exceptionTable: boolean;
}

/** Where more instructions than these differ, hardly anything is as it was. */
const MAX_CHANGED = 2000;

/** Items and symbols compared between two pauses; each takes some fifty nanoseconds. */
const COMPARED_A_STEP = 4000;

/** The changes; undefined when they concern data or sections, or are too many to tell what depends on them. */
export function* changesBetween(one: Program, other: Program): Steps<ProgramChanges | undefined> {
  if (one.sections.length !== other.sections.length) return undefined;
  const instructions = yield* changedInstructions(one, other);
  if (instructions.size > MAX_CHANGED) return undefined;
  const outlines: { readonly before: Outline; readonly after: Outline }[] = [];
  for (const [id, section] of one.sections.entries()) {
    const same = other.sections[id];
    if (section.name !== same?.name || section.executable !== same.executable) return undefined;
    const before = yield* outlineOf(section);
    const after = yield* outlineOf(same);
    if (!areSame(before.items, after.items, isSameOutlined)) return undefined;
    outlines.push({ before, after });
  }
  addChangedMacros(one, other, instructions);
  const isSamePlace: SamePlace = ({ section, item }, place) =>
    section === place.section &&
    outlines[section]?.before.ordinals.get(item) === outlines[section]?.after.ordinals.get(place.item);
  const symbols = yield* changedSymbols(one, other, isSamePlace);
  const exceptionTable =
    !isSame(one.exceptionTable, other.exceptionTable) || tableNames(one, symbols) || tableNames(other, symbols);
  return { instructions, symbols, exceptionTable };
}

/** The instructions that only one of them has, or that differ. Both have theirs in the order of the ids. */
function* changedInstructions(one: Program, other: Program): Steps<Set<InstructionId>> {
  const changed = new Set<InstructionId>();
  const [before, after] = [inOrder(one.instructions), inOrder(other.instructions)];
  let next = 0;
  yield* eachInSteps(before, COMPARED_A_STEP, (instruction) => {
    const { id } = instruction;
    let same = after[next];
    for (; same !== undefined && same.id < id; same = after[++next]) changed.add(same.id);
    if (same?.id !== id) {
      changed.add(id);
      return;
    }
    if (!isSameInstruction(instruction, same)) changed.add(id);
    next++;
  });
  for (let rest = after[next]; rest !== undefined; rest = after[++next]) changed.add(rest.id);
  return changed;
}

/** Adds the instructions that do not have the same unknown macros before them. */
function addChangedMacros(one: Program, other: Program, changed: Set<InstructionId>): void {
  const [before, after] = [one.unknownMacrosBefore, other.unknownMacrosBefore];
  for (const [id, names] of before) if (!isSame(names, after.get(id))) changed.add(id);
  for (const id of after.keys()) if (!before.has(id)) changed.add(id);
}

function isSameInstruction(one: Instruction, other: Instruction): boolean {
  if (one.section !== other.section) return false;
  const formed = one instanceof FormedInstruction ? one : undefined;
  return (
    (formed?.sharesStandingWith(other) === true || isSameStanding(one, other)) &&
    (formed?.sharesCodeWith(other) === true || isSameCode(one, other))
  );
}

function isSameStanding(one: Instruction, other: Instruction): boolean {
  return (
    one.next === other.next &&
    areSame(one.labels, other.labels, isIdentical) &&
    areSame(one.prefixes, other.prefixes, isSamePrefix)
  );
}

function isSameCode(one: Instruction, other: Instruction): boolean {
  return (
    one.op === other.op &&
    one.form === other.form &&
    one.mnemonic === other.mnemonic &&
    one.condition === other.condition &&
    one.width === other.width &&
    one.sourceWidth === other.sourceWidth &&
    one.fromBytes === other.fromBytes &&
    areSame(one.operands, other.operands, isSameOperand) &&
    (one.templates === other.templates || isSame(one.templates, other.templates))
  );
}

function areSame<Part>(one: readonly Part[], other: readonly Part[], same: (a: Part, b: Part) => boolean): boolean {
  if (one === other) return true;
  return one.length === other.length && one.every((part, at) => same(part, other[at] as Part));
}

function isIdentical(one: string, other: string): boolean {
  return one === other;
}

function isSamePrefix(one: PrefixByte, other: PrefixByte): boolean {
  return one.byte === other.byte && areSame(one.splitBy, other.splitBy, isIdentical);
}

function isSameOperand(one: AssembledOperand, other: AssembledOperand): boolean {
  switch (one.kind) {
    case 'register':
      return other.kind === 'register' && one.register === other.register && isSame(one.mask, other.mask);
    case 'memory':
      return (
        other.kind === 'memory' &&
        one.base === other.base &&
        one.index === other.index &&
        one.segment === other.segment &&
        one.scale === other.scale &&
        one.size === other.size &&
        isSame(one.mask, other.mask) &&
        isSameValue(one.displacement, other.displacement)
      );
    default:
      return one.kind === other.kind && isSameValue(one.value, other.value);
  }
}

function isSameValue(one: AssembledValue, other: AssembledValue): boolean {
  switch (one.kind) {
    case 'constant':
      return other.kind === 'constant' && one.value === other.value;
    case 'address':
      return (
        other.kind === 'address' &&
        one.symbol === other.symbol &&
        one.addend === other.addend &&
        one.modifier === other.modifier
      );
    case 'unknown':
      return other.kind === 'unknown' && one.reason === other.reason;
  }
}

/** What a section has besides instructions. Between which of these it stands, symbols and `next` tell. */
interface Outline {
  /** The items, and whether an instruction follows: constants are not read across code. */
  readonly items: readonly Outlined[];
  /** By its index in the section, which of those items it is. */
  readonly ordinals: ReadonlyMap<number, number>;
}

interface Outlined {
  readonly item: Item;
  readonly beforeCode: boolean;
}

function* outlineOf({ items }: Section): Steps<Outline> {
  const outlined: Outlined[] = [];
  const ordinals = new Map<number, number>();
  yield* eachInSteps(items, COMPARED_A_STEP, (item, at) => {
    if (item.kind === 'instruction') return;
    ordinals.set(at, outlined.length);
    outlined.push({ item, beforeCode: items[at + 1]?.kind === 'instruction' });
  });
  return { items: outlined, ordinals };
}

function isSameOutlined(one: Outlined, other: Outlined): boolean {
  return one.beforeCode === other.beforeCode && isSameItem(one.item, other.item);
}

function isSameItem(one: Item, other: Item): boolean {
  return one.kind === 'data' && other.kind === 'data'
    ? areSame(one.elements, other.elements, isSameElement)
    : isSame(one, other);
}

function isSameElement(one: DataElement, other: DataElement): boolean {
  return (
    one.size === other.size &&
    one.constant === other.constant &&
    one.symbol === other.symbol &&
    one.addend === other.addend &&
    one.minus === other.minus
  );
}

/** Where a symbol is that stands on an item which is no instruction. */
type ItemPlace = Extract<Place, { kind: 'item' }>;
/** Whether a place in the program before is one in the program after. */
type SamePlace = (one: ItemPlace, other: ItemPlace) => boolean;

function* changedSymbols(one: Program, other: Program, isSamePlace: SamePlace): Steps<ReadonlySet<string>> {
  const changed = new Set<string>();
  yield* eachInSteps(symbolsOf(one), COMPARED_A_STEP, (symbol) => {
    if (!isSameSymbol(one, symbol, other, isSamePlace)) changed.add(symbol.name);
  });
  yield* eachInSteps(symbolsOf(other), COMPARED_A_STEP, ({ name }) => {
    if (!one.symbols.has(name)) changed.add(name);
  });
  const [before, after] = [one.labelsBehindUnknownMacros, other.labelsBehindUnknownMacros];
  for (const name of before) if (!after.has(name)) changed.add(name);
  for (const name of after) if (!before.has(name)) changed.add(name);
  if (changed.size === 0) return changed;
  for (const program of [one, other]) {
    for (const { name, place } of program.symbols.values()) {
      if (place.kind === 'alias' && changed.has(throughAliases(program, name, 0n).name)) changed.add(name);
    }
  }
  return changed;
}

function isSameSymbol(program: Program, symbol: ProgramSymbol, other: Program, isSamePlace: SamePlace): boolean {
  const after = other.symbols.get(symbol.name);
  if (after?.written !== symbol.written) return false;
  const { place } = symbol;
  switch (place.kind) {
    case 'instruction':
      return after.place.kind === 'instruction' && after.place.instruction === place.instruction;
    case 'item':
      return (
        after.place.kind === 'item' &&
        isSamePlace(place, after.place) &&
        // Behind alignment an instruction follows.
        symbolPlace(program, symbol.name)?.instruction === symbolPlace(other, symbol.name)?.instruction
      );
    default:
      return isSame(place, after.place);
  }
}

/** Whether the exception table names one of the symbols. */
function tableNames({ exceptionTable }: Program, symbols: ReadonlySet<string>): boolean {
  const isNamed = (name: string | undefined): boolean => name !== undefined && symbols.has(name);
  return symbols.size > 0 && exceptionTable.some(({ instruction, fixup }) => isNamed(instruction) || isNamed(fixup));
}

/** Whether two values are equal but for where they were written. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one)) {
    return Array.isArray(other) && one.length === other.length && one.every((part, at) => isSame(part, other[at]));
  }
  const [before, after] = [one as Record<string, unknown>, other as Record<string, unknown>];
  const names = Object.keys(before);
  if (names.length !== Object.keys(after).length) return false;
  return names.every((name) => name === 'origin' || isSame(before[name], after[name]));
}
