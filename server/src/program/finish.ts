/** The second half of assembling: sections become items, instructions get ids and successors, symbols get places. */
import { asConstant, type BoundExpression } from './expression.js';
import type { Assembly } from './assembly.js';
import { exceptionTableEntries, isExceptionTable, type TableChunk } from './extable.js';
import {
  formSection,
  type FormedData,
  type FormedItem,
  type FormedPlace,
  type FormedPlaces,
  type FormedSection,
} from './form.js';
import { FormedInstruction } from './formed-instruction.js';
import { ABSOLUTE_SECTION } from './layout.js';
import type { Instruction, InstructionId, Item, Place, Program, ProgramSymbol, Section, SectionId } from './model.js';
import type { AssembledOperand, AssembledValue } from './operand.js';
import { eachInSteps, type Steps } from '../text/steps.js';
import { numberWithoutGaps } from './numbering.js';
import type { Standings } from './standing.js';
import { HERE_PREFIX, type SymbolEntry } from './symbols.js';
import { countBefore } from '../text/halving.js';

const NOP = 0x90;

/** Items of a section finished between two pauses, and symbols: some hundred microseconds each. */
const ITEMS_A_STEP = 2048;
const SYMBOLS_A_STEP = 512;

/** Completes the program after the last statement. */
export function* finishProgramSteps(assembly: Assembly): Steps<Program> {
  yield* assembly.checkAtEnd();
  const builders = assembly.layout.sections.filter((builder) => builder.name !== ABSOLUTE_SECTION);
  const formed: FormedSection[] = [];
  const places: FormedPlaces = new Map();
  for (const [id, builder] of builders.entries()) formed.push(yield* formSection(assembly, builder, id, places));
  const { instructions, enclus } = yield* numberInstructions(assembly, formed);
  yield;
  const sections: Section[] = [];
  const { standings } = assembly.memory;
  for (const [id, section] of formed.entries()) sections.push(yield* finishSection(section, id, standings));
  standings?.endAt(instructions.length);
  yield;
  const symbols = yield* finishSymbols(assembly, { formed, places }, instructions, sections);
  yield;
  reportUndefinedLocals(assembly, symbols);
  return {
    reading: assembly.reading,
    sections,
    instructions,
    enclus,
    symbols,
    mentions: assembly.symbols.mentions,
    exceptionTable: [...exceptionTableEntries(tableChunks(formed)), ...assembly.assumedTable],
    ...unknownMacros(assembly, formed, instructions),
    problems: assembly.problems,
  };
}

/** Numbers the instructions in the order of the text over all sections, and gives them in that order. */
function* numberInstructions(
  assembly: Assembly,
  formed: readonly FormedSection[],
): Steps<Pick<Program, 'instructions' | 'enclus'>> {
  const withCode = formed.filter(({ instructions }) => instructions.length > 0);
  const ordered = joined(withCode.map(({ instructions }) => instructions));
  const enclus = joined(withCode.map((section) => section.enclus));
  yield;
  // Several sections, or subsections, may take turns in the text.
  if (withCode.length > 1 || withCode.some(({ builder }) => builder.streams.size > 1)) {
    if (!(yield* isInOrder(ordered)))
      for (const list of [ordered, enclus]) list.sort((a, b) => a.sequence - b.sequence);
  }
  const { numbering } = assembly.memory;
  if (numbering !== undefined) return { instructions: yield* numbering.number(ordered), enclus };
  yield* numberWithoutGaps(ordered);
  return { instructions: ordered, enclus };
}

/** The lists one behind the other; most files have code in one section alone. */
function joined(lists: readonly FormedInstruction[][]): FormedInstruction[] {
  const [first, ...rest] = lists;
  return first === undefined || rest.length > 0 ? lists.flat() : first;
}

function* isInOrder(instructions: readonly FormedInstruction[]): Steps<boolean> {
  let inOrder = true;
  let last = 0;
  yield* eachInSteps(instructions, ITEMS_A_STEP, ({ sequence }) => {
    inOrder &&= last <= sequence;
    last = sequence;
  });
  return inOrder;
}

