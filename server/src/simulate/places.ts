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

/** Relocation operators that give the place of a slot which the linker fills (System V psABI, 4.4.1). */
const SLOT_MODIFIERS: ReadonlySet<string> = new Set(['GOTPCREL', 'GOTTPOFF']);

/** The address of the slot of the global offset table that an operator asks for; undefined for other operators. */
export function slotAddress(factory: TermFactory, symbol: string, modifier: string | undefined): Term | undefined {
  if (modifier === undefined || !SLOT_MODIFIERS.has(modifier)) return undefined;
  return factory.address(`${symbol}@${modifier}`);
}

/** The symbol whose slot a name of {@link slotAddress} stands for; undefined for symbols. */
export function symbolOfSlot(name: string): string | undefined {
  return /^(.+)@GOT(?:PCREL|TPOFF)$/.exec(name)?.[1];
}

/** What a slot holds: the address of its symbol, but for those of thread data, whose distance only the linker knows. */
export function slotContent(program: Program, factory: TermFactory, name: string): Term | undefined {
  return name.endsWith('@GOTPCREL') ? symbolAddress(program, factory, symbolOfSlot(name) ?? name, 0n) : undefined;
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
