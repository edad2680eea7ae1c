/**
 * Expressions with their symbols bound: local labels have their unique names, assigned symbols the value
 * they had where the expression stands, and the location counter is a point in a section.
 */
import type { BinaryOperator, UnaryOperator } from '../syntax/ast.js';

/**
 * A place in a section while sections are being filled. Offsets of two points can be subtracted when they
 * have the same anchor: nothing of unknown length lies between them.
 */
export interface Point {
  /** Unique name under which the point appears in values: a label's, or `.#n` for a use of `.`. */
  readonly name: string;
  /** The name of its section. */
  readonly section: string;
  readonly anchor: number;
  readonly offset: number;
}

export type BoundExpression =
  | { readonly kind: 'constant'; readonly value: bigint }
  | { readonly kind: 'symbol'; readonly name: string; readonly modifier?: string }
  | { readonly kind: 'here'; readonly point: Point }
  | { readonly kind: 'unary'; readonly operator: UnaryOperator; readonly operand: BoundExpression }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: BoundExpression;
      readonly right: BoundExpression;
    }
  | { readonly kind: 'unknown'; readonly reason: string };

/** Assigned expressions are copied to where their symbols stand; larger ones are replaced by what they come to. */
const MAX_PARTS = 100;

/**
 * The expression, or, where assignments in a row made it large, one of the same value that is small. `value` is what it
 * comes to by now.
 */
export function compacted(expression: BoundExpression, value: Value): BoundExpression {
  if (partsOf(expression, MAX_PARTS) <= MAX_PARTS) return expression;
  if (value.kind === 'unknown') return value;
  let sum: BoundExpression = { kind: 'constant', value: value.constant };
  for (const [name, coefficient] of value.terms) {
    if (coefficient !== 1n && coefficient !== -1n)
      return { kind: 'unknown', reason: `it takes ${name} more than once` };
    const right: BoundExpression = { kind: 'symbol', name, ...(value.modifier && { modifier: value.modifier }) };
    sum = { kind: 'binary', operator: coefficient === 1n ? '+' : '-', left: sum, right };
  }
  return sum;
}

/** How many parts an expression has; counting ends above `limit`. */
function partsOf(expression: BoundExpression, limit: number): number {
  if (limit <= 0) return 1;
  if (expression.kind === 'unary') return 1 + partsOf(expression.operand, limit - 1);
  if (expression.kind !== 'binary') return 1;
  const left = partsOf(expression.left, limit - 1);
  return 1 + left + partsOf(expression.right, limit - 1 - left);
}

/** A constant plus symbols with coefficients, or the reason why there is no such value. */
export type Value =
  | {
      readonly kind: 'linear';
      /** Signed 64 bits. */
      readonly constant: bigint;
      /** Never holds a coefficient of 0. */
      readonly terms: ReadonlyMap<string, bigint>;
      readonly modifier?: string;
    }
  | { readonly kind: 'unknown'; readonly reason: string };

const NO_TERMS: ReadonlyMap<string, bigint> = new Map();

/** A value without symbols; wrapped to signed 64 bits as the assembler computes. */
export function constantValue(value: bigint): Value {
  return { kind: 'linear', constant: BigInt.asIntN(64, value), terms: NO_TERMS };
}

/** The constant of a value that has no symbols left; otherwise undefined. */
export function asConstant(value: Value): bigint | undefined {
  return value.kind === 'linear' && value.terms.size === 0 ? value.constant : undefined;
}
