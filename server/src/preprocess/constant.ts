/** Expressions of `.if`, `.rept` and assignments, as far as reading alone can know them: no addresses, only constants. */
import type { Expression } from '../syntax/ast.js';
import { applyBinary } from '../syntax/constant-arithmetic.js';

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
      return applyBinary(expression.operator, left, right);
    }
    default:
      return undefined;
  }
}
