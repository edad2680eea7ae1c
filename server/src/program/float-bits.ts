/** Floating-point constants of data directives as bits: IEEE 754, x87's extended format, and bfloat16. */

interface Format {
  /** Bits of the fraction that are stored. */
  readonly fraction: number;
  readonly exponent: number;
  /** The leading 1 is stored, too, as x87 does. */
  readonly explicit: boolean;
}

const HALF: Format = { fraction: 10, exponent: 5, explicit: false };
const BFLOAT: Format = { fraction: 7, exponent: 8, explicit: false };
const SINGLE: Format = { fraction: 23, exponent: 8, explicit: false };
const DOUBLE: Format = { fraction: 52, exponent: 11, explicit: false };
const EXTENDED: Format = { fraction: 63, exponent: 15, explicit: true };

/** Decimal exponents beyond this are infinity or zero in every format. */
const MAX_EXPONENT = 6000;

/** Digits beyond this cannot change a bit of any format. */
const MAX_DIGITS = 12_000;

/**
 * The bits of a constant as it is written, with or without a prefix such as `0f`; `size` in bytes is that of the directive
 * `name`. Undefined for what is not read as one.
 */
export function floatBits(text: string, name: string, size: number): bigint | undefined {
  const match = /^([-+]?)(?:0[a-z])?(?:(\d*)\.?(\d*)(?:e([-+]?\d+))?|(inf(?:inity)?)|(s?nan)|:([\da-f]+))$/i.exec(text);
  if (match === null) return undefined;
  const [, sign, whole = '', part = '', power = '0', infinite, nan, raw] = match;
  if (raw !== undefined) return rawBits(raw, size);
  const format =
    size === 2 ? (name === '.bfloat16' ? BFLOAT : HALF) : size === 4 ? SINGLE : size === 8 ? DOUBLE : EXTENDED;
  const negative = sign === '-' ? 1n << BigInt(size * 8 - 1) : 0n;
  if (infinite !== undefined) return negative | special(format, 0n);
  // Quiet ones have all bits of the fraction set, signalling ones all but the first.
  const ones = (1n << BigInt(format.fraction)) - 1n;
  if (nan !== undefined) return negative | special(format, nan.length === 4 ? ones >> 1n : ones);
  if (whole === '' && part === '') return undefined;
  const exponent = Number(power) - part.length;
  const digits = BigInt(whole + part);
  if (digits === 0n || whole.length + part.length > MAX_DIGITS || exponent < -MAX_EXPONENT) return negative;
  if (exponent > MAX_EXPONENT) return negative | special(format, 0n);
  const scale = 10n ** BigInt(Math.abs(exponent));
  const [numerator, denominator] = exponent >= 0 ? [digits * scale, 1n] : [digits, scale];
  return negative | finite(numerator, denominator, format);
}

/** `0f:3f8`: the bits themselves, from the highest on. */
function rawBits(digits: string, size: number): bigint {
  return BigInt(`0x${digits.padEnd(size * 2, '0').slice(0, size * 2)}`);
}

function special(format: Format, fraction: bigint): bigint {
  return assemble((1n << BigInt(format.exponent)) - 1n, fraction | (1n << BigInt(format.fraction)), format);
}

/** Puts a number together; `significand` has its leading 1, unless the number is too small for one. */
function assemble(exponent: bigint, significand: bigint, { fraction, explicit }: Format): bigint {
  const low = BigInt(fraction);
  return explicit ? (exponent << (low + 1n)) | significand : (exponent << low) | (significand & ((1n << low) - 1n));
}

/** Rounds `numerator / denominator` to the nearest number of the format, ties to even. */
function finite(numerator: bigint, denominator: bigint, format: Format): bigint {
  const bias = (1n << BigInt(format.exponent - 1)) - 1n;
  const width = BigInt(format.fraction);
  let power = BigInt(bitLength(numerator) - bitLength(denominator));
  if (scaled(numerator, power) < scaled(denominator, -power)) power--;
  const least = 1n - bias;
  const unit = (power < least ? least : power) - width;
  // The significand in units of the last place, which is 2 ** unit.
  const top = unit < 0n ? numerator << -unit : numerator;
  const bottom = unit > 0n ? denominator << unit : denominator;
  let significand = top / bottom;
  const rest = (top % bottom) * 2n;
  if (rest > bottom || (rest === bottom && significand % 2n === 1n)) significand++;
  let exponent = power < least ? 0n : power + bias;
  if (significand >> width === 2n) {
    significand >>= 1n;
    exponent++;
  } else if (exponent === 0n && significand >> width === 1n) exponent = 1n;
  return exponent >= (1n << BigInt(format.exponent)) - 1n
    ? special(format, 0n)
    : assemble(exponent, significand, format);
}

/** For comparing with a power of two on the other side: only one of the two is shifted. */
function scaled(value: bigint, power: bigint): bigint {
  return power < 0n ? value << -power : value;
}

function bitLength(value: bigint): number {
  return value.toString(2).length;
}
