/**
 * Addresses for a program that nobody has linked: any will do that keep its parts apart. Instructions stand 16 bytes
 * apart, more than the longest instruction (15 bytes, SDM Vol. 2, 2.3.11), so that code addresses are in order.
 */
import type { Program } from '../../program/model.js';
import { throughAliases } from '../../program/places.js';
import { symbolOfSlot } from '../places.js';
import type { AddressTerm, CodeTerm } from '../domain/term.js';

const CODE = 0x401000n;
const DATA = 0x1000000n;
const ELSEWHERE = 0x7000000n;
/** The global offset table. */
const SLOTS = 0x40000000n;
/** More than the data items of any trampoline. */
const ITEM_BYTES = 0x1000n;
const SECTION_BYTES = 0x100000n;

/** The address at which a run takes a label or an instruction to be. */
export function addressOf(program: Program, term: AddressTerm | CodeTerm): bigint {
  if (term.op === 'code') return instructionAddress(term.instruction);
  const { name, offset } = throughAliases(program, term.symbol, 0n);
  return symbolAddress(program, name) + offset;
}

function symbolAddress(program: Program, name: string): bigint {
  const place = program.symbols.get(name)?.place;
  switch (place?.kind) {
    case 'instruction':
      return instructionAddress(place.instruction);
    case 'inside':
      return instructionAddress(place.instruction) + BigInt(place.offset);
    case 'item':
      return DATA + BigInt(place.section) * SECTION_BYTES + BigInt(place.item) * ITEM_BYTES;
    case 'end': {
      const items = program.sections[place.section]?.items.length ?? 0;
      return DATA + BigInt(place.section) * SECTION_BYTES + BigInt(items) * ITEM_BYTES;
    }
    case 'absolute':
      return place.value;
    default: {
      const slot = symbolOfSlot(name);
      const index = BigInt([...program.symbols.keys()].indexOf(slot ?? name) + 1);
      return (slot === undefined ? ELSEWHERE : SLOTS) + index * ITEM_BYTES;
    }
  }
}

function instructionAddress(id: number): bigint {
  return CODE + BigInt(id) * 16n;
}
