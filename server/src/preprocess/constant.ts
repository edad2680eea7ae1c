/** Expressions of `.if`, `.rept` and assignments, as far as reading alone can know them: no addresses, only constants. */
import type { BinaryOperator, Expression } from '../syntax/ast.js';

/** Constants by symbol name. */
export type Constants = ReadonlyMap<string, bigint>;

/** The value in signed 64 bits; undefined when it depends on an address or an undefined symbol. */
export function constantOf(expression: Expression, constants: Constants): bigint | undefined {
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'missing':
      return 0n;
    case 'symbol':
      return constants.get(expression.name);
    case 'unary': {
      const value = constantOf(expression.operand, constants);
      if (value === undefined) return undefined;
      if (expression.operator === '-') return BigInt.asIntN(64, -value);
      if (expression.operator === '~') return ~value;
      if (expression.operator === '!') return value === 0n ? 1n : 0n;
      return value;
    }
    case 'binary': {
      const left = constantOf(expression.left, constants);
      const right = constantOf(expression.right, constants);
      if (left === undefined || right === undefined) return undefined;
      return BigInt.asIntN(64, apply(expression.operator, left, right));
    }
    default:
      return undefined;
  }
}

/** As GNU as computes (gas/expr.c): comparisons give -1, logical operators 1, shifts are logical, a zero divisor counts as 1. */
function apply(operator: BinaryOperator, left: bigint, right: bigint): bigint {
  const divisor = right === 0n ? 1n : right;
  const count = BigInt.asUintN(64, right);
  switch (operator) {
    case '*':
      return left * right;
    case '/':
      return left / divisor;
    case '%':
      return left % divisor;
    case '<<':
      return count < 64n ? left << count : 0n;
    case '>>':
      return count < 64n ? BigInt.asUintN(64, left) >> count : 0n;
    case '|':
      return left | right;
    case '&':
      return left & right;
    case '^':
      return left ^ right;
    case '!':
      return left | ~right;
    case '!!':
      return left | ~right;
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '==':
      return left === right ? -1n : 0n;
    case '!=':
      return left !== right ? -1n : 0n;
    case '<':
      return left < right ? -1n : 0n;
    case '<=':
      return left <= right ? -1n : 0n;
    case '>':
      return left > right ? -1n : 0n;
    case '>=':
      return left >= right ? -1n : 0n;
    case '&&':
      return left !== 0n && right !== 0n ? 1n : 0n;
    case '||':
      return left !== 0n || right !== 0n ? 1n : 0n;
  }
}
