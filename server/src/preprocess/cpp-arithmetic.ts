/** Operators of `#if` on 64-bit values, signed and unsigned (num_binary_op, num_mul and num_div_op in cppexp.c of GCC 12). */
import { cppValue, type CppValue } from './cpp-numbers.js';

/** Binary operators by rank, the loosest first. */
export const CPP_RANKS: readonly ReadonlySet<string>[] = [
  ['||'],
  ['&&'],
  ['|'],
  ['^'],
  ['&'],
  ['==', '!='],
  ['<', '>', '<=', '>='],
  ['<<', '>>'],
  ['+', '-'],
  ['*', '/', '%'],
].map((operators) => new Set(operators));

/** The value of a binary operation; undefined for a division by zero. */
export function applyCpp(operator: string, left: CppValue, right: CppValue): CppValue | undefined {
  const unsigned = left.unsigned || right.unsigned;
  // C11, 6.3.1.8: with one operand unsigned, both are.
  const a = unsigned ? BigInt.asUintN(64, left.value) : left.value;
  const b = unsigned ? BigInt.asUintN(64, right.value) : right.value;
  const truth = (holds: boolean): CppValue => cppValue(holds ? 1n : 0n, false);
  switch (operator) {
    case '||':
      return truth(left.value !== 0n || right.value !== 0n);
    case '&&':
      return truth(left.value !== 0n && right.value !== 0n);
    case '==':
      return truth(a === b);
    case '!=':
      return truth(a !== b);
    case '<':
      return truth(a < b);
    case '>':
      return truth(a > b);
    case '<=':
      return truth(a <= b);
    case '>=':
      return truth(a >= b);
    case '|':
      return cppValue(a | b, unsigned);
    case '^':
      return cppValue(a ^ b, unsigned);
    case '&':
      return cppValue(a & b, unsigned);
    case '+':
      return cppValue(a + b, unsigned);
    case '-':
      return cppValue(a - b, unsigned);
    case '*':
      return cppValue(a * b, unsigned);
    case '<<':
      return shifted(left, right.value);
    case '>>':
      return shifted(left, -right.value);
    default:
      if (b === 0n) return undefined;
      return cppValue(operator === '/' ? a / b : a % b, unsigned);
  }
}

/** To the left, or for a negative count to the right; 64 places and more leave nothing but the sign. */
function shifted({ value, unsigned }: CppValue, count: bigint): CppValue {
  if (count >= 64n) return cppValue(0n, unsigned);
  if (count >= 0n) return cppValue(value << count, unsigned);
  return cppValue(count <= -64n ? (value < 0n ? -1n : 0n) : value >> -count, unsigned);
}
