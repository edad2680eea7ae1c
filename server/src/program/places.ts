/** Where symbols lie in the code. */
import type { InstructionId, Place, Program, ProgramSymbol } from './model.js';

/** A place in code. `exact`: the address is that of the instruction's first byte, and no prefix lies before it. */
export interface CodePlace {
  readonly instruction: InstructionId;
  readonly exact: boolean;
}

/** The instruction at a symbol, through aliases; undefined when it is data or in another file. */
export function symbolPlace(program: Program, symbol: string): CodePlace | undefined {
  const { name, offset } = throughAliases(program, symbol, 0n);
  const place: Place | undefined = program.symbols.get(name)?.place;
  if (offset !== 0n) return undefined;
  switch (place?.kind) {
    case 'instruction':
      return { instruction: place.instruction, exact: true };
    case 'inside':
      return { instruction: place.instruction, exact: false };
    case 'item': {
      // Alignment between a label and its instruction is padding that runs through.
      const items = program.sections[place.section]?.items ?? [];
      let at = place.item;
      while (items[at]?.kind === 'align') at++;
      const next = items[at];
      return next?.kind === 'instruction' ? { instruction: next.instruction, exact: false } : undefined;
    }
    default:
      return undefined;
  }
}

/** All symbols in a row: to go through a list takes no object for each of them, as a map's iterator in a generator does. */
export function symbolsOf(program: Pick<Program, 'symbols'>): readonly ProgramSymbol[] {
  return [...program.symbols.values()];
}

/** The symbol that a name stands for in the end, with what aliases add to it. */
export function throughAliases(
  program: Program,
  symbol: string,
  addend: bigint,
): { readonly name: string; readonly offset: bigint } {
  if (program.symbols.get(symbol)?.place.kind !== 'alias') return { name: symbol, offset: addend };
  const seen = new Set<string>();
  let name = symbol;
  let offset = addend;
  while (!seen.has(name)) {
    seen.add(name);
    const place = program.symbols.get(name)?.place;
    if (place?.kind !== 'alias') break;
    name = place.of;
    offset += place.addend;
  }
  return { name, offset };
}
