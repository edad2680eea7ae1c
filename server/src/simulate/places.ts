/** From symbols to terms and from terms to code. */
import type { InstructionId, Place, Program } from '../program/model.js';
import type { TermFactory } from './domain/factory.js';
import { asAddress } from './domain/queries.js';
import type { Term } from './domain/term.js';

/** The address of a symbol plus a constant; aliases and absolute symbols give what they stand for. */
export function symbolAddress(program: Program, factory: TermFactory, symbol: string, addend: bigint): Term {
  const { name, offset } = throughAliases(program, symbol, addend);
  const place = program.symbols.get(name)?.place;
  if (place?.kind === 'absolute') return factory.constant(place.value + offset);
  return factory.addConstant(factory.address(name), offset);
}

/** A place in code. `exact`: the address is that of the instruction's first byte, and no prefix lies before it. */
export interface CodePlace {
  readonly instruction: InstructionId;
  readonly exact: boolean;
}

/** Where control goes that jumps to a value: code of this file, or undefined when that is not known. */
export function codePlace(program: Program, target: Term): CodePlace | undefined {
  if (target.op === 'code') return { instruction: target.instruction, exact: true };
  const address = asAddress(target);
  return address?.offset === 0n ? symbolPlace(program, address.symbol) : undefined;
}

/** The instruction at a symbol; undefined when it is data or in another file. */
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
      const items = program.sections[place.section]?.items.slice(place.item) ?? [];
      const next = items.find((item) => item.kind !== 'align');
      return next?.kind === 'instruction' ? { instruction: next.instruction, exact: false } : undefined;
    }
    default:
      return undefined;
  }
}

/** What a symbol is called in this file when it lies outside of it; undefined for anything else. */
export function outsideSymbol(program: Program, target: Term): string | undefined {
  const address = asAddress(target);
  return address === undefined || codePlace(program, target) !== undefined ? undefined : address.symbol;
}

function throughAliases(program: Program, symbol: string, addend: bigint): { name: string; offset: bigint } {
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
