/**
 * Data of a section as bytes at offsets: what a symbol points to, and how it is aligned. Instructions and gaps of unknown
 * size end a stretch; behind them offsets count anew from the next alignment.
 */
import type { DataElement, Program, Section, SectionId } from './model.js';
import { throughAliases } from './places.js';

/** One stretch of bytes without a gap of unknown size, and what its start is aligned to, in bytes. */
export interface Stretch {
  readonly section: SectionId;
  readonly alignment: number;
  readonly pieces: readonly Piece[];
}

/** A data element, or bytes of one value. */
export interface Piece {
  readonly offset: number;
  readonly size: number;
  readonly element: DataElement | undefined;
  /** The byte that fills it where it is no element. */
  readonly fill: number;
  /** The item of the section it comes from. */
  readonly item: number;
}

/** A place in data. */
export interface DataPlace {
  readonly stretch: Stretch;
  readonly offset: number;
}

/** The stretches of a section in their order. */
export function stretchesOf(section: Section): readonly Stretch[] {
  const stretches: { section: SectionId; alignment: number; pieces: Piece[] }[] = [];
  // The assembler aligns a section to the strictest alignment in it.
  const strictest = Math.max(1, ...section.items.map((item) => (item.kind === 'align' ? item.alignment : 1)));
  let offset = 0;
  let current = { section: section.id, alignment: strictest, pieces: [] as Piece[] };
  stretches.push(current);
  const cut = (): void => {
    current = { section: section.id, alignment: 1, pieces: [] };
    stretches.push(current);
    offset = 0;
  };
  const add = (size: number, item: number, element: DataElement | undefined, fill: number): void => {
    current.pieces.push({ offset, size, element, fill, item });
    offset += size;
  };
  section.items.forEach((item, index) => {
    switch (item.kind) {
      case 'data':
        for (const element of item.elements) add(element.size, index, element, 0);
        return;
      case 'space':
        if (item.bytes === undefined) cut();
        else add(item.bytes, index, undefined, item.fill);
        return;
      case 'align':
        if (current.pieces.length === 0 && offset === 0) {
          current.alignment = Math.max(current.alignment, item.alignment);
          current.pieces.push({ offset: 0, size: 0, element: undefined, fill: 0, item: index });
        } else add((item.alignment - (offset % item.alignment)) % item.alignment, index, undefined, 0);
        return;
      case 'instruction':
        cut();
    }
  });
  return stretches;
}

/** Where a symbol's data begins; undefined for code, for symbols of other files, and behind gaps of unknown size. */
export function dataPlace(program: Program, symbol: string, addend = 0n): DataPlace | undefined {
  const { name, offset } = throughAliases(program, symbol, addend);
  const place = program.symbols.get(name)?.place;
  if (place?.kind !== 'item' && place?.kind !== 'end') return undefined;
  const section = program.sections[place.section];
  if (section === undefined) return undefined;
  const stretches = stretchesOf(section);
  if (place.kind === 'end') {
    const last = stretches.at(-1);
    const piece = last?.pieces.at(-1);
    return last && piece && { stretch: last, offset: piece.offset + piece.size + Number(offset) };
  }
  for (const stretch of stretches) {
    const piece = stretch.pieces.find(({ item }) => item >= place.item);
    if (piece !== undefined && piece.item === place.item) return { stretch, offset: piece.offset + Number(offset) };
  }
  return undefined;
}

/** What the address is sure to be a multiple of, in bytes, by the directives of this file. */
export function alignmentOf({ stretch, offset }: DataPlace): number {
  let alignment = stretch.alignment;
  while (offset % alignment !== 0) alignment /= 2;
  return alignment;
}

/** The unsigned value of `size` bytes (little-endian); undefined where they are no constants or there is no data. */
export function constantAt(place: DataPlace, at: number, size: number): bigint | undefined {
  let value = 0n;
  for (let index = 0; index < size; index++) {
    const byte = byteAt(place.stretch, place.offset + at + index);
    if (byte === undefined) return undefined;
    value |= BigInt(byte) << BigInt(8 * index);
  }
  return value;
}

/** The element that begins exactly there. */
export function elementAt({ stretch, offset }: DataPlace, at: number): DataElement | undefined {
  return stretch.pieces.find((piece) => piece.element !== undefined && piece.offset === offset + at)?.element;
}

/** How many bytes lie between the place and the end of its stretch. */
export function bytesBehind({ stretch, offset }: DataPlace): number {
  const last = stretch.pieces.at(-1);
  return last === undefined ? 0 : last.offset + last.size - offset;
}

function byteAt({ pieces }: Stretch, offset: number): number | undefined {
  const piece = pieces.find((one) => one.offset <= offset && offset < one.offset + one.size);
  if (piece === undefined) return undefined;
  if (piece.element === undefined) return piece.fill & 0xff;
  const { constant } = piece.element;
  return constant === undefined ? undefined : Number((constant >> BigInt(8 * (offset - piece.offset))) & 0xffn);
}
