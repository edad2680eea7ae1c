/**
 * Operators over constants as GNU as computes them: 64-bit wrap-around, signed comparisons that give -1 or 0, logical
 * operators that give 1 or 0, logical right shift, division by zero as division by one. The source is gas/expr.c
 * of binutils 2.40.
 */
import type { BinaryOperator } from './ast.js';

/** The value of two constants under an operator, wrapped to signed 64 bits. */
export function applyBinary(operator: BinaryOperator, left: bigint, right: bigint): bigint {
  return BigInt.asIntN(64, rawBinary(operator, BigInt.asIntN(64, left), BigInt.asIntN(64, right)));
}

function rawBinary(operator: BinaryOperator, left: bigint, right: bigint): bigint {
  const shift = BigInt.asUintN(64, right);
  const divisor = right === 0n ? 1n : right;
  switch (operator) {
    case '*':
      return left * right;
    case '/':
      return left / divisor;
    case '%':
      return left % divisor;
    case '<<':
      return shift >= 64n ? 0n : left << shift;
    case '>>':
      return shift >= 64n ? 0n : BigInt.asUintN(64, left) >> shift;
    case '|':
      return left | right;
    case '&':
      return left & right;
    case '^':
    case '!!':
      return left ^ right;
    case '!':
      return left | ~right;
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '==':
      return truth(left === right);
    case '!=':
      return truth(left !== right);
    case '<':
      return truth(left < right);
    case '<=':
      return truth(left <= right);
    case '>':
      return truth(left > right);
    case '>=':
      return truth(left >= right);
    case '&&':
      return left !== 0n && right !== 0n ? 1n : 0n;
    case '||':
      return left !== 0n || right !== 0n ? 1n : 0n;
  }
}

function truth(holds: boolean): bigint {
  return holds ? -1n : 0n;
}
