/** What the parts of the assembler share while statements are walked. */
import type { Reading } from '../preprocess/reading.js';
import type { DirectiveNode, Expression, Statement } from '../syntax/ast.js';
import { originInStatement, textInStatement as textOf } from '../syntax/statement.js';
import { originOf, type MappedText, type Origin } from '../text/mapped.js';
import type { Problem } from '../text/problem.js';
import { evaluate, evaluateKept, type Environment } from './evaluate.js';
import { asConstant, compacted, type BoundExpression, type Point, type Value } from './expression.js';
import { ABSOLUTE_SECTION, Layout, type SectionBuilder } from './layout.js';
import { CfiProcedures } from './cfi-procedures.js';
import { AssemblerModes } from './assembler-modes.js';
import { DebugFiles } from './debug-files.js';
import type { ProgramMemory } from './memory.js';
import type { ExceptionTableEntry } from './model.js';
import { MAX_CHAIN, relocationProblem, Relocations } from './relocatable.js';
import { MAX_PROBLEMS } from '../text/problem.js';
import { eachInSteps, type Steps } from '../text/steps.js';
import { SectionAttributes } from './section-attributes.js';
import { SymbolTable } from './symbols.js';

/** A statement nobody could make sense of, by its place. */
export interface UnknownStatement {
  readonly sequence: number;
  readonly section: SectionBuilder;
  readonly name: string;
}

/** Sections that are there from the start. */
const PREDEFINED_SECTIONS: ReadonlySet<string> = new Set(['.text', '.data', '.bss']);

/** Elements of data whose values are kept, some 300 bytes each; tables and code spelled as bytes have a hundredth. */
const MAX_DATA_ELEMENTS = 300_000;

/**
 * Names that source trees give to code for 32-bit mode beside that for 64-bit mode: `setjmp_32.S`, `setjmp_i386.S`. Where
 * the build's command is known, that counts and not the name.
 */
const NAMED_FOR_32_BIT = /(?:[_-]32|i[3-6]86)\.[sS]$/;

const DEBUG_SECTION = /^\.(?:debug_|stab)/;

/** Values and symbols checked at the end between two pauses. */
const CHECKS_A_STEP = 512;

interface LaterCheck {
  readonly value: BoundExpression;
  readonly origin: () => Origin;
  readonly what: 'element' | 'number';
  readonly section: string;
}

/** Symbols, sections and problems of one program while its statements are walked. */
export class Assembly {
  readonly layout = new Layout();
  readonly symbols = new SymbolTable((name) => this.layout.has(name));
  readonly problems: Problem[] = [];
  readonly unknown: UnknownStatement[] = [];
  readonly assumedTable: ExceptionTableEntry[] = [];
  readonly procedures = new CfiProcedures();
  readonly attributes = new SectionAttributes();
  readonly debugFiles = new DebugFiles();
  readonly modes = new AssemblerModes();
  /** Values to look at again when every symbol is defined. */
  readonly #later: LaterCheck[] = [];
  /** An include was not found: names may be constants or macros that we cannot know. */
  readonly includeMissing: boolean;
  /** Words that no table knows may be macros. */
  readonly macrosMissing: boolean;
  /** Words in what was told about unknown macros, their names among them. */
  readonly toldMacros: Set<string>;

  /** Between `.allow_index_reg` and `.disallow_index_reg`. */
  allowIndexRegister = false;
  /** Behind `.code32` or `.code16` other rules hold, which are not checked. */
  in64BitMode: boolean;

  constructor(
    readonly reading: Reading,
    readonly memory: ProgramMemory,
    /** Labels that the text itself defines, known before the walk so that assumptions give way to them. */
    readonly writtenLabels: ReadonlySet<string>,
  ) {
    const isNamedFor32Bit = NAMED_FOR_32_BIT.test(reading.files[0]?.path ?? '');
    this.in64BitMode = reading.bits === undefined ? !isNamedFor32Bit : reading.bits === 64;
    this.includeMissing = reading.includes.some((include) => include.file === undefined);
    this.macrosMissing = this.includeMissing || reading.unknownMacros.length > 0;
    const told = reading.problems.filter(({ code }) => code === 'asm-unknown-macro');
    this.toldMacros = new Set(told.flatMap(({ message }) => message.split(/[^\w.$]+/)));
  }

