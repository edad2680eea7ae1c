/** Ranges of code between two labels that are one name but for `begin` and `end`. */
import type { InstructionId, Program } from '../../program/model.js';
import { symbolPlace } from '../../program/places.js';

/** Instructions from `from` up to, and without, `to`. */
export interface LabelRange {
  readonly name: string;
  readonly from: InstructionId;
  readonly to: InstructionId;
}

/** All such ranges that lie in one section. */
export function sectionRanges(program: Program): readonly LabelRange[] {
  const begins = new Map<string, string>();
  for (const { name, written } of program.symbols.values()) {
    const stem = /^(.*?)_*(?:begin|start)$/i.exec(written)?.[1];
    if (stem !== undefined) begins.set(stem, name);
  }
  return [...program.symbols.values()].flatMap(({ name, written }) => {
    const stem = /^(.*?)_*end$/i.exec(written)?.[1];
    const begin = stem === undefined ? undefined : begins.get(stem);
    const from = begin === undefined ? undefined : symbolPlace(program, begin)?.instruction;
    const to = symbolPlace(program, name)?.instruction;
    if (begin === undefined || from === undefined || to === undefined || from >= to) return [];
    return program.instructions[from]?.section === program.instructions[to]?.section ? [{ name: begin, from, to }] : [];
  });
}
