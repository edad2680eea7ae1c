/** How many bytes the elements of data directives take (the handler tables of gas/read.c and tc-i386.c, binutils 2.40). */

/** Bytes of each element of an integer directive. */
export const INTEGER_SIZES: ReadonlyMap<string, number> = new Map([
  ...['.byte', '.dc.b'].map((name): [string, number] => [name, 1]),
  ...['.2byte', '.dc', '.dc.w', '.hword', '.short', '.value', '.word'].map((name): [string, number] => [name, 2]),
  ...['.4byte', '.dc.l', '.int', '.long', '.slong', '.rva'].map((name): [string, number] => [name, 4]),
  ...['.8byte', '.dc.a', '.quad'].map((name): [string, number] => [name, 8]),
  ['.octa', 16],
]);

/** Bytes of each element of a floating-point directive. */
export const FLOAT_SIZES: ReadonlyMap<string, number> = new Map([
  ...['.bfloat16', '.hfloat'].map((name): [string, number] => [name, 2]),
  ...['.dc.s', '.ffloat', '.float', '.single'].map((name): [string, number] => [name, 4]),
  ...['.dc.d', '.dfloat', '.double'].map((name): [string, number] => [name, 8]),
  ...['.dc.x', '.tfloat'].map((name): [string, number] => [name, 10]),
]);

/** Bytes a character takes, and whether a zero follows each string. */
export const STRING_SIZES: ReadonlyMap<string, { readonly size: number; readonly terminated: boolean }> = new Map([
  ['.ascii', { size: 1, terminated: false }],
  ['.asciz', { size: 1, terminated: true }],
  ['.string', { size: 1, terminated: true }],
  ['.string8', { size: 1, terminated: true }],
  ['.string16', { size: 2, terminated: true }],
  ['.string32', { size: 4, terminated: true }],
  ['.string64', { size: 8, terminated: true }],
]);

/** Bytes of what `.ds.x` and `.dcb.x` repeat, by the letter behind the dot; without a letter it is a word. */
export const UNIT_SIZES: ReadonlyMap<string, number> = new Map([
  ['', 2],
  ['b', 1],
  ['w', 2],
  ['l', 4],
  ['s', 4],
  ['d', 8],
  ['x', 12],
  ['p', 12],
]);
