/** One line about vector instructions, put together from the parts of their names: `vpaddd` adds packed 32-bit integers. */

const FLOATS: Readonly<Record<string, string>> = {
  ps: 'packed single-precision numbers',
  pd: 'packed double-precision numbers',
  ss: 'the lowest single-precision number',
  sd: 'the lowest double-precision number',
  ph: 'packed half-precision numbers',
  sh: 'the lowest half-precision number',
};

const INTEGERS: Readonly<Record<string, string>> = {
  b: 'packed bytes',
  w: 'packed 16-bit integers',
  d: 'packed 32-bit integers',
  q: 'packed 64-bit integers',
};

/** What is done, with `*` for what it is done to. */
const FLOAT_STEMS: Readonly<Record<string, string>> = {
  add: 'Adds *',
  sub: 'Subtracts *',
  mul: 'Multiplies *',
  div: 'Divides *',
  sqrt: 'Takes the square root of *',
  min: 'Takes the smaller of *',
  max: 'Takes the larger of *',
  and: 'Bitwise AND of *',
  andn: 'Bitwise AND of * with the complement of the first source',
  or: 'Bitwise OR of *',
  xor: 'Bitwise exclusive OR of *',
  cmp: 'Compares * by a predicate and gives masks',
  comi: 'Compares * and sets ZF, PF and CF',
  ucomi: 'Compares * and sets ZF, PF and CF, quiet NaNs without an exception',
  mova: 'Copies *; memory must be aligned',
  movu: 'Copies * without asking for alignment',
  mov: 'Copies *',
  movnt: 'Stores * past the caches',
  movmsk: 'Gathers the signs of * into a general register',
  shuf: 'Chooses from * of two sources by an immediate',
  unpckl: 'Interleaves the lower halves of *',
  unpckh: 'Interleaves the upper halves of *',
  blend: 'Chooses between * of two sources by an immediate',
  blendv: 'Chooses between * of two sources by the signs of a mask',
  round: 'Rounds * to integers as an immediate says',
  rcp: 'Approximates the reciprocal of *',
  rsqrt: 'Approximates the reciprocal square root of *',
  hadd: 'Adds neighbours among *',
  hsub: 'Subtracts neighbours among *',
  addsub: 'Subtracts and adds * in turn',
  dp: 'Forms the dot product of *',
  broadcast: 'Copies one element into all of *',
  gatherd: 'Loads * from addresses with 32-bit indexes',
  gatherq: 'Loads * from addresses with 64-bit indexes',
  scatterd: 'Stores * at addresses with 32-bit indexes',
  scatterq: 'Stores * at addresses with 64-bit indexes',
  maskmov: 'Loads or stores those of * that a mask selects',
  test: 'Tests the signs of * and sets ZF and CF',
  perm: 'Permutes *',
  permil: 'Permutes * within 128-bit lanes',
};

const INTEGER_STEMS: Readonly<Record<string, string>> = {
  add: 'Adds *',
  adds: 'Adds signed * with saturation',
  addus: 'Adds unsigned * with saturation',
  sub: 'Subtracts *',
  subs: 'Subtracts signed * with saturation',
  subus: 'Subtracts unsigned * with saturation',
  cmpeq: 'Compares * for equality and gives masks',
  cmpgt: 'Compares signed * for greater and gives masks',
  maxs: 'Takes the larger of signed *',
  maxu: 'Takes the larger of unsigned *',
  mins: 'Takes the smaller of signed *',
  minu: 'Takes the smaller of unsigned *',
  abs: 'Takes the absolute value of *',
  avg: 'Averages unsigned *',
  sll: 'Shifts * left',
  srl: 'Shifts * right, filling with zeros',
  sra: 'Shifts * right, keeping their signs',
  sllv: 'Shifts * left, each by its own count',
  srlv: 'Shifts * right by counts of their own, filling with zeros',
  srav: 'Shifts * right by counts of their own, keeping their signs',
  shuf: 'Chooses from *',
  insr: 'Inserts one of * from a general register or memory',
  extr: 'Extracts one of * to a general register or memory',
  broadcast: 'Copies one element into all of *',
  perm: 'Permutes *',
  popcnt: 'Counts the ones in *',
  lzcnt: 'Counts the leading zeros of *',
  conflict: 'Finds equal elements among *',
  ternlog: 'Any bitwise function of three sources, on *',
  blend: 'Chooses between * of two sources',
  sign: 'Negates, keeps or clears * by the signs of the other source',
  mull: 'Multiplies * and keeps the lower halves',
  mulh: 'Multiplies signed * and keeps the upper halves',
};

const WHOLE: readonly (readonly [pattern: RegExp, summary: string])[] = [
  [/^v?movdq[au]\d*$/, 'Copies a whole vector of integers.'],
  [/^v?movntdq$/, 'Stores a whole vector past the caches.'],
  [/^v?p(?:and|or|xor)[dq]?$/, 'Bitwise logic on whole vectors.'],
  [/^v?pandn[dq]?$/, 'Bitwise AND with the complement of the first source.'],
  [/^v?p(?:unpck[lh]|ack)/, 'Interleaves or narrows packed integers of two sources.'],
  [/^v?pmov[sz]x/, 'Widens packed integers, with sign (s) or zeros (z).'],
  [/^vpmov/, 'Narrows packed integers, or moves between vectors and masks.'],
  [/^v?pmovmskb$/, 'Gathers the signs of all bytes into a general register.'],
  [/^v?cvt/, 'Converts between number formats, as its name spells: from, 2, to. With tt it cuts off the fraction.'],
  [/^vf[n]?m(?:add|sub)\w*$/, 'Multiplies and adds or subtracts with one rounding; the digits say which operands.'],
  [/^v?aes/, 'One step of AES encryption or decryption.'],
  [/^v?sha/, 'One step of a SHA hash.'],
  [/^v?pclmul/, 'Carry-less multiplication of two 64-bit halves.'],
  [/^k[a-z]+$/, 'An operation on mask registers.'],
  [/^v?p?mask/, 'Loads or stores what a mask selects.'],
  [/^v(?:insert|extract)/, 'Puts a part into a vector, or takes one out.'],
  [/^v?p(?:madd|mul|sad)/, 'Multiplies or sums packed integers.'],
  [/^vp2?int|^vp4?dp/, 'A combined operation on packed integers.'],
  [/^t(?:dp|ile)|^(?:ld|st)tilecfg$/, 'An operation on tiles (AMX).'],
  [/^f[a-z0-9]+$/, 'An x87 operation on the register stack.'],
];

/** The line about a vector or x87 mnemonic; undefined when its name says nothing. */
export function vectorSummary(mnemonic: string): string | undefined {
  const float = /^v?([a-z]+?)(ps|pd|ss|sd|ph|sh)$/.exec(mnemonic);
  const floatStem = float && FLOAT_STEMS[float[1] ?? ''];
  if (floatStem) return `${floatStem.replace('*', FLOATS[float[2] ?? ''] ?? '')}.`;
  const integer = /^v?p([a-z]+?)([bwdq])$/.exec(mnemonic);
  const integerStem = integer && INTEGER_STEMS[integer[1] ?? ''];
  if (integerStem) return `${integerStem.replace('*', INTEGERS[integer[2] ?? ''] ?? '')}.`;
  return WHOLE.find(([pattern]) => pattern.test(mnemonic))?.[1];
}
