/**
 * Where labels stand, as far as it can be told while reading: byte counts of data and of instructions without operands.
 * Works only when an expression asks for it, and then once over each statement.
 */
import { fixedLength } from '../isa/encodings.js';
import { prefixWord } from '../isa/prefixes.js';
import type { DirectiveNode, Expression, InstructionNode, Statement } from '../syntax/ast.js';
import { FLOAT_SIZES, INTEGER_SIZES, STRING_SIZES, UNIT_SIZES } from '../syntax/data-sizes.js';
import type { Sequence } from '../text/sequence.js';
import {
  constantOfRead,
  evaluateRead,
  termRead,
  constantRead,
  type Names,
  type Place,
  type ReadValue,
} from './gas-values.js';

interface Counter {
  readonly section: string;
  frag: number;
  anchor: number;
  offset: number;
}

/** Symbols that are assigned from each other, one behind the other; a loop among them has no end. */
const MAX_DEFERRED = 50;
const ABSOLUTE = '*ABS*';
const ASSIGNMENTS: ReadonlySet<string> = new Set(['.set', '.equ', '.equiv', '.eqv', '.lsym']);

/** Walks the statements of one reading. */
export class Places {
  private readonly values = new Map<string, ReadValue>();
  /** Assignments whose value is that of each use: lazy ones, and those that depend on what is not defined yet. */
  private readonly deferred = new Map<string, Expression>();
  private depth = 0;
  private readonly kept = new Map<string, ReadValue>();
  private readonly numeric = new Map<string, Place | undefined>();
  private readonly counters = new Map<string, Counter>();
  private readonly stack: (readonly [Counter, Counter])[] = [];
  private serial = 0;
  private done = 0;
  private current = this.counter('.text');
  private previous = this.current;

  /** `lenient`: names without a definition may have one in a file that was not found. */
  constructor(
    private readonly statements: Sequence<Statement>,
    private readonly lenient: () => boolean,
  ) {}

  /** The value of an expression behind the last statement. */
  evaluate(expression: Expression): ReadValue {
    while (this.done < this.statements.length) {
      const statement = this.statements.at(this.done++);
      if (statement !== undefined) this.walk(statement);
    }
    return evaluateRead(expression, this.names);
  }

  private readonly names: Names = {
    symbol: (name) => {
      const value = this.values.get(name) ?? this.deferredValue(name);
      if (value !== undefined) return value;
      const section = this.counters.get(`${name} 0`);
      if (section !== undefined) return termRead({ section: name, frag: -1, anchor: -1, offset: 0 });
      return this.lenient() ? { kind: 'unknown' } : termRead(name);
    },
    local: (number, direction) => {
      const place = direction === 'b' ? this.numeric.get(number) : undefined;
      if (place !== undefined) return termRead(place);
      return this.lenient() ? { kind: 'unknown' } : { kind: 'none' };
    },
    here: () => this.here(),
  };

  private here(): ReadValue {
    return this.current.section === ABSOLUTE ? constantRead(BigInt(this.current.offset)) : termRead(this.place());
  }

  private place(): Place {
    return { ...this.current };
  }

  private counter(section: string, subsection = 0): Counter {
    const key = `${section} ${subsection}`;
    let counter = this.counters.get(key);
    if (counter === undefined) {
      counter = { section, frag: ++this.serial, anchor: this.serial, offset: 0 };
      this.counters.set(key, counter);
    }
    return counter;
  }

  private walk(statement: Statement): void {
    for (const label of statement.labels) {
      if (label.kind === 'numeric') this.numeric.set(label.name, this.place());
      else this.values.set(label.name, this.here());
    }
    const { body } = statement;
    if (body?.kind === 'instruction') this.instruction(body);
    else if (body?.kind === 'assignment') this.assign(body.name, body.value, body.operator === '==');
    else if (body?.kind === 'directive') this.directive(body);
  }

  private deferredValue(name: string): ReadValue | undefined {
    const expression = this.deferred.get(name);
    if (expression === undefined) return undefined;
    const kept = this.kept.get(name);
    if (kept !== undefined) return kept;
    if (this.depth > MAX_DEFERRED) return { kind: 'unknown' };
    this.depth++;
    const value = evaluateRead(expression, this.names);
    this.depth--;
    // The same symbol may stand many times in an expression; what it means may be another thing in the next.
    if (this.depth === 0) this.kept.clear();
    else this.kept.set(name, value);
    return value;
  }

  private assign(name: string, expression: Expression, lazy: boolean): void {
    if (name !== '.') {
      const value = lazy ? undefined : evaluateRead(expression, this.names);
      this.values.delete(name);
      this.deferred.delete(name);
      if (value?.kind === 'linear' && [...value.terms.keys()].every((term) => typeof term !== 'string')) {
        this.values.set(name, value);
      } else this.deferred.set(name, expression);
    } else if (this.current.section === ABSOLUTE) this.setAbsolute(expression);
    else this.mayGrow();
  }

