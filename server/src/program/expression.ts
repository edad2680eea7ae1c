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

/** A value without symbols; wrapped to signed 64 bits as the assembler computes. */
export function constantValue(value: bigint): Value {
  return { kind: 'linear', constant: BigInt.asIntN(64, value), terms: new Map() };
}

/** The constant of a value that has no symbols left; otherwise undefined. */
export function asConstant(value: Value): bigint | undefined {
  return value.kind === 'linear' && value.terms.size === 0 ? value.constant : undefined;
}
