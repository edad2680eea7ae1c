/** In what two programs of one file differ, as far as a simulation can tell: where things stand in the text does not count. */
import { FormedInstruction } from '../program/formed-instruction.js';
import type {
  DataElement,
  Instruction,
  InstructionId,
  Item,
  PrefixByte,
  Program,
  ProgramSymbol,
  Section,
} from '../program/model.js';
import type { AssembledOperand, AssembledValue } from '../program/operand.js';
import { symbolPlace, throughAliases } from '../program/places.js';

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

/** The changes; undefined when they concern data or sections, or are too many to tell what depends on them. */
export function changesBetween(one: Program, other: Program): ProgramChanges | undefined {
  if (!haveSameSections(one, other)) return undefined;
  const instructions = new Set<InstructionId>();
  const end = Math.max(one.instructions.length, other.instructions.length);
  for (let id = 0; id < end; id++) {
    if (isSameInstruction(one.instructions[id], other.instructions[id])) continue;
    instructions.add(id);
    if (instructions.size > MAX_CHANGED) return undefined;
  }
  addChangedMacros(one, other, instructions);
  const symbols = changedSymbols(one, other);
  const exceptionTable =
    !isSame(one.exceptionTable, other.exceptionTable) || tableNames(one, symbols) || tableNames(other, symbols);
  return { instructions, symbols, exceptionTable };
}

/** Adds the instructions that do not have the same unknown macros before them. */
function addChangedMacros(one: Program, other: Program, changed: Set<InstructionId>): void {
  const [before, after] = [one.unknownMacrosBefore, other.unknownMacrosBefore];
  for (const [id, names] of before) if (!isSame(names, after.get(id))) changed.add(id);
  for (const id of after.keys()) if (!before.has(id)) changed.add(id);
}

function isSameInstruction(one: Instruction | undefined, other: Instruction | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return (
    one.next === other.next &&
    one.section === other.section &&
    areSame(one.labels, other.labels, isIdentical) &&
    areSame(one.prefixes, other.prefixes, isSamePrefix) &&
    ((one instanceof FormedInstruction && one.sharesCodeWith(other)) || isSameCode(one, other))
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

/** Whether everything but the instructions themselves is the same. Between which of them it stands, symbols and `next` tell. */
function haveSameSections(one: Program, other: Program): boolean {
  return areSame(one.sections, other.sections, (a, b) => {
    if (a.name !== b.name || a.executable !== b.executable) return false;
    return areSame(outlineOf(a), outlineOf(b), (x, y) => x.beforeCode === y.beforeCode && isSameItem(x.item, y.item));
  });
}

/** The items that are no instructions, and whether one follows: constants are not read across code. */
function outlineOf({ items }: Section): readonly { readonly item: Item; readonly beforeCode: boolean }[] {
  const outline: { item: Item; beforeCode: boolean }[] = [];
  items.forEach((item, at) => {
    if (item.kind !== 'instruction') outline.push({ item, beforeCode: items[at + 1]?.kind === 'instruction' });
  });
  return outline;
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

function changedSymbols(one: Program, other: Program): ReadonlySet<string> {
  const changed = new Set<string>();
  for (const [name, symbol] of one.symbols) if (!isSameSymbol(one, symbol, other)) changed.add(name);
  for (const name of other.symbols.keys()) if (!one.symbols.has(name)) changed.add(name);
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

function isSameSymbol(program: Program, symbol: ProgramSymbol, other: Program): boolean {
  const after = other.symbols.get(symbol.name);
  if (after?.written !== symbol.written) return false;
  const { place } = symbol;
  switch (place.kind) {
    case 'instruction':
      return after.place.kind === 'instruction' && after.place.instruction === place.instruction;
    case 'item':
      return (
        after.place.kind === 'item' &&
        after.place.section === place.section &&
        ordinalOf(other, after.place) === ordinalOf(program, place) &&
        // Behind alignment an instruction follows.
        symbolPlace(program, symbol.name)?.instruction === symbolPlace(other, symbol.name)?.instruction
      );
    default:
      return isSame(place, after.place);
  }
}

/** Which of the items that are no instructions it is. */
function ordinalOf(
  { sections }: Program,
  { section, item }: { readonly section: number; readonly item: number },
): number {
  const items = sections[section]?.items ?? [];
  let ordinal = 0;
  for (let at = 0; at < item; at++) if (items[at]?.kind !== 'instruction') ordinal++;
  return ordinal;
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
