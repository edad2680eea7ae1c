/** What is known of where a value comes from, and of what it cannot be. */
import { evaluate } from '../../simulate/domain/evaluate.js';
import { findWithin } from '../../simulate/domain/parts.js';
import { asAddress, dependsOn } from '../../simulate/domain/queries.js';
import type { Input, Term } from '../../simulate/domain/term.js';
import type { Program } from '../../program/model.js';
import type { SimulationNode } from '../../simulate/exploration.js';
import type { State } from '../../simulate/machine/state.js';
import { symbolOfSlot } from '../../simulate/places.js';
import type { Register64 } from '../../isa/registers.js';

/** Whether every input satisfies the predicate and there is at least one. */
export function onlyFrom(term: Term, predicate: (input: Input) => boolean): boolean {
  return term.inputs.size > 0 && !dependsOn(term, (input) => !predicate(input));
}

/** What a register held when the function was called. */
export function isIncoming(input: Input, register: Register64): boolean {
  return input.provenance.kind === 'caller' && input.register === register;
}

/** What a call left in a register that no function returns a value in: garbage by the psABI. */
export function isCallLeftover(input: Input): boolean {
  return input.provenance.kind === 'call' && input.register !== 'rax' && input.register !== 'rdx';
}

/** Whether the value comes, in part, from where the simulation knows nothing. */
export function isUnknown(term: Term): boolean {
  return dependsOn(term, ({ provenance }) => provenance.kind === 'unknown');
}

/** Whether memory whose content is not known has a part in the value. */
export function comesFromMemory(term: Term): boolean {
  if (dependsOn(term, ({ provenance }) => provenance.kind === 'memory')) return true;
  return findWithin(term, ({ op }) => op === 'load') !== undefined;
}

/** Pages are 4 KiB; a TCS is one page (SDM Vol. 3D, EENTER: #GP when RBX is not aligned). */
const PAGE_MASK = 0xfffn;

/** Linux maps nothing below this address (`vm.mmap_min_addr`), so that neither code nor a TCS lies there. */
const LOWEST_ADDRESS = 0x10000n;

/** Whether the value cannot be the address of a page: a low bit is set, or it lies in the never-mapped first pages. */
export function cannotBePage(term: Term, state: State): boolean {
  const value = evaluate(term, state.facts);
  return (value.ones & PAGE_MASK) !== 0n || value.max < LOWEST_ADDRESS;
}

/** Whether the value is too small to be any address. */
export function isSmallNumber(term: Term, state: State): boolean {
  return evaluate(term, state.facts).max < LOWEST_ADDRESS;
}

/** Whether the value is an address on the function's own stack: RSP at entry plus a constant. */
export function isOwnStackAddress(term: Term): boolean {
  const part = term.op === 'sum' && term.parts.length === 1 ? term.parts[0]?.term : term;
  return part?.op === 'input' && isIncoming(part.input, 'rsp');
}

/** Where a symbol of this file lies: in code, in data, or somewhere this file does not say. */
export function placeKind(program: Program, symbol: string): 'code' | 'data' | 'elsewhere' {
  if (symbolOfSlot(symbol) !== undefined) return 'data';
  const place = program.symbols.get(symbol)?.place;
  switch (place?.kind) {
    case 'instruction':
    case 'inside':
      return 'code';
    case 'item':
    case 'end':
      return program.sections[place.section]?.executable === true ? 'code' : 'data';
    case 'alias':
      return place.of === symbol ? 'elsewhere' : placeKind(program, place.of);
    default:
      return 'elsewhere';
  }
}

/** {@link placeKind} of the symbol whose address (plus a constant) the value is. */
export function addressKind(program: Program, term: Term): 'code' | 'data' | 'elsewhere' | undefined {
  if (term.op === 'code') return 'code';
  const address = asAddress(term);
  return address === undefined ? undefined : placeKind(program, address.symbol);
}

/**
 * The node whose instruction gave `register` the value it has at `node`; undefined when it still is
 * the one of the path's start. Transitions count: EEXIT and AEX set registers, too.
 */
export function lastChange(node: SimulationNode, register: Register64): SimulationNode | undefined {
  const value = node.state.registers[register];
  for (let at = node; at.parent !== undefined; at = at.parent) {
    if (at.parent.state.registers[register] !== value) return at.parent;
  }
  return undefined;
}
