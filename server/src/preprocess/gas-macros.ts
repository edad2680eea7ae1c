/** Macros and repetitions of the assembler: what is defined, and the text that a call or all rounds expand to. */
import type { Statement } from '../syntax/ast.js';
import { MappedBuilder } from '../syntax/mapped-builder.js';
import { originOf, type Expansion, type MappedText } from '../text/mapped.js';
import type { Sequence } from '../text/sequence.js';
import { bindArguments } from './gas-arguments.js';
import { macroOf, type GasMacro } from './gas-definitions.js';
import { takeBlock, wholeOf, type Input, type Piece, type PieceReader } from './gas-input.js';
import type { StatementParser } from './gas-parser.js';
import { isRepeat, listedRounds } from './gas-repeats.js';
import { expansionAt, sentence } from './gas-reports.js';
import { scrub } from './gas-scrub.js';
import { appendThrough, expandBody } from './gas-substitution.js';
import type { ReadSymbols } from './gas-symbols.js';
import type { Alternate } from './gas-words.js';
import { MAX_MACRO_DEPTH, type Session } from './session.js';
import type { Trace } from './trace.js';

/** Characters of all arguments of a macro call, which macros may double from call to call; a long list has a hundredth. */
const MAX_ARGUMENTS = 200_000;

/** Text to be read in place of a statement. */
export interface Expanded {
  readonly text: MappedText;
  readonly expansion: Expansion;
}

/** What the parts of the assembler's layer share. */
export interface Layer {
  readonly session: Session;
  readonly reader: PieceReader;
  readonly parser: StatementParser;
  readonly symbols: ReadSymbols;
  readonly trace: Trace;
  readonly statements: Sequence<Statement>;
}

/** The macros of one reading. */
export class Macros {
  private readonly macros = new Map<string, GasMacro>();
  /** Set between `.altmacro` and `.noaltmacro`. */
  private alternate: Alternate | undefined;
  private calls = 0;
  private locals = 0;
  private readonly session: Session;
  private readonly reader: PieceReader;
  private readonly parser: StatementParser;
  private readonly symbols: ReadSymbols;
  private readonly trace: Trace;
  private readonly statements: Sequence<Statement>;

  constructor({ session, reader, parser, symbols, trace, statements }: Layer) {
    this.session = session;
    this.reader = reader;
    this.parser = parser;
    this.symbols = symbols;
    this.trace = trace;
    this.statements = statements;
  }

  /** Names of all that are defined, lower case. */
  get names(): ReadonlySet<string> {
    return new Set(this.macros.keys());
  }

  /** The macro of a name in lower case. */
  get(name: string): GasMacro | undefined {
    return this.macros.size === 0 ? undefined : this.macros.get(name);
  }

  /** `.altmacro` and `.noaltmacro`. */
  setAlternate(on: boolean): void {
    this.alternate = on ? { evaluate: (text, from) => this.parser.evaluate(text, from) } : undefined;
  }

  /** `.macro`: takes its body from the input. */
  define(input: Input, piece: Piece): void {
    const from = input.scanner.position;
    const body = takeBlock(this.session, input, this.reader, {
      opens: (name) => name === '.macro',
      closes: '.endm',
      piece,
    });
    const written = input.mapped.text.slice(from, input.scanner.start).replace(/\n[ \t]*$/, '');
    if (body === undefined) return;
    // `name: .macro` defines a macro of the label's name.
    const label = piece.wordStart > 0 ? this.parser.labelsOf(piece).at(-1) : undefined;
    const macro = macroOf(this.session, this.macros, { piece, label, body, written, alternate: this.alternate });
    if (macro === undefined) return;
    this.session.definitions.push(macro.definition);
    this.trace.macroChanges++;
    this.macros.set(macro.definition.name.toLowerCase(), macro);
  }

  /** `.purgem`. */
  purge(piece: Piece): void {
    const { body, problems } = this.parser.parse(piece);
    this.session.problems.push(...problems);
    const args = body?.kind === 'directive' ? body.args : [];
    this.trace.macroChanges++;
    for (const argument of args) {
      if (argument.kind !== 'name' || this.macros.delete(argument.name.toLowerCase())) continue;
      const message = `There is no macro ${argument.name} that .purgem could undo.`;
      this.session.report('asm-macro', 'warning', message, originOf(piece.mapped, argument.range));
    }
  }

