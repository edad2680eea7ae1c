/**
 * Which relocations of `symbol@MODIFIER` fit into which fields (`gotrel` of gas/config/tc-i386.c and `_reloc` there,
 * binutils 2.40, for ELF in 64-bit mode).
 */
import type { BoundExpression } from './expression.js';

/**
 * Where a value is put: an element of data of so many bytes, the displacement of an address, or of one relative to RIP,
 * the target of a call, or that of a jump, whose length is not decided when the assembler looks at relocations.
 */
export type Field = number | 'displacement' | 'relative' | 'call' | 'jump';

/** What a relocation fills: the bytes of data it fits into, and whether it may be the distance from here. */
interface Fit {
  readonly bytes: readonly number[];
  readonly isDistance: boolean;
}

const FITS: ReadonlyMap<string, Fit> = new Map([
  ['GOT', { bytes: [4, 8], isDistance: false }],
  ['TPOFF', { bytes: [4, 8], isDistance: false }],
  ['DTPOFF', { bytes: [4, 8], isDistance: false }],
  ['PLT', { bytes: [4], isDistance: true }],
  ['GOTPCREL', { bytes: [4, 8], isDistance: true }],
  ['GOTTPOFF', { bytes: [4], isDistance: true }],
  ['TLSGD', { bytes: [4], isDistance: true }],
  ['TLSLD', { bytes: [4], isDistance: true }],
  ['TLSDESC', { bytes: [4], isDistance: true }],
  ['GOTOFF', { bytes: [8], isDistance: true }],
  ['GOTPLT', { bytes: [8], isDistance: false }],
  ['PLTOFF', { bytes: [8], isDistance: false }],
  ['TLSCALL', { bytes: [], isDistance: false }],
  ['SIZE', { bytes: [4, 8], isDistance: false }],
]);

/** Why the relocation that a value asks for cannot fill the field; undefined when it can, or asks for none. */
export function modifierProblem(value: BoundExpression, field: Field): string | undefined {
  const modifier = modifierOf(value);
  const fit = modifier === undefined ? undefined : FITS.get(modifier);
  if (modifier === undefined || fit === undefined) return undefined;
  const bytes = typeof field === 'number' ? field : 4;
  // `sym@TLSCALL(%rax)` marks the call through a descriptor and fills nothing.
  const marks = modifier === 'TLSCALL' && field === 'displacement';
  if (!fit.bytes.includes(bytes) && !marks) return `@${modifier} does not fit into ${bytes} bytes.`;
  if (modifier === 'SIZE' && typeof field === 'string') return '@SIZE is a number and no address.';
  if ((field === 'relative' || field === 'call') && !fit.isDistance)
    return `@${modifier} cannot be taken as a distance from here.`;
  return undefined;
}

/** The modifier of the symbol that a value begins with. */
function modifierOf(value: BoundExpression): string | undefined {
  switch (value.kind) {
    case 'symbol':
      return value.modifier;
    case 'unary':
      return modifierOf(value.operand);
    case 'binary':
      return modifierOf(value.left);
    default:
      return undefined;
  }
}
