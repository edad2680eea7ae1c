/**
 * Computes expressions as GNU as does: 64-bit wrap-around, signed comparisons that give -1 or 0, logical
 * operators that give 1 or 0, logical right shift, division by zero as division by one. Precedence is the
 * parser's. The source is gas/expr.c of binutils 2.40.
 */
import type { BinaryOperator, UnaryOperator } from '../syntax/ast.js';
import { applyBinary } from '../syntax/constant-arithmetic.js';
import { asConstant, constantValue, type BoundExpression, type Point, type Value } from './expression.js';

/** What symbols mean while an expression is evaluated. */
export interface Environment {
  /** The expression assigned to a symbol; undefined for labels and undefined symbols. */
  assigned(name: string): BoundExpression | undefined;
  /** The point of a label or of a use of `.`; undefined for other symbols. */
  point(name: string): Point | undefined;
}

/** Deeper nesting than any file has; chains of assignments count too, so that a loop ends. */
const MAX_DEPTH = 200;

/** From this depth on values are kept, since symbols that are assigned from each other twice would be computed twice. */
const KEPT_DEPTH = 8;

/** A sum of more symbols is of no use to anybody; assignments in a row could make it as long as the file. */
const MAX_TERMS = 64;

/** The value of a bound expression. Never throws: what cannot be computed is `unknown`. */
export function evaluate(expression: BoundExpression, environment: Environment): Value {
  if (expression.kind === 'constant') return constantValue(expression.value);
  return compute(expression, environment, 0, new Map());
}

/** The same with values of assigned symbols that were computed before in the same environment. */
export function evaluateKept(
  expression: BoundExpression,
  environment: Environment,
  kept: Map<BoundExpression, Value>,
): Value {
  return compute(expression, environment, 0, kept);
}

/** The value of an expression that may be met again. */
function valueOf(
  expression: BoundExpression,
  environment: Environment,
  depth: number,
  kept: Map<BoundExpression, Value>,
): Value {
  const known = kept.get(expression);
  if (known !== undefined) return known;
  const value = compute(expression, environment, depth, kept);
  kept.set(expression, value);
  return value;
}

function compute(
  expression: BoundExpression,
  environment: Environment,
  depth: number,
  kept: Map<BoundExpression, Value>,
): Value {
  if (depth > MAX_DEPTH) return unknown('the expression is nested too deeply or defined by itself');
  switch (expression.kind) {
    case 'constant':
      return constantValue(expression.value);
    case 'unknown':
      return expression;
    case 'here':
      return symbolValue(expression.point.name);
    case 'symbol': {
      const assigned = environment.assigned(expression.name);
      if (assigned?.kind === 'constant') return constantValue(assigned.value);
      if (assigned !== undefined) return valueOf(assigned, environment, depth + 1, kept);
      return symbolValue(expression.name, expression.modifier);
    }
    case 'unary':
      return unary(expression.operator, part(expression.operand, environment, depth, kept));
    case 'binary': {
      const left = part(expression.left, environment, depth, kept);
      const right = part(expression.right, environment, depth, kept);
      return binary(expression.operator, left, right, environment);
    }
  }
}

/** A part of an expression; those far down belong to assignments, which may have put them together twice. */
function part(
  expression: BoundExpression,
  environment: Environment,
  depth: number,
  kept: Map<BoundExpression, Value>,
): Value {
  const take = depth < KEPT_DEPTH ? compute : valueOf;
  return take(expression, environment, depth + 1, kept);
}

function unary(operator: UnaryOperator, operand: Value): Value {
  if (operand.kind === 'unknown' || operator === '+') return operand;
  if (operator === '-') return combine(constantValue(0n), operand, -1n);
  const value = asConstant(operand);
  if (value === undefined) return unknown(`the operand of ${operator} is no constant`);
  if (operator === '~') return constantValue(~value);
  return constantValue(value === 0n ? 1n : 0n);
}

function binary(operator: BinaryOperator, left: Value, right: Value, environment: Environment): Value {
  if (left.kind === 'unknown') return left;
  if (right.kind === 'unknown') return right;
  if (operator === '+') return withoutDistances(combine(left, right, 1n), environment);
  if (operator === '-') return withoutDistances(combine(left, right, -1n), environment);
  const [a, b] = [asConstant(left), asConstant(right)];
  if (a === undefined || b === undefined) return unknown(`an operand of ${operator} is no constant`);
  return constantValue(applyBinary(operator, a, b));
}

function combine(left: Value, right: Value, sign: bigint): Value {
  if (left.kind === 'unknown') return left;
  if (right.kind === 'unknown') return right;
  const terms = new Map(left.terms);
  for (const [name, coefficient] of right.terms) {
    const sum = (terms.get(name) ?? 0n) + sign * coefficient;
    if (sum === 0n) terms.delete(name);
    else terms.set(name, sum);
  }
  if (terms.size > MAX_TERMS) return unknown('it combines too many symbols');
  const constant = BigInt.asIntN(64, left.constant + sign * right.constant);
  const modifier = left.modifier ?? right.modifier;
  return { kind: 'linear', constant, terms, ...(modifier !== undefined && { modifier }) };
}

/** Replaces the difference of two points by the bytes between them, where those are known. */
function withoutDistances(value: Value, environment: Environment): Value {
  if (value.kind === 'unknown' || value.terms.size < 2) return value;
  const terms = new Map(value.terms);
  let constant = value.constant;
  for (const [name, coefficient] of value.terms) {
    const point = environment.point(name);
    if (coefficient !== 1n || point === undefined) continue;
    for (const [other, otherCoefficient] of terms) {
      const origin = environment.point(other);
      if (otherCoefficient !== -1n || origin?.anchor !== point.anchor) continue;
      constant += BigInt(point.offset - origin.offset);
      terms.delete(name);
      terms.delete(other);
      break;
    }
  }
  return { ...value, constant: BigInt.asIntN(64, constant), terms };
}

function symbolValue(name: string, modifier?: string): Value {
  const terms = new Map([[name, 1n]]);
  return { kind: 'linear', constant: 0n, terms, ...(modifier !== undefined && { modifier }) };
}

function unknown(reason: string): Value {
  return { kind: 'unknown', reason };
}