  private setAbsolute(expression: Expression | undefined): void {
    const value = expression && constantOfRead(evaluateRead(expression, this.names));
    this.current.offset = typeof value === 'bigint' ? Number(value) : 0;
  }

  private instruction({ mnemonic, prefixes, operands }: InstructionNode): void {
    const bytes = prefixes.filter(({ text }) => prefixWord(text)?.byte !== undefined).length;
    if (mnemonic === undefined) return this.advance(bytes);
    // A jump to a symbol is short or long, which the assembler decides only at the end.
    if (mnemonic.text.startsWith('j') && operands[0]?.kind === 'memory' && !operands[0].indirect) return this.mayGrow();
    const length = operands.length === 0 ? fixedLength(mnemonic.text) : undefined;
    this.advance(length === undefined ? undefined : length + bytes);
  }

  private directive(directive: DirectiveNode): void {
    const { name, args } = directive;
    const first = args[0];
    if (ASSIGNMENTS.has(name)) {
      const value = args[1];
      if (first?.kind === 'name' && value?.kind === 'expression') this.assign(first.name, value.value, name === '.eqv');
      return;
    }
    if (this.section(directive)) return;
    const size = INTEGER_SIZES.get(name) ?? FLOAT_SIZES.get(name);
    if (size !== undefined) return this.advance(args.length * size);
    const string = STRING_SIZES.get(name);
    if (string !== undefined) return this.strings(directive, string.size, string.terminated);
    const unit = /^\.(?:ds|dcb)(?:\.([bwlsdxp]))?$/.exec(name);
    if (unit !== null) return this.space(first, UNIT_SIZES.get(unit[1] ?? '') ?? 1);
    switch (name) {
      case '.skip':
      case '.space':
      case '.zero':
        return this.space(first, 1);
      case '.fill': {
        const width = args[1]?.kind === 'expression' ? this.constant(args[1].value) : 1;
        return width === undefined ? this.mayGrow() : this.space(first, Math.min(width, 8));
      }
      case '.incbin':
        return this.advance(undefined);
    }
    if (/align|^\.(?:org|nops?|[us]leb128)$/.test(name)) this.mayGrow();
  }

  private strings({ args }: DirectiveNode, size: number, terminated: boolean): void {
    let count = 0;
    for (const argument of args)
      count += (argument.kind === 'string' ? argument.bytes.length : 1) + (terminated ? 1 : 0);
    // Strings side by side have one terminator; that is rare enough to give the count up.
    this.advance(terminated && args.length > 1 ? undefined : count * size);
  }

  private space(count: DirectiveNode['args'][number] | undefined, unit: number): void {
    const value = count?.kind === 'expression' ? this.constant(count.value) : undefined;
    if (value === undefined) this.mayGrow();
    else this.advance(Math.max(0, value) * unit);
  }

  private constant(expression: Expression): number | undefined {
    const value = constantOfRead(evaluateRead(expression, this.names));
    return typeof value === 'bigint' ? Number(value) : undefined;
  }

  private section({ name, args }: DirectiveNode): boolean {
    const number = (index: number): number => {
      const argument = args[index];
      return (argument?.kind === 'expression' ? this.constant(argument.value) : 0) ?? 0;
    };
    switch (name) {
      case '.text':
      case '.data':
      case '.bss':
        this.enter(this.counter(name, number(0)));
        return true;
      case '.section':
      case '.section.s':
      case '.sect':
      case '.sect.s':
      case '.pushsection':
        if (name === '.pushsection') this.stack.push([this.current, this.previous]);
        this.enter(this.counter(args[0]?.kind === 'name' ? args[0].name : '', number(1)));
        return true;
      case '.popsection': {
        const saved = this.stack.pop();
        if (saved !== undefined) [this.current, this.previous] = saved;
        return true;
      }
      case '.previous':
        this.enter(this.previous);
        return true;
      case '.subsection':
        this.enter(this.counter(this.current.section, number(0)));
        return true;
      case '.struct':
      case '.offset': {
        this.enter(this.counter(ABSOLUTE));
        const start = args[0];
        this.setAbsolute(start?.kind === 'expression' ? start.value : undefined);
        return true;
      }
      default:
        return false;
    }
  }

  private enter(counter: Counter): void {
    [this.previous, this.current] = [this.current, counter];
  }

  private advance(bytes: number | undefined): void {
    if (bytes === undefined) this.current.anchor = ++this.serial;
    else this.current.offset += bytes;
  }

  /** What stands here may still change its length when everything is read. */
  private mayGrow(): void {
    this.current.frag = ++this.serial;
    this.current.anchor = this.serial;
  }
}
