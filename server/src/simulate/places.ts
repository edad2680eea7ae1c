/** From symbols to terms and from terms to code. */
import type { Program } from '../program/model.js';
import { symbolPlace, throughAliases, type CodePlace } from '../program/places.js';
import type { TermFactory } from './domain/factory.js';
import { asAddress } from './domain/queries.js';
import type { Term } from './domain/term.js';

export { symbolPlace, type CodePlace };

/** The address of a symbol plus a constant; aliases and absolute symbols give what they stand for. */
export function symbolAddress(program: Program, factory: TermFactory, symbol: string, addend: bigint): Term {
  const { name, offset } = throughAliases(program, symbol, addend);
  const place = program.symbols.get(name)?.place;
  if (place?.kind === 'absolute') return factory.constant(place.value + offset);
  return factory.addConstant(factory.address(name), offset);
}

/** Where control goes that jumps to a value: code of this file, or undefined when that is not known. */
export function codePlace(program: Program, target: Term): CodePlace | undefined {
  if (target.op === 'code') return { instruction: target.instruction, exact: true };
  const address = asAddress(target);
  return address?.offset === 0n ? symbolPlace(program, address.symbol) : undefined;
}

/** What a symbol is called in this file when it lies outside of it; undefined for anything else. */
export function outsideSymbol(program: Program, target: Term): string | undefined {
  const address = asAddress(target);
  return address === undefined || codePlace(program, target) !== undefined ? undefined : address.symbol;
}
