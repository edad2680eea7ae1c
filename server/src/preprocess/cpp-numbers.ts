/** Constants in `#if`: integers in 64 bits, signed unless marked or too large, and characters (cppexp.c, charset.c of GCC 12). */

/** A value of `#if`: 64 bits, and whether it counts as unsigned. */
export interface CppValue {
  /** In the range of its type. */
  readonly value: bigint;
  readonly unsigned: boolean;
}

/** The value in the range of its type. */
export function cppValue(value: bigint, unsigned: boolean): CppValue {
  return { value: unsigned ? BigInt.asUintN(64, value) : BigInt.asIntN(64, value), unsigned };
}

const INTEGER = /^(?:0[xX]([\dA-Fa-f]+)|0[bB]([01]+)|(0[0-7]*)|([1-9]\d*))([A-Za-z]*)$/;
const SUFFIX = /^(?:[uU](?:l|L|ll|LL|z|Z)?|(?:l|L|ll|LL|z|Z)[uU]?|)$/;

/** The value of a pp-number, or what is wrong with it. */
export function parseCppInteger(text: string): CppValue | { readonly problem: string } {
  const match = INTEGER.exec(text);
  if (match === null) {
    if (/^0[xX]?[\dA-Fa-f]*\.|^[\d.]*\.|^\d+[eE][+-]?\d/.test(text)) return { problem: `${text} is no integer.` };
    if (/^0\d*[89]/.test(text)) return { problem: `The octal number ${text} has a digit that is none.` };
    return { problem: `${text} is no number.` };
  }
  const [, hex, binary, octal, decimal, suffix = ''] = match;
  if (!SUFFIX.test(suffix)) return { problem: `${suffix} is no suffix of an integer.` };
  let value: bigint;
  if (hex !== undefined) value = BigInt(`0x${hex}`);
  else if (binary !== undefined) value = BigInt(`0b${binary}`);
  else if (octal !== undefined) value = BigInt(`0o${octal.slice(1) || '0'}`);
  else value = BigInt(decimal ?? '0');
  // One that does not fit into 63 bits is unsigned; GCC warns and takes the low 64 bits of what is larger still.
  return cppValue(value, /[uU]/.test(suffix) || value > 0x7fffffffffffffffn);
}

const ESCAPES: Readonly<Record<string, number>> = { a: 7, b: 8, e: 27, E: 27, f: 12, n: 10, r: 13, t: 9, v: 11 };

/** The value of `'…'`: characters are signed bytes, and several make a number of base 256, cut to 32 bits. */
export function parseCppCharacter(text: string): CppValue | { readonly problem: string } {
  const bytes: number[] = [];
  const inner = text.slice(1, -1);
  const pattern = /\\(?:x([\dA-Fa-f]+)|([0-7]{1,3})|(.))|([^\\])/gsu;
  for (const [, hex, octal, escape, plain] of inner.matchAll(pattern)) {
    if (hex !== undefined) bytes.push(parseInt(hex.slice(-2), 16));
    else if (octal !== undefined) bytes.push(parseInt(octal, 8) & 255);
    else if (escape !== undefined) bytes.push(ESCAPES[escape] ?? escape.charCodeAt(0) & 255);
    else bytes.push(...utf8(plain ?? ''));
  }
  if (bytes.length === 0) return { problem: 'The character constant is empty.' };
  if (bytes.length === 1) return cppValue(BigInt.asIntN(8, BigInt(bytes[0] ?? 0)), false);
  const value = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  return cppValue(BigInt.asIntN(32, value), false);
}

function utf8(character: string): number[] {
  const encoded = encodeURIComponent(isLoneSurrogate(character) ? '\uFFFD' : character);
  return encoded.startsWith('%')
    ? encoded
        .slice(1)
        .split('%')
        .map((byte) => parseInt(byte, 16))
    : [character.charCodeAt(0)];
}

function isLoneSurrogate(character: string): boolean {
  return character.length === 1 && character >= '\uD800' && character <= '\uDFFF';
}
