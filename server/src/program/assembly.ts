/** What the parts of the assembler share while statements are walked. */
import type { Reading } from '../preprocess/reading.js';
import type { DirectiveNode, Expression, Statement } from '../syntax/ast.js';
import { originOf, type MappedText, type Origin } from '../text/mapped.js';
import type { Problem } from '../text/problem.js';
import type { Range } from '../text/span.js';
import { evaluate, type Environment } from './evaluate.js';
import { asConstant, type BoundExpression, type Point, type Value } from './expression.js';
import { ABSOLUTE_SECTION, Layout, type SectionBuilder } from './layout.js';
import type { ExceptionTableEntry } from './model.js';
import { SymbolTable } from './symbols.js';

/** A statement nobody could make sense of, by its place. */
export interface UnknownStatement {
  readonly sequence: number;
  readonly section: SectionBuilder;
  readonly name: string;
}

/** Symbols, sections and problems of one program while its statements are walked. */
export class Assembly {
  readonly symbols = new SymbolTable();
  readonly layout = new Layout();
  readonly problems: Problem[] = [];
  readonly unknown: UnknownStatement[] = [];
  readonly assumedTable: ExceptionTableEntry[] = [];
  /** Labels that the text itself defines, known before the walk so that assumptions give way to them. */
  readonly writtenLabels: ReadonlySet<string>;
  /** An include was not found: names may be constants or macros that we cannot know. */
  readonly includeMissing: boolean;
  /** Words that no table knows may be macros. */
  readonly macrosMissing: boolean;

  /** Between `.allow_index_reg` and `.disallow_index_reg`. */
  allowIndexRegister = false;
  /** Behind `.code32` or `.code16` other rules hold, which are not checked. */
  in64BitMode = true;

  constructor(readonly reading: Reading) {
    const labels = new Set<string>();
    for (const statement of reading.statements) {
      for (const label of statement.labels) if (label.kind === 'symbol') labels.add(label.name);
    }
    this.writtenLabels = labels;
    this.includeMissing = reading.includes.some((include) => include.file === undefined);
    this.macrosMissing = this.includeMissing || reading.unknownMacros.length > 0;
  }

  readonly environment: Environment = {
    assigned: (name) => this.symbols.entries.get(name)?.assigned,
    point: (name) => this.symbols.entries.get(name)?.label,
  };

  report(code: Problem['code'], severity: Problem['severity'], message: string, origin: Origin): void {
    this.problems.push({ code, severity, message, origin });
  }

  /** Binds an expression: names get their meaning at this point of the text, and every use is recorded. */
  bind(expression: Expression, source: MappedText, here?: () => Point): BoundExpression {
    switch (expression.kind) {
      case 'number':
        return { kind: 'constant', value: expression.value };
      case 'missing':
        return { kind: 'constant', value: 0n };
      case 'here':
        return { kind: 'here', point: (here ?? (() => this.markHere(originOf(source, expression.range))))() };
      case 'symbol':
        return this.bindSymbol(expression.name, originOf(source, expression.range), expression.modifier);
      case 'local':
        return this.bindLocal(expression.number, expression.direction, originOf(source, expression.range));
      case 'unary':
        return { kind: 'unary', operator: expression.operator, operand: this.bind(expression.operand, source, here) };
      case 'binary':
        return {
          kind: 'binary',
          operator: expression.operator,
          left: this.bind(expression.left, source, here),
          right: this.bind(expression.right, source, here),
        };
      case 'float':
        return { kind: 'unknown', reason: 'a floating-point number' };
      case 'register':
        return { kind: 'unknown', reason: `the register ${expression.register}` };
    }
  }

  /** A use of a symbol by name. What `.set` assigned so far takes the symbol's place. */
  bindSymbol(name: string, origin: Origin, modifier?: string): BoundExpression {
    const entry = this.symbols.refer(name, origin);
    if (entry.assigned !== undefined && !entry.lazy) return entry.assigned;
    return { kind: 'symbol', name, ...(modifier !== undefined && { modifier }) };
  }

  /** A use of `1b` or `1f`. */
  bindLocal(number: string, direction: 'b' | 'f', origin: Origin): BoundExpression {
    const name = this.symbols.numericReference(number, direction);
    if (name === undefined) {
      // A macro that is not known may define the label.
      if (!this.macrosMissing) {
        this.report('asm-operands', 'error', `There is no label ${number}: before this place for ${number}b.`, origin);
      }
      return { kind: 'unknown', reason: `no label ${number}: before it` };
    }
    this.symbols.refer(name, origin, number);
    return { kind: 'symbol', name };
  }

