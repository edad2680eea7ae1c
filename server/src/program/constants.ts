/** What memory holds that no program can write: constants of read-only sections. */
import type { Item, Program, Section } from './model.js';
import { throughAliases } from './places.js';

/**
 * The `size` bytes at a symbol plus `offset` as a little-endian number; undefined where they are not constants of this
 * file, or may be written. Nothing is read across alignment, whose padding only the linker knows.
 */
export function constantBytes(program: Program, symbol: string, offset: bigint, size: number): bigint | undefined {
  const target = throughAliases(program, symbol, offset);
  const place = program.symbols.get(target.name)?.place;
  if (place?.kind !== 'item' || target.offset < 0n) return undefined;
  const section = program.sections[place.section];
  if (section === undefined || !isReadOnly(section)) return undefined;
  let skip = target.offset;
  let missing = size;
  let value = 0n;
  for (const item of section.items.slice(place.item)) {
    for (const { size: bytes, constant, repeat } of piecesOf(item)) {
      const total = BigInt(bytes) * repeat;
      if (skip >= total) {
        skip -= total;
        continue;
      }
      for (let at = skip; at < total && missing > 0; at++, missing--) {
        if (constant === undefined) return undefined;
        const byte = (constant >> (8n * (at % BigInt(bytes)))) & 0xffn;
        value |= byte << BigInt(8 * (size - missing));
      }
      skip = 0n;
      if (missing === 0) return value;
    }
    if (item.kind === 'align' || item.kind === 'instruction' || (item.kind === 'space' && item.bytes === undefined))
      return undefined;
  }
  return undefined;
}

/** `.rodata` and its kin, and code, which is mapped without write permission. */
function isReadOnly({ name, executable }: Section): boolean {
  return executable || /^\.(?:rodata|data\.rel\.ro)(?:\.|$)/.test(name);
}

interface Piece {
  readonly size: number;
  readonly constant: bigint | undefined;
  readonly repeat: bigint;
}

function piecesOf(item: Item): readonly Piece[] {
  switch (item.kind) {
    case 'data':
      return item.elements.map(({ size, constant }) => ({ size, constant, repeat: 1n }));
    case 'space':
      return item.bytes === undefined ? [] : [{ size: 1, constant: BigInt(item.fill), repeat: BigInt(item.bytes) }];
    default:
      return [];
  }
}
