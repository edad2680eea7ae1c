/** Exception tables as they are assembled, word by word. */
import type { Analysis } from '../../analysis/analysis.js';
import { symbolPlace } from '../../program/places.js';
import type { DataElement, ExceptionTableEntry, Instruction, Program, Section } from '../../program/model.js';

/** The words of one table section, in address order. */
export interface Table {
  readonly section: Section;
  readonly words: readonly DataElement[];
}

/** The tables of a file that has an ENCLU: others are about other instructions. */
export function tablesOf({ program }: Analysis): readonly Table[] {
  if (!program.instructions.some(({ op }) => op === 'enclu')) return [];
  const names = new Set(program.exceptionTable.map(({ section }) => section));
  return program.sections
    .filter(({ name }) => names.has(name) || /(?:^|[._])ex_table$/.test(name))
    .map((section) => ({
      section,
      words: section.items.flatMap((item) => (item.kind === 'data' ? item.elements : [])),
    }));
}

/** The words by twos; the second is undefined when the count is odd. */
export function pairsOf(
  words: readonly DataElement[],
): readonly (readonly [first: DataElement, second: DataElement | undefined])[] {
  const pairs: (readonly [DataElement, DataElement | undefined])[] = [];
  for (let at = 0; at < words.length; at += 2) {
    const first = words[at];
    if (first !== undefined) pairs.push([first, words[at + 1]]);
  }
  return pairs;
}

/** The ENCLU at exactly the address that an entry names; undefined when it names anything else. */
export function coveredEnclu(program: Program, entry: ExceptionTableEntry): Instruction | undefined {
  const place = entry.instruction === undefined ? undefined : symbolPlace(program, entry.instruction);
  const instruction = place?.exact === true ? program.instructions[place.instruction] : undefined;
  return instruction?.op === 'enclu' ? instruction : undefined;
}

/** Whether an entry's first word names nothing that faults as ENCLU does. Code of an unknown macro may well be one. */
export function missesEnclu(program: Program, entry: ExceptionTableEntry): boolean {
  if (entry.assumed || coveredEnclu(program, entry) !== undefined) return false;
  const place = entry.instruction === undefined ? undefined : symbolPlace(program, entry.instruction);
  return place === undefined || !program.unknownMacrosBefore.has(place.instruction);
}