  evaluate(expression: BoundExpression): Value {
    return evaluate(expression, this.environment);
  }

  /** The constant an expression has at this point of the text; undefined when it is not known yet. */
  constantNow(expression: Expression | undefined, statement: Statement): bigint | undefined {
    if (expression === undefined) return undefined;
    return asConstant(this.evaluate(this.bind(expression, statement.source)));
  }

  /** Puts a nameless label at the current place and gives its point, for expressions that mention `.`. */
  markHere(origin: Origin): Point {
    const name = this.symbols.nextHere();
    const point = this.layout.point(name);
    const entry = this.symbols.entry(name, '.');
    entry.label = point;
    entry.definition = origin;
    if (this.layout.isAbsolute) entry.assigned = { kind: 'constant', value: BigInt(point.offset) };
    else this.layout.add({ kind: 'label', name }, 0);
    return point;
  }

  /** Defines a label here. A second definition is an error unless the place is the same. */
  defineLabel(name: string, written: string, origin: Origin): void {
    const entry = this.symbols.entry(name, written);
    const point = this.layout.point(name);
    if (this.layout.isAbsolute) {
      entry.assigned = { kind: 'constant', value: BigInt(point.offset) };
      entry.definition = origin;
      return;
    }
    if (entry.isVariable) {
      // A label takes the name of a symbol that `.set` gave a value; earlier uses keep that value.
      delete entry.assigned;
      entry.isVariable = false;
    }
    if (this.symbols.isDefined(name) && !entry.assumed) {
      const same = entry.label?.anchor === point.anchor && entry.label.offset === point.offset;
      if (!same) this.report('asm-syntax', 'error', `The symbol ${written} is already defined.`, origin);
      return;
    }
    entry.label = point;
    entry.sequence = this.layout.sequence;
    entry.definition = origin;
    entry.isAddress = true;
    this.layout.add({ kind: 'label', name }, 0);
  }

  /**
   * `.set`, `.equ`, `=`; `once` for `.equiv`, which refuses a name that is defined; `lazy` for `==` and `.eqv`, which do
   * so too and whose value is taken anew at each use.
   */
  assign(name: string, value: Expression, statement: Statement, origin: Origin, mode: 'set' | 'once' | 'lazy'): void {
    const entry = this.symbols.entry(name);
    const lazy = mode === 'lazy';
    if (mode !== 'set' && this.symbols.isDefined(name) && !entry.assumed) {
      this.report('asm-syntax', 'error', `The symbol ${name} is already defined.`, origin);
      return;
    }
    if (value.kind === 'register') {
      entry.register = value.register;
      entry.definition = origin;
      return;
    }
    if (value.kind === 'symbol') {
      const register = this.symbols.entries.get(value.name)?.register;
      if (register !== undefined) {
        entry.register = register;
        entry.definition = origin;
        return;
      }
    }
    if (entry.label !== undefined) {
      this.report('asm-syntax', 'error', `The symbol ${name} is already defined as a label.`, origin);
      return;
    }
    const bound = this.bind(value, statement.source);
    const now = this.evaluate(bound);
    const constant = asConstant(now);
    entry.assigned = constant === undefined ? bound : { kind: 'constant', value: constant };
    entry.lazy = lazy;
    entry.isVariable = mode === 'set';
    entry.definition ??= origin;
  }
}

/** The text of a range of a statement. */
export function textOf(statement: Statement, range: Range): string {
  return statement.source.text.slice(range.start, range.end);
}

/** The origin of a directive's argument. */
export function argumentOrigin(statement: Statement, argument: DirectiveNode['args'][number]): Origin {
  return originOf(statement.source, argument.range);
}

/** An argument as a name: a name, a quoted name, or an expression that is a symbol alone. */
export function argumentName(
  statement: Statement,
  argument: DirectiveNode['args'][number] | undefined,
): string | undefined {
  switch (argument?.kind) {
    case undefined:
      return undefined;
    case 'name':
      return argument.name;
    case 'string':
      return argument.text;
    case 'expression':
      return argument.value.kind === 'symbol' ? argument.value.name : textOf(statement, argument.range).trim();
    case 'raw':
      return argument.text.trim();
  }
}

/** An argument as an expression; a bare name is the symbol of that name. */
export function argumentExpression(argument: DirectiveNode['args'][number] | undefined): Expression | undefined {
  if (argument?.kind === 'expression') return argument.value;
  if (argument?.kind === 'name') return { kind: 'symbol', name: argument.name, range: argument.range };
  return undefined;
}

export { ABSOLUTE_SECTION };