  /** What a call expands to, with `depth` inputs open around it; undefined when that is refused, which is reported. */
  call(macro: GasMacro, piece: Piece, depth: number): Expanded | undefined {
    const { definition, params, body } = macro;
    if (piece.mapped.text.length - piece.wordEnd > MAX_ARGUMENTS) {
      const message = `The arguments of a macro have more than ${MAX_ARGUMENTS} characters; this call is left out.`;
      this.session.reportOnce('asm-limit', 'warning', 'arguments', message, wholeOf(piece));
      return undefined;
    }
    const scrubbed = scrub(piece.mapped, piece.wordEnd, piece.mapped.text.length);
    const bound = bindArguments(definition.name, params, scrubbed, this.alternate);
    const origin = wholeOf(piece);
    const errors = bound.refused === undefined ? bound.errors : [...bound.errors, bound.refused];
    for (const error of errors) this.session.report('asm-macro', 'error', sentence(error), origin);
    const called = originOf(piece.mapped, { start: piece.wordStart, end: piece.wordEnd });
    if (called.expansion === undefined || called.expansion.kind === 'include') {
      this.session.uses.push({ name: definition.name, span: called.span, definition });
    }
    if (bound.refused !== undefined) return undefined;
    const { name } = definition;
    const expansion = expansionAt('macro', name, origin, definition.nameSpan);
    if (!this.mayNest(expansion, depth)) return undefined;
    const reportHere = (problem: string): void => {
      this.session.report('asm-macro', 'error', sentence(problem), { span: definition.nameSpan });
    };
    const values = {
      values: bound.values,
      counter: this.calls++,
      nextLocal: this.nextLocal(),
      isMacro: true,
      report: reportHere,
    };
    const text = expandBody(body, values, expansion);
    return this.session.mayExpand(text.text.length + 1, origin) ? { text, expansion } : undefined;
  }

  /** Reports macros that call themselves without an end. */
  private mayNest(expansion: Expansion, depth: number): boolean {
    if (depth <= MAX_MACRO_DEPTH) return true;
    const message = `Macros call each other more than ${MAX_MACRO_DEPTH} deep at ${expansion.name}.`;
    const origin = { span: expansion.call, ...(expansion.parent && { expansion: expansion.parent }) };
    this.session.reportOnce('asm-limit', 'error', `depth ${expansion.name}`, message, origin);
    return false;
  }

  /** All rounds of a repetition, its body taken from the input; undefined when there is nothing to read. */
  repeat(input: Input, piece: Piece, name: string, depth: number): Expanded | undefined {
    const body = takeBlock(this.session, input, this.reader, { opens: isRepeat, closes: '.endr', piece });
    if (body === undefined) return undefined;
    const origin = wholeOf(piece);
    const expansion = expansionAt('repeat', name, origin);
    if (!this.mayNest(expansion, depth)) return undefined;
    const builder = new MappedBuilder();
    const reportHere = (problem: string): void => {
      this.session.report('asm-macro', 'error', sentence(problem), origin);
    };
    if (name === '.rept' || name === '.rep') {
      const count = this.count(piece);
      for (let round = 0; round < count && this.session.mayExpand(body.text.length + 1, origin); round++) {
        appendThrough(builder, body, 0, body.text.length, expansion);
      }
    } else {
      const rounds = listedRounds(piece, name, this.alternate);
      if ('problem' in rounds) {
        reportHere(rounds.problem);
        return undefined;
      }
      for (const value of rounds.values) {
        const values = new Map([[rounds.param, value]]);
        const substitution = {
          values,
          counter: this.calls,
          nextLocal: this.nextLocal(),
          isMacro: false,
          report: reportHere,
        };
        const text = expandBody(body, substitution, expansion);
        if (!this.session.mayExpand(text.text.length + 1, origin)) break;
        builder.append(text, 0, text.text.length);
      }
    }
    return builder.length > 0 ? { text: builder.build(), expansion } : undefined;
  }

  /** How often `.rept` repeats; a million times is more than there is room for. */
  private count(piece: Piece): number {
    const { body, problems } = this.parser.parse(piece);
    this.session.problems.push(...problems);
    const argument = body?.kind === 'directive' ? body.args[0] : undefined;
    if (argument?.kind !== 'expression') return 0;
    const value = this.symbols.evaluate(argument.value);
    if (typeof value === 'bigint' && value >= 0n) return value > 1_000_000n ? 1_000_000 : Number(value);
    if (value === 'unknown') {
      const { mapped, word, wordEnd } = piece;
      const args = [mapped.text.slice(wordEnd).trim()];
      this.session.unknownMacros.push({ name: word, args, origin: wholeOf(piece), index: this.statements.length });
    } else {
      const message =
        value === 'none' ? 'needs a count that is constant here' : 'cannot repeat a negative number of times';
      this.session.report('asm-macro', 'error', `${piece.word} ${message}.`, wholeOf(piece));
    }
    return 0;
  }

  private nextLocal(): (() => string) | undefined {
    // The names that GNU as gives: `.LL` and a number of at least four hexadecimal digits.
    return this.alternate && (() => `.LL${(++this.locals).toString(16).padStart(4, '0')}`);
  }
}
