/** What is known of symbols while the text is being read: constants, labels so far, and names of registers. */
import type { Expression, Statement } from '../syntax/ast.js';
import type { Sequence } from '../text/sequence.js';
import { constantOf } from './constant.js';
import { Places } from './gas-places.js';
import { constantOfRead } from './gas-values.js';

/** The symbols of one reading, up to the statement that was read last. */
export class ReadSymbols {
  /** Symbols that were set to a register: `.set ptr, %rdi`. */
  readonly registers = new Map<string, string>();
  private readonly constants = new Map<string, bigint>();
  private readonly defined = new Set<string>();
  /** How many statements have their labels in `defined`. */
  private labelsTaken = 0;
  /** How often it was asked so far; what is read then depends on statements before it. */
  asked = 0;
  private readonly places: Places;

  /** `lenient`: names without a definition may have one in a file that was not found. */
  constructor(
    private readonly statements: Sequence<Statement>,
    lenient: () => boolean,
  ) {
    this.places = new Places(statements, lenient);
  }

  /** Takes an assignment in; the value of a lazy one (`==`, `.eqv`) is that of each use. A register hides the name from `.ifdef`, as it does for GNU as. */
  assign(name: string, value: Expression | undefined, lazy: boolean): void {
    const register = value?.kind === 'register' ? value.register : undefined;
    if (register !== undefined) {
      this.registers.set(name, register);
      return;
    }
    this.registers.delete(name);
    this.defined.add(name);
    const constant = lazy ? undefined : value && constantOf(value, this.constants);
    if (constant === undefined) this.constants.delete(name);
    else this.constants.set(name, constant);
  }

  /** Takes a symbol in that a directive defines. */
  define(name: string): void {
    this.defined.add(name);
  }

  isDefined(name: string): boolean {
    this.asked++;
    // Most files never ask, and have labels by the hundred thousand.
    for (; this.labelsTaken < this.statements.length; this.labelsTaken++) {
      for (const label of this.statements.at(this.labelsTaken)?.labels ?? []) this.defined.add(label.name);
    }
    return this.defined.has(name);
  }

  /** The constant an expression is here; `none` if GNU as has none either, `unknown` if that cannot be told. */
  evaluate(expression: Expression): bigint | 'none' | 'unknown' {
    const constant = constantOf(expression, this.constants);
    if (constant !== undefined) return constant;
    this.asked++;
    return this.evaluatePlaces(expression);
  }

  /** The same for what decides how a statement is read: from then on statements depend on those before them. */
  evaluateForReading(expression: Expression): bigint | 'none' | 'unknown' {
    this.asked++;
    return this.evaluate(expression);
  }

  private evaluatePlaces(expression: Expression): bigint | 'none' | 'unknown' {
    return constantOfRead(this.places.evaluate(expression));
  }
}