function* finishSection(formed: FormedSection, id: SectionId, standings: Standings | undefined): Steps<Section> {
  const items: Item[] = [];
  /** What falls through to the next instruction. */
  let before: FormedInstruction | undefined;
  yield* eachInSteps(formed.items, ITEMS_A_STEP, (item, index) => {
    if (item instanceof FormedInstruction) {
      const next = successor(formed.items, index);
      items.push(item.connect(next?.id, before?.id, standings));
      before = next && item;
    } else items.push(item.kind === 'data' ? { kind: 'data', elements: item.elements, origin: item.origin } : item);
  });
  const { name, executable } = formed.builder;
  return { id, name, executable, items, cfiAtEnd: formed.cfiAtEnd };
}

/** The instruction that control falls into: past alignment, no-ops and loose prefixes, but not past data. */
function successor(items: readonly FormedItem[], index: number): FormedInstruction | undefined {
  for (let at = index + 1; at < items.length; at += 1) {
    const item = items[at];
    if (item instanceof FormedInstruction) return item;
    switch (item?.kind) {
      case 'align':
        continue;
      case 'space':
        if (item.fill === NOP) continue;
        return undefined;
      case 'data':
        if (item.loosePrefix) continue;
        return undefined;
      case undefined:
    }
  }
  return undefined;
}

function* finishSymbols(
  assembly: Assembly,
  { formed, places }: { readonly formed: readonly FormedSection[]; readonly places: FormedPlaces },
  instructions: readonly Instruction[],
  sections: readonly Section[],
): Steps<ReadonlyMap<string, ProgramSymbol>> {
  for (const [section, { builder }] of formed.entries()) {
    // A section's name is a symbol for its start unless a label takes the name.
    const entry = assembly.symbols.entries.get(builder.name);
    if (entry !== undefined && !places.has(entry.name) && entry.assigned === undefined)
      places.set(entry.name, { section, item: 0, offset: 0 });
  }
  const placed = (entry: SymbolEntry): Place => {
    const label = places.get(entry.name);
    const place = label === undefined ? valuePlace(assembly, entry) : placeOf(formed, label);
    // `start = .` puts the symbol where the location counter was.
    return place.kind === 'alias' && place.addend === 0n ? (heres.get(place.of) ?? place) : place;
  };
  const heres = new Map<string, Place>();
  const { hasHeres } = assembly.symbols;
  if (hasHeres)
    for (const [name, place] of places) if (name.startsWith(HERE_PREFIX)) heres.set(name, placeOf(formed, place));
  const used = hasHeres ? usedHeres(instructions, sections) : new Set<string>();
  const symbols = new Map<string, ProgramSymbol>();
  yield* eachInSteps([...assembly.symbols.entries.values()], SYMBOLS_A_STEP, (entry) => {
    if (entry.name.startsWith(HERE_PREFIX) && !used.has(entry.name)) return;
    symbols.set(entry.name, {
      name: entry.name,
      written: entry.written,
      place: placed(entry),
      binding: entry.binding,
      type: entry.type,
      visibility: entry.visibility,
      size: entry.size && asConstant(assembly.evaluateAtEnd(entry.size)),
      assumed: entry.assumed,
      definition: entry.definition,
      references: entry.references,
    });
  });
  return symbols;
}

function placeOf(formed: readonly FormedSection[], { section, item: index, offset }: FormedPlace): Place {
  const item = formed[section]?.items[index];
  if (item === undefined) return { kind: 'end', section };
  if (!(item instanceof FormedInstruction)) return { kind: 'item', section, item: index };
  const instruction = item.id;
  return offset === 0 ? { kind: 'instruction', instruction } : { kind: 'inside', instruction, offset };
}

function valuePlace(assembly: Assembly, entry: SymbolEntry): Place {
  const assigned: BoundExpression | undefined = entry.assigned;
  if (assigned === undefined) return { kind: 'undefined' };
  const value = assembly.evaluateAtEnd(assigned);
  const constant = asConstant(value);
  if (constant !== undefined) return { kind: 'absolute', value: constant };
  if (value.kind === 'unknown') return { kind: 'undefined' };
  const [term, second] = value.terms;
  if (term?.[1] !== 1n || second !== undefined) return { kind: 'undefined' };
  return { kind: 'alias', of: term[0], addend: value.constant };
}

