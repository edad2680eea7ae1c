/**
 * What the assembler can make of an expression when everything is read: a number, an address for the linker, or nothing
 * (`resolve_symbol_value` of gas/symbols.c and `fixup_segment` of gas/write.c, binutils 2.40). Lengths of instructions
 * are not needed for that: the difference of two labels in one section is a number, whatever it is.
 */
import type { BinaryOperator } from '../syntax/ast.js';
import type { BoundExpression } from './expression.js';
import type { SymbolTable } from './symbols.js';

/** Sections (`in .text`) and undefined symbols by name, with their coefficients; empty for a number. */
export type Terms = ReadonlyMap<string, bigint>;

/** `undefined` terms: no relocation could express it, for the `reason`. */
export type Relocatable =
  { readonly kind: 'terms'; readonly terms: Terms } | { readonly kind: 'none'; readonly reason: string };

const NUMBER: Relocatable = { kind: 'terms', terms: new Map() };

/** Chains of assignments are shorter; what a longer one comes to is taken for a number, of which nothing wrong is said. */
export const MAX_CHAIN = 400;

/** A sum of more addresses has no relocation; assignments in a row could make it as long as the file. */
const MAX_TERMS = 64;

const CIRCLE: Relocatable = { kind: 'none', reason: 'symbols are defined by each other in a circle' };
const TOO_LONG: Relocatable = { kind: 'none', reason: 'it combines too many addresses' };

/** Says what expressions come to, with the symbols as they are defined by now, which it keeps for those met again. */
export class Relocations {
  /** What assigned values come to; {@link CIRCLE} while one is being looked at. */
  private readonly known = new Map<BoundExpression, Relocatable>();
  /** Whether a chain of assignments was longer than {@link MAX_CHAIN}. */
  wasCut = false;

  constructor(private readonly symbols: SymbolTable) {}

  /** Whether the expression depends on itself through assigned symbols. */
  isCircular(expression: BoundExpression): boolean {
    return this.of(expression) === CIRCLE;
  }

  /** What the expression comes to. */
  of(expression: BoundExpression): Relocatable {
    return relocatable(expression, this.symbols, (inner) => this.part(inner, 1));
  }

  /** A part of an expression, or what is assigned to a symbol in it: both may be met again. */
  private part(expression: BoundExpression, depth: number): Relocatable {
    if (expression.kind === 'constant') return NUMBER;
    if (expression.kind === 'here') return relocatable(expression, this.symbols, (inner) => this.part(inner, depth));
    const known = this.known.get(expression);
    if (known !== undefined) return known;
    if (depth > MAX_CHAIN) {
      this.wasCut = true;
      return NUMBER;
    }
    this.known.set(expression, CIRCLE);
    const result = relocatable(expression, this.symbols, (inner) => this.part(inner, depth + 1));
    this.known.set(expression, result);
    return result;
  }
}

/** One step: `inner` gives what the parts and the values of symbols come to. */
function relocatable(
  expression: BoundExpression,
  symbols: SymbolTable,
  inner: (part: BoundExpression) => Relocatable,
): Relocatable {
  switch (expression.kind) {
    case 'constant':
      return NUMBER;
    case 'unknown':
      // Whatever it is has been said where it stands; a register counts as a number.
      return NUMBER;
    case 'here':
      return term(sectionTerm(expression.point.section));
    case 'symbol': {
      const entry = symbols.entries.get(expression.name);
      if (entry?.assigned !== undefined) return inner(entry.assigned);
      if (entry?.label !== undefined) return term(sectionTerm(entry.label.section));
      // A section's name stands for its start.
      return term(symbols.isSection(expression.name) ? sectionTerm(expression.name) : expression.name);
    }
    case 'unary': {
      const operand = inner(expression.operand);
      // Whether an address is zero is a number, says the assembler, even of an undefined symbol.
      if (expression.operator === '!' && operand.kind === 'terms') return NUMBER;
      if (expression.operator === '+' || operand.kind === 'none' || operand.terms.size === 0) return operand;
      return expression.operator === '-' ? sum(NUMBER, operand, -1n) : notANumber(expression.operator);
    }
    case 'binary': {
      const left = inner(expression.left);
      const right = inner(expression.right);
      return binary(expression.operator, left, right, expression);
    }
  }
}

/** The name under which the labels of a section are summed up. */
export function sectionTerm(section: string): string {
  return `in ${section}`;
}

function term(name: string): Relocatable {
  return { kind: 'terms', terms: new Map([[name, 1n]]) };
}

function binary(
  operator: BinaryOperator,
  left: Relocatable,
  right: Relocatable,
  { left: first, right: second }: { readonly left: BoundExpression; readonly right: BoundExpression },
): Relocatable {
  if (left.kind === 'none') return left;
  if (right.kind === 'none') return right;
  if (operator === '+') return sum(left, right, 1n);
  if (operator === '-') return sum(left, right, -1n);
  if (left.terms.size === 0 && right.terms.size === 0) return NUMBER;
  if (operator === '==' || operator === '!=') return NUMBER;
  if (['<', '<=', '>', '>='].includes(operator)) {
    const difference = sum(left, right, -1n);
    return difference.kind === 'terms' && difference.terms.size === 0 ? NUMBER : notANumber(operator);
  }
  // Nothing changes, or nothing is left, with some numbers.
  if (operator === '*' && (isNumber(first, 0n) || isNumber(second, 0n))) return NUMBER;
  if (['*', '/', '<<', '>>'].includes(operator) && isNumber(second, operator === '*' || operator === '/' ? 1n : 0n)) {
    return left;
  }
  if (operator === '*' && isNumber(first, 1n)) return right;
  return notANumber(operator);
}

function isNumber(expression: BoundExpression, value: bigint): boolean {
  return expression.kind === 'constant' && expression.value === value;
}

function notANumber(operator: string): Relocatable {
  return { kind: 'none', reason: `an operand of '${operator}' is an address` };
}

function sum(left: Relocatable, right: Relocatable, sign: bigint): Relocatable {
  if (left.kind === 'none') return left;
  if (right.kind === 'none') return right;
  const terms = new Map(left.terms);
  for (const [name, coefficient] of right.terms) {
    const total = (terms.get(name) ?? 0n) + sign * coefficient;
    if (total === 0n) terms.delete(name);
    else terms.set(name, total);
  }
  return terms.size > MAX_TERMS ? TOO_LONG : { kind: 'terms', terms };
}

/** Why no relocation of an element in `section` can express the terms; undefined when one can. */
export function relocationProblem(value: Relocatable, section: string): string | undefined {
  if (value.kind === 'none') return value.reason;
  const here = sectionTerm(section);
  const terms = [...value.terms].filter(([name, coefficient]) => name !== here || coefficient !== -1n);
  const relative = terms.length < value.terms.size;
  const [first, second] = terms;
  if (first === undefined) return undefined;
  if (second !== undefined) return `it combines ${describe(first)} and ${describe(second)}`;
  if (first[1] === 1n) return undefined;
  return relative ? `it subtracts more than one address` : `it subtracts ${describe(first)}`;
}

function describe([name]: readonly [string, bigint]): string {
  return name.startsWith('in ') ? `an address ${name}` : name;
}
