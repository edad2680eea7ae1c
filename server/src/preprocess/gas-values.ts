/**
 * Values of expressions while the text is still being read, as `.if` and `.rept` need them: GNU as takes the distance
 * of two labels there if nothing that may grow lies between them (`resolve_expression` of gas/symbols.c, binutils 2.40).
 */
import type { Expression } from '../syntax/ast.js';
import { applyBinary } from '../syntax/constant-arithmetic.js';

/** Where a label stands. Places with one anchor have a known distance; with one frag the assembler knows it. */
export interface Place {
  readonly section: string;
  readonly frag: number;
  readonly anchor: number;
  readonly offset: number;
}

/** A constant plus labels, undefined symbols and registers (with their `%`), each with a coefficient. */
export interface LinearValue {
  readonly kind: 'linear';
  readonly constant: bigint;
  readonly terms: ReadonlyMap<Place | string, bigint>;
}

/** `none`: the assembler has no constant either. `unknown`: it may have one, but what it depends on is not known here. */
export type ReadValue = LinearValue | { readonly kind: 'none' } | { readonly kind: 'unknown' };

const NONE: ReadValue = { kind: 'none' };
const UNKNOWN: ReadValue = { kind: 'unknown' };
const NO_TERMS: ReadonlyMap<Place | string, bigint> = new Map();

/** Deeper expressions do not come from the parser, which bounds them lower. */
const MAX_DEPTH = 2000;

/** A sum of more symbols is no constant; assignments in a row could make it as long as the file. */
const MAX_TERMS = 64;

/** What names mean at the place of an expression. */
export interface Names {
  readonly symbol: (name: string) => ReadValue;
  readonly local: (number: string, direction: 'b' | 'f') => ReadValue;
  readonly here: () => ReadValue;
}

/** A constant, wrapped to signed 64 bits. */
export function constantRead(value: bigint): ReadValue {
  return { kind: 'linear', constant: BigInt.asIntN(64, value), terms: NO_TERMS };
}

/** The value of a label or of an undefined symbol. */
export function termRead(term: Place | string): ReadValue {
  return { kind: 'linear', constant: 0n, terms: new Map([[term, 1n]]) };
}

/** The constant that the value is; `none` and `unknown` as in {@link ReadValue}. */
export function constantOfRead(value: ReadValue): bigint | 'none' | 'unknown' {
  if (value.kind !== 'linear') return value.kind;
  if (value.terms.size === 0) return value.constant;
  return mayCancel(value) ? 'unknown' : 'none';
}

/** Evaluates an expression; never throws. */
export function evaluateRead(expression: Expression, names: Names, depth = 0): ReadValue {
  if (depth > MAX_DEPTH) return UNKNOWN;
  switch (expression.kind) {
    case 'number':
      return constantRead(expression.value);
    case 'missing':
      return constantRead(0n);
    case 'symbol':
      return names.symbol(expression.name);
    case 'local':
      return names.local(expression.number, expression.direction);
    case 'here':
      return names.here();
    case 'unary': {
      const operand = evaluateRead(expression.operand, names, depth + 1);
      if (expression.operator === '+') return operand;
      if (expression.operator === '-') return combine(constantRead(0n), operand, -1n);
      const value = constantOfRead(operand);
      if (typeof value !== 'bigint') return value === 'none' ? NONE : UNKNOWN;
      return constantRead(expression.operator === '~' ? ~value : value === 0n ? 1n : 0n);
    }
    case 'binary':
      return binary(
        expression.operator,
        evaluateRead(expression.left, names, depth + 1),
        evaluateRead(expression.right, names, depth + 1),
      );
    case 'register':
      return termRead(`%${expression.register}`);
    case 'float':
      return NONE;
  }
}

function binary(operator: (Expression & { kind: 'binary' })['operator'], left: ReadValue, right: ReadValue): ReadValue {
  if (left.kind === 'unknown' || right.kind === 'unknown') return UNKNOWN;
  if (operator === '+') return combine(left, right, 1n);
  const difference = operator === '-' || isComparison(operator) ? combine(left, right, -1n) : NONE;
  if (operator === '-') return difference;
  const [a, b] = [constantOfRead(left), constantOfRead(right)];
  if (typeof a === 'bigint' && typeof b === 'bigint') return constantRead(applyBinary(operator, a, b));
  if (isComparison(operator)) {
    const distance = constantOfRead(difference);
    if (typeof distance === 'bigint') return constantRead(applyBinary(operator, distance, 0n));
    if (distance === 'unknown') return UNKNOWN;
    if (!isSymbol(left) || !isSymbol(right)) return NONE;
    // Any two symbols can be compared for being the same; two different ones never are.
    return operator === '==' || operator === '!=' ? constantRead(operator === '==' ? 0n : -1n) : NONE;
  }
  if (operator === '*' && (a === 0n || b === 0n)) return constantRead(0n);
  if (operator === '*' && b === 1n) return left;
  return a === 'unknown' || b === 'unknown' ? UNKNOWN : NONE;
}

/** A constant, or one symbol with a constant. */
function isSymbol(value: ReadValue): boolean {
  return (
    value.kind === 'linear' &&
    (value.terms.size === 0 || (value.terms.size === 1 && [...value.terms.values()][0] === 1n))
  );
}

function isComparison(operator: string): boolean {
  return ['==', '!=', '<', '<=', '>', '>='].includes(operator);
}

function combine(left: ReadValue, right: ReadValue, sign: bigint): ReadValue {
  if (left.kind !== 'linear') return left;
  if (right.kind !== 'linear') return right;
  const terms = new Map(left.terms);
  for (const [term, coefficient] of right.terms) {
    const sum = (terms.get(term) ?? 0n) + sign * coefficient;
    if (sum === 0n) terms.delete(term);
    else terms.set(term, sum);
  }
  if (terms.size > MAX_TERMS) return UNKNOWN;
  let constant = left.constant + sign * right.constant;
  for (const [term, coefficient] of terms) {
    if (coefficient !== 1n || typeof term === 'string') continue;
    for (const [other, otherCoefficient] of terms) {
      if (otherCoefficient !== -1n || typeof other === 'string' || other.anchor !== term.anchor) continue;
      constant += BigInt(term.offset - other.offset);
      terms.delete(term);
      terms.delete(other);
      break;
    }
  }
  return { kind: 'linear', constant: BigInt.asIntN(64, constant), terms };
}

/** Whether the terms may be distances that the assembler knows although we do not: labels in pairs of one frag. */
function mayCancel(value: LinearValue): boolean {
  let sum = 0n;
  const frags = new Set<number>();
  for (const [term, coefficient] of value.terms) {
    if (typeof term === 'string') return false;
    sum += coefficient;
    frags.add(term.frag);
  }
  return sum === 0n && frags.size === 1;
}
