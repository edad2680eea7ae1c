/** Questions about what an expression is made of. */
import type { Expression } from './ast.js';

/** Whether a register stands anywhere in it. */
export function hasRegister(value: Expression): boolean {
  switch (value.kind) {
    case 'register':
      return true;
    case 'unary':
      return hasRegister(value.operand);
    case 'binary':
      return hasRegister(value.left) || hasRegister(value.right);
    default:
      return false;
  }
}