/** Uses of `.` become symbols only where a value refers to them. */
function usedHeres(instructions: readonly Instruction[], sections: readonly Section[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { operands } of instructions) {
    for (const operand of operands) {
      const value = valueOf(operand);
      if (value?.kind === 'address') names.add(value.symbol);
    }
  }
  for (const { items } of sections) {
    for (const item of items) {
      if (item.kind !== 'data') continue;
      for (const { symbol, minus } of item.elements) {
        if (symbol !== undefined) names.add(symbol);
        if (minus !== undefined) names.add(minus);
      }
    }
  }
  return names;
}

function valueOf(operand: AssembledOperand): AssembledValue | undefined {
  if (operand.kind === 'register') return undefined;
  return operand.kind === 'memory' ? operand.displacement : operand.value;
}

/** `1f` without a `1:` behind it; a macro that is not known may define it. */
function reportUndefinedLocals(assembly: Assembly, symbols: ReadonlyMap<string, ProgramSymbol>): void {
  if (assembly.macrosMissing) return;
  for (const symbol of symbols.values()) {
    if (symbol.name === symbol.written || symbol.place.kind !== 'undefined') continue;
    for (const origin of symbol.references) {
      const message = `There is no label ${symbol.written}: behind this place for ${symbol.written}f.`;
      assembly.report('asm-operands', 'error', message, origin);
    }
  }
}

function tableChunks(formed: readonly FormedSection[]): readonly TableChunk[] {
  return formed
    .filter((section) => isExceptionTable(section.builder.name))
    .flatMap((section) => {
      const visits = new Map<number, FormedData[]>();
      for (const item of section.items) {
        if (item instanceof FormedInstruction || item.kind !== 'data') continue;
        const known = visits.get(item.visit);
        if (known === undefined) visits.set(item.visit, [item]);
        else known.push(item);
      }
      return [...visits.values()].map((items) => ({
        section: section.builder.name,
        elements: items.flatMap(({ elements }) => elements),
      }));
    });
}

interface Placed {
  readonly sequence: number;
  readonly id: InstructionId;
}

/** The instructions of a section in the order of their addresses. */
function placedIn(items: readonly FormedItem[]): readonly Placed[] {
  const placed: Placed[] = [];
  for (const item of items) {
    if (item instanceof FormedInstruction) placed.push({ sequence: item.sequence, id: item.id });
  }
  return placed;
}

/** The first that stands behind a place of the text. Only subsections make addresses follow another order than the text. */
function firstFrom(placed: readonly Placed[], sequence: number, inOrder: boolean): Placed | undefined {
  if (!inOrder) return placed.find((one) => one.sequence >= sequence);
  return placed[countBefore(placed.length, (index) => (placed[index]?.sequence ?? 0) < sequence)];
}

function unknownMacros(
  assembly: Assembly,
  formed: readonly FormedSection[],
  instructions: readonly Instruction[],
): Pick<Program, 'unknownMacrosBefore' | 'labelsBehindUnknownMacros'> {
  if (assembly.unknown.length === 0) return { unknownMacrosBefore: new Map(), labelsBehindUnknownMacros: new Set() };
  const count = instructions.length;
  const before = new Map<InstructionId, string[]>();
  const last = new Map<InstructionId, number>();
  const bySection = new Map(formed.map(({ builder, items }) => [builder, placedIn(items)]));
  for (const { sequence, section, name } of assembly.unknown) {
    const id = firstFrom(bySection.get(section) ?? [], sequence, section.streams.size < 2)?.id ?? count;
    const names = before.get(id);
    if (names === undefined) before.set(id, [name]);
    else names.push(name);
    last.set(id, sequence);
  }
  const behind = [...last].flatMap(([id, sequence]) =>
    (instructions[id]?.labels ?? []).filter(
      (label) => (assembly.symbols.entries.get(label)?.sequence ?? 0) >= sequence,
    ),
  );
  return { unknownMacrosBefore: before, labelsBehindUnknownMacros: new Set(behind) };
}
