/** Ranges of code in which a signal handler takes an exception to be one of the enclave. */
import type { Analysis } from '../../analysis/analysis.js';
import type { InstructionId, Place, Program } from '../../program/model.js';

/**
 * Whether the instruction lies in a range that is declared (`aep=begin..end`) or exported: two global labels of
 * one name but for a `begin`, `start` or `end` at its close, the way a handler in another file is given a range.
 */
export function liesInAepRange(analysis: Analysis, instruction: InstructionId): boolean {
  const { program } = analysis;
  return [...analysis.aepRanges, ...exportedRanges(program)].some(({ begin, end }) => {
    const from = positionOf(program, begin);
    const to = positionOf(program, end);
    const section = program.instructions[instruction]?.section;
    if (from === undefined || to === undefined || from.section !== section || to.section !== section) return false;
    return from.instruction <= instruction && instruction < to.instruction;
  });
}

function exportedRanges(program: Program): readonly { readonly begin: string; readonly end: string }[] {
  const ends = new Map<string, string>();
  const begins = new Map<string, string>();
  for (const { name, binding } of program.symbols.values()) {
    if (binding === 'local') continue;
    const end = /^(.*?)_*(?:end|stop)$/i.exec(name)?.[1];
    if (end !== undefined) ends.set(end, name);
    else begins.set(/^(.*?)_*(?:begin|start)$/i.exec(name)?.[1] ?? name, name);
  }
  return [...ends].flatMap(([stem, end]) => {
    const begin = begins.get(stem);
    return begin === undefined ? [] : [{ begin, end }];
  });
}

/** The section of a symbol and the first instruction at or behind it; instructions of a section have rising ids. */
function positionOf(
  program: Program,
  symbol: string,
): { readonly section: number; readonly instruction: number } | undefined {
  const place: Place | undefined = program.symbols.get(symbol)?.place;
  switch (place?.kind) {
    case 'instruction':
    case 'inside': {
      const section = program.instructions[place.instruction]?.section;
      return section === undefined ? undefined : { section, instruction: place.instruction };
    }
    case 'item': {
      const items = program.sections[place.section]?.items.slice(place.item) ?? [];
      const next = items.find((item) => item.kind === 'instruction');
      return { section: place.section, instruction: next?.kind === 'instruction' ? next.instruction : Infinity };
    }
    case 'end':
      return { section: place.section, instruction: Infinity };
    default:
      return undefined;
  }
}