  #otherModeNoted = false;

  /** Tells once that there is code for 32-bit mode where missing headers may ask for it. */
  noteOtherMode(mnemonic: string, origin: Origin): void {
    if (this.#otherModeNoted) return;
    this.#otherModeNoted = true;
    const message = `This ${mnemonic} exists in 32-bit mode only; headers that were not found may choose that mode, so such code is not checked.`;
    this.report('asm-operands', 'info', message, origin);
  }

  readonly environment: Environment = {
    assigned: (name) => this.symbols.entries.get(name)?.assigned,
    point: (name) => this.symbols.entries.get(name)?.label,
  };

  /** Names may be constants, labels or macros of files that were not found, so that little can be called wrong. */
  get lenient(): boolean {
    return this.includeMissing || this.macrosMissing;
  }

  /** Asks at the end whether there is a relocation for a value in the current section; `number`: whether it is a number. */
  checkLater(value: BoundExpression, origin: () => Origin, what: 'element' | 'number'): void {
    if (value.kind === 'constant' || (value.kind === 'symbol' && what === 'element') || this.lenient) return;
    this.#later.push({ value, origin, what, section: this.layout.current.name });
  }

  /** Reports what {@link checkLater} kept and what is open at the end. */
  *checkAtEnd(): Steps<void> {
    if (this.lenient) return;
    const relocations = new Relocations(this.symbols);
    yield* eachInSteps(this.#later, CHECKS_A_STEP, ({ value, origin, what, section }) => {
      const result = relocations.of(value);
      const isNumber = result.kind === 'terms' && result.terms.size === 0;
      if (what === 'number' && !isNumber) {
        this.report('asm-operands', 'error', 'This must be a number once everything is read.', origin());
      } else if (what === 'element') {
        const problem = relocationProblem(result, section);
        if (problem !== undefined)
          this.report('asm-operands', 'error', `No relocation has this value: ${problem}.`, origin());
      }
    });
    yield* eachInSteps([...this.symbols.entries.values()], CHECKS_A_STEP, ({ assigned, definition, name }) => {
      if (assigned === undefined || assigned.kind === 'constant' || definition === undefined) return;
      if (!relocations.isCircular(assigned)) return;
      this.report('asm-syntax', 'error', `The value of ${name} depends on itself.`, definition);
    });
    const first = this.#later[0]?.origin() ?? this.symbols.entries.values().next().value?.definition;
    if (relocations.wasCut && first !== undefined) {
      const message = `More than ${MAX_CHAIN} symbols are assigned one from the other; what is behind them is not checked.`;
      this.report('asm-limit', 'warning', message, first);
    }
    const locked = this.modes.lockedAt;
    if (locked !== undefined) this.report('asm-syntax', 'error', 'This .bundle_lock has no .bundle_unlock.', locked);
    const hasLabel = (name: string): boolean => this.symbols.entries.get(name)?.label !== undefined;
    for (const { name, origin } of this.procedures.labelsDefinedTwice(hasLabel)) {
      this.report('asm-syntax', 'error', `The symbol ${name} of .cfi_label is already defined.`, origin);
    }
    for (const origin of this.procedures.unclosed) {
      this.report('asm-syntax', 'error', 'This .cfi_startproc has no .cfi_endproc in its section.', origin);
    }
  }

  /** The constant that a directive needs here; one that is certainly none is reported. */
  absoluteNow(expression: Expression | undefined, statement: Statement): bigint | undefined {
    if (expression === undefined) return undefined;
    const bound = this.bind(expression, statement.source);
    const value = asConstant(this.evaluate(bound));
    if (value !== undefined || this.lenient) return value;
    const result = new Relocations(this.symbols).of(bound);
    // A distance in one section may be known to the assembler, which knows how long each instruction is.
    if (result.kind === 'none' || result.terms.size > 0) {
      const origin = originOf(statement.source, expression.range);
      this.report('asm-syntax', 'error', 'This must be a constant that is known here.', origin);
    }
    return undefined;
  }

  /** How many problems were reported, told or not. */
  reports = 0;

  report(code: Problem['code'], severity: Problem['severity'], message: string, origin: Origin): void {
    this.reports += 1;
    // One more than are told, so that it shows that there are others.
    if (this.problems.length <= MAX_PROBLEMS) this.problems.push({ code, severity, message, origin });
  }

  readonly #limits = new Set<string>();

  /** Tells, the first time only, that a bound was hit; `name` is that of the bound. */
  reportOnce(name: string, message: string, origin: Origin, severity: Problem['severity'] = 'error'): void {
    if (this.#limits.has(name)) return;
    this.#limits.add(name);
    this.problems.unshift({ code: 'asm-limit', severity, message, origin });
  }

  #dataElements = 0;

  /** Whether {@link keepsValues} would keep so many more. */
  hasRoomFor(count: number): boolean {
    return this.#dataElements + count <= MAX_DATA_ELEMENTS;
  }

  /**
   * Whether the values of so many more elements of data are kept; of others only the length counts. Values of debug
   * information tell nothing about the code.
   */
  keepsValues(count: number, origin: Origin): boolean {
    if (DEBUG_SECTION.test(this.layout.current.name)) return false;
    this.#dataElements += count;
    if (this.#dataElements <= MAX_DATA_ELEMENTS) return true;
    const message = `The file has more than ${MAX_DATA_ELEMENTS} numbers and characters of data; the values of the rest are not known here.`;
    this.reportOnce('data', message, origin, 'warning');
    return false;
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

  readonly #atEnd = new Map<BoundExpression, Value>();

  /** {@link evaluate} when every symbol is defined, so that values can be kept. */
  evaluateAtEnd(expression: BoundExpression): Value {
    return evaluateKept(expression, this.environment, this.#atEnd);
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
    this.symbols.setDefinition(entry, origin);
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
      this.symbols.setDefinition(entry, origin);
      return;
    }
    if (this.layout.has(name) || PREDEFINED_SECTIONS.has(name)) {
      this.report('asm-syntax', 'error', `The symbol ${written} is already defined: it is a section.`, origin);
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
    this.symbols.setDefinition(entry, origin);
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
    if (entry.isWeakAlias) {
      this.report('asm-syntax', 'error', `The symbol ${name} is already defined by .weakref.`, origin);
      return;
    }
    if (value.kind === 'register' && entry.isDeclared) {
      this.report('asm-syntax', 'error', `${name} is visible to other files and cannot stand for a register.`, origin);
      return;
    }
    if (mode !== 'set' && this.symbols.isDefined(name) && !entry.assumed) {
      this.report('asm-syntax', 'error', `The symbol ${name} is already defined.`, origin);
      return;
    }
    if (value.kind === 'register') {
      entry.register = value.register;
      this.symbols.setDefinition(entry, origin);
      return;
    }
    if (value.kind === 'symbol') {
      const register = this.symbols.entries.get(value.name)?.register;
      if (register !== undefined) {
        entry.register = register;
        this.symbols.setDefinition(entry, origin);
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
    entry.assigned = constant === undefined ? compacted(bound, now) : { kind: 'constant', value: constant };
    entry.lazy = lazy;
    entry.isVariable = mode === 'set';
    if (entry.definition === undefined) this.symbols.setDefinition(entry, origin);
  }
}

/** The origin of a directive's argument. */
export function argumentOrigin(statement: Statement, argument: DirectiveNode['args'][number]): Origin {
  return originInStatement(statement, argument.range);
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

export { ABSOLUTE_SECTION, textOf };
