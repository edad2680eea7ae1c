/** The assembler's own layer: `.macro`, repetitions, `.if`, `.include` and the switches of syntax, statement by statement. */
import type { DirectiveNode, Expression } from '../syntax/ast.js';
import { lowerCase } from '../syntax/chars.js';
import { MappedBuilder } from '../syntax/mapped-builder.js';
import { isPlainDirective } from '../syntax/plain-directives.js';
import { StatementScanner } from '../syntax/split.js';
import { NO_LABELS } from '../syntax/statement.js';
import { StatementList } from '../syntax/statement-list.js';
import { originOf, verbatimText, type Expansion, type MappedText, type Origin } from '../text/mapped.js';
import type { Problem } from '../text/problem.js';
import type { Steps } from '../text/steps.js';
import { includeBinary, recordAssignment } from './gas-records.js';
import { Conditionals } from './gas-conditionals.js';
import { expansionAt, sentence } from './gas-reports.js';
import { concernsConditionals, conditionHolds, opensConditional } from './gas-conditions.js';
import { closeInput, isAssignment, PieceReader, restOf, wholeOf, type Input, type Piece } from './gas-input.js';
import { StatementParser } from './gas-parser.js';
import { SwitchedOff } from './gas-inactive.js';
import { Macros, type Expanded } from './gas-macros.js';
import { isRepeat } from './gas-repeats.js';
import { ReadSymbols } from './gas-symbols.js';
import { collectCall, suspectCall, suspectOf, unknownCallAt } from './gas-unknown.js';
import { unscrubbedText, type UnscrubbedText } from './gas-unscrubbed.js';
import type { ReadOptions } from './reading.js';
import { MAX_INCLUDE_DEPTH, type Session } from './session.js';
import { Trace } from './trace.js';

/** Statements that a file may have once everything is expanded; debug information of a large C file has a million. */
export const MAX_STATEMENTS = 3_000_000;
/** Those of them that macros and repetitions may make, in little text: the kernel's unrolled ciphers have some 97,000. */
const MAX_MADE_STATEMENTS = 150_000;

/** Characters of a statement; compilers break data into lines of a thousand, and people do not write longer ones. */
export const MAX_STATEMENT = 1_000_000;
/** Conditions around a stretch that is switched off of which is told; people nest a few. */
const MAX_CONDITIONS = 100;

/** Runs over the text of one translation unit. */
export class GasLayer {
  readonly statements: StatementList;
  private readonly macros: Macros;
  private readonly symbols: ReadSymbols;
  private readonly inputs: Input[] = [];
  private readonly conditionals = new Conditionals();
  private stopped = false;
  /** Where the scanner of the text that is assembled stood before the statement that is being taken. */
  private begin = 0;
  /** Statements that came out of macros and repetitions. */
  private made = 0;
  private unscrubbed: UnscrubbedText | undefined;
  private readonly switchedOff: SwitchedOff;
  private readonly reader = new PieceReader();
  private readonly parser: StatementParser;
  readonly trace = new Trace();

  private readonly cpp: boolean;

  /** `mapped` is the text that is assembled. */
  constructor(
    private readonly session: Session,
    { cpp, syntax }: Pick<ReadOptions, 'cpp' | 'syntax'>,
    private readonly mapped: MappedText,
  ) {
    this.cpp = cpp;
    this.statements = new StatementList(mapped);
    this.switchedOff = new SwitchedOff(session.inactive);
    this.symbols = new ReadSymbols(this.statements, () => this.definitionsMissing());
    this.parser = new StatementParser(cpp, this.symbols, syntax);
    const { reader, parser, symbols, trace, statements } = this;
    this.macros = new Macros({ session, reader, parser, symbols, trace, statements });
  }

  /** Whether there are names whose definition was not found. */
  private definitionsMissing(): boolean {
    return this.session.lacksIncludes || this.session.unknownMacros.length > 0;
  }

  *run(): Steps<void> {
    const { mapped } = this;
    const { definitions, problems, uses } = this.session;
    this.trace.base = { definitions: definitions.length, problems: problems.length, uses: uses.length };
    this.parser.expect(mapped.text.length);
    this.unscrubbed = unscrubbedText(mapped.text);
    this.push(mapped, undefined, 'file');
    while (!this.stopped) {
      const input = this.inputs.at(-1);
      if (input === undefined) break;
      if (this.inputs.length === 1) {
        this.begin = input.scanner.position;
        if (this.trace.isDue(this.statements.length)) this.mark();
      }
      if (!input.scanner.next()) {
        if (this.inputs.length === 1 && mapped.text.endsWith('\n')) {
          this.begin = input.scanner.position;
          // Behind a block that nothing closes one is there already, which nothing else may be put behind.
          if (this.trace.checkpoints.last?.position !== this.begin) this.mark();
        }
        this.leave();
        continue;
      }
      const known = this.statements.length;
      if (this.session.mayPause(input.scanner.end - input.scanner.start)) yield;
      if (input.scanner.end - input.scanner.start > MAX_STATEMENT) {
        const message = `A statement has more than ${MAX_STATEMENT} characters; it is left out.`;
        this.session.reportOnce('asm-limit', 'warning', 'statement', message, this.originAt(input));
        continue;
      }
      if (!this.repeatKnown(input)) this.take(input, this.pieceOf(input));
      if (input.kind !== 'file' && (this.made += this.statements.length - known) > MAX_MADE_STATEMENTS)
        this.leaveExpansions(input);
      if (this.statements.length > MAX_STATEMENTS) {
        const message = `The file has more than ${MAX_STATEMENTS} statements; the rest is left out.`;
        this.session.reportOnce('asm-limit', 'warning', 'statements', message, this.originAt(input));
        break;
      }
    }
    for (const open of this.conditionals.open)
      this.session.report('asm-macro', 'error', `${open.name} has no .endif.`, open.origin);
    this.switchedOff.finish(originOf(mapped, { start: mapped.text.length, end: mapped.text.length }).span);
    this.trace.macros = this.macros.names;
    this.trace.asked = this.symbols.asked;
  }

  /** The scanner's statement; one that is no directive ends with its line, even within a string. */
  private pieceOf(input: Input): Piece {
    const piece = this.reader.read(input);
    const { scanner } = input;
    const isCut = scanner.multilineString >= scanner.start + piece.wordStart;
    if (!isCut || piece.word === '' || piece.word.startsWith('.') || isAssignment(piece)) return piece;
    scanner.endAtLine();
    return this.reader.read(input);
  }

  /** Leaves out what macros and repetitions would still make; the file goes on behind them. */
  private leaveExpansions(input: Input): void {
    const message = `Macros and repetitions make more than ${MAX_MADE_STATEMENTS} statements; the rest is left out.`;
    this.session.stopExpanding(message, this.originAt(input));
    for (let top = this.inputs.at(-1); top !== undefined && top.kind !== 'file'; top = this.inputs.at(-1)) {
      this.conditionals.cutTo(top.conditionals);
      this.inputs.pop();
    }
  }

  /** Something does more than stand in the list: an edit before it is read up to here. */
  private event(): void {
    const { last } = this.trace.checkpoints;
    if (this.inputs.length === 1 && last !== undefined && last.position < this.begin) this.mark();
    this.trace.events++;
  }

  private mark(): void {
    const { definitions, problems, uses, unknownMacros } = this.session;
    const { base } = this.trace;
    this.trace.checkpoints.push({
      position: this.begin,
      statements: this.statements.length,
      problems: problems.length - base.problems,
      definitions: definitions.length - base.definitions,
      uses: uses.length - base.uses,
      unknownMacros: unknownMacros.length,
      events: this.trace.events,
      macroChanges: this.trace.macroChanges,
      asked: this.symbols.asked,
      mode: this.trace.numberOf(this.parser.modeInForce),
      definitionsMissing: Number(this.definitionsMissing()),
      ordinary: Number(
        this.conditionals.isActive && this.symbols.registers.size === 0 && this.unscrubbed === undefined,
      ),
    });
  }

  private push(mapped: MappedText, expansion: Expansion | undefined, kind: Input['kind']): void {
    // cpp has taken its own comments out; what is left is read as the assembler reads it.
    const options = { cpp: false, scrubbed: kind !== 'file' };
    const scanner = new StatementScanner(mapped.text, 0, mapped.text.length, options);
    this.inputs.push({ mapped, scanner, cpp: false, expansion, kind, conditionals: this.conditionals.depth });
  }

  private pushExpanded(expanded: Expanded | undefined, kind: 'macro' | 'repeat'): void {
    if (expanded !== undefined) this.push(expanded.text, expanded.expansion, kind);
  }

  private leave(): void {
    const input = this.inputs.pop();
    if (input === undefined) return;
    closeInput(this.session, input);
    if (input.scanner.unterminated !== undefined) this.trace.isUnterminated = true;
    if (input.kind !== 'macro') return;
    for (const open of this.conditionals.open.slice(input.conditionals)) {
      this.session.report('asm-macro', 'error', `The macro ends before the .endif of this ${open.name}.`, open.origin);
    }
    this.conditionals.cutTo(input.conditionals);
  }

  /** Takes the statement if one of the same text was read before that means the same wherever it stands. */
  private repeatKnown(input: Input): boolean {
    const known = this.parser.known(input);
    if (!this.conditionals.isActive || this.unscrubbed !== undefined) return false;
    if (known === undefined || this.macros.get(known.word) !== undefined) return false;
    const { start, end } = input.scanner;
    this.statements.add(input.mapped, start, end, NO_LABELS, known.body);
    return true;
  }

  private take(input: Input, piece: Piece): void {
    const name = lowerCase(piece.word);
    if (!name.startsWith('.') || isPlainDirective(name)) return this.ordinary(piece, name);
    this.event();
    if (concernsConditionals(name)) return this.conditional(name, piece);
    if (!this.conditionals.isActive) return;
    switch (name) {
      case '.macro':
        return this.macros.define(input, piece);
      case '.endm':
      case '.endr':
        return this.session.report('asm-macro', 'warning', `${name} closes nothing.`, wholeOf(piece));
      case '.exitm':
      case '.mexit':
        return this.exitMacro(piece);
      case '.purgem':
        return this.macros.purge(piece);
      case '.include':
        return this.include(piece);
      case '.end':
        this.emitLabels(piece);
        this.stopped = true;
        while (this.inputs.length > 0) this.leave();
        return;
    }
    if (isRepeat(name)) {
      this.emitLabels(piece);
      return this.pushExpanded(this.macros.repeat(input, piece, name, this.inputs.length), 'repeat');
    }
    this.ordinary(piece, name);
  }

  /** Takes a statement that is none of the layer's own directives. */
  private ordinary(piece: Piece, name: string): void {
    if (!this.conditionals.isActive) return;
    const macro = this.macros.get(name);
    if (macro !== undefined && !isAssignment(piece)) {
      this.event();
      this.emitLabels(piece);
      return this.pushExpanded(this.macros.call(macro, piece, this.inputs.length), 'macro');
    }
    const open = this.cpp ? unknownCallAt(piece, this.definitionsMissing()) : undefined;
    if (open !== undefined) return this.unknownCall(piece, open);
    if (this.inputs.length === 1 && piece.wordStart === 0 && !name.startsWith('.')) {
      const scanner = this.inputs[0]?.scanner;
      const problem = scanner && this.unscrubbed?.problem(scanner.start, scanner.end);
      if (problem !== undefined) this.session.report('asm-syntax', 'error', problem, wholeOf(piece));
    }
    this.emit(piece);
  }

  /** Handles the directives of conditionals, which also count where statements are skipped. */
  private conditional(name: string, piece: Piece): void {
    const { conditionals } = this;
    const wasActive = conditionals.isActive;
    const decides = opensConditional(name) ? wasActive : conditionals.mayTurn;
    if (!wasActive && piece.wordStart > 0) return;
    if (wasActive) this.emitLabels(piece);
    const holds = (): boolean | undefined => this.holds(piece);
    const asked = { condition: piece.mapped.text.slice(piece.wordStart).trim(), origin: wholeOf(piece) };
    let problem: string | undefined;
    if (opensConditional(name)) conditionals.begin(name, asked, holds);
    else if (name === '.else' || name === '.elsec') problem = conditionals.turn(asked, undefined);
    else if (name === '.elseif') problem = conditionals.turn(asked, holds);
    else if (name === '.endif' || name === '.endc') problem = conditionals.end() ? undefined : 'without .if';
    else problem = 'unknown';
    if (problem === 'unknown' || (!/^\.(?:if|elseif)/.test(name) && piece.mapped.text.length > piece.wordEnd)) {
      this.session.problems.push(...this.parser.parse(piece).problems);
    } else if (problem !== undefined) {
      this.session.report('asm-macro', 'error', `${name} ${problem}.`, wholeOf(piece));
    }
    if (decides) this.turnOff(asked.origin);
  }

  /** Notes whether text behind a directive is switched off. */
  private turnOff(origin: Origin): void {
    const { isActive, open } = this.conditionals;
    if (isActive) return this.switchedOff.turn(origin, undefined);
    const conditions = open.slice(-MAX_CONDITIONS).map(({ condition }) => condition);
    this.switchedOff.turn(origin, { conditions, asked: [...(open.at(-1)?.asked ?? [])] });
  }

  /** Whether a condition holds; undefined when its directive is refused so that it opens no block. */
  private holds(piece: Piece): boolean | undefined {
    const { body, problems } = this.parser.parse(piece);
    if (body?.kind !== 'directive') return false;
    const result = conditionHolds(body, piece, {
      evaluate: (expression) => this.symbols.evaluate(expression),
      isDefined: (name) => this.symbols.isDefined(name),
    });
    this.session.problems.push(...problems);
    if (result === 'unknown') {
      // Not known while reading: what the branch holds is skipped, and the simulation is told.
      const { name } = body;
      this.session.unknownMacros.push({ name, args: [], origin: wholeOf(piece), index: this.statements.length });
      return false;
    }
    if ('holds' in result) return result.holds;
    if (!problems.some(({ severity }) => severity === 'error')) {
      this.session.report('asm-macro', 'error', sentence(result.problem), wholeOf(piece));
    }
    return result.opens ? false : undefined;
  }

  private exitMacro(piece: Piece): void {
    const top = this.inputs.at(-1);
    if (top === undefined || top.kind === 'file') {
      return this.session.report(
        'asm-macro',
        'warning',
        `${piece.word} is ignored outside of a macro.`,
        wholeOf(piece),
      );
    }
    this.inputs.pop();
    this.conditionals.cutTo(top.conditionals);
  }

  private include(piece: Piece): void {
    this.session.problems.push(...this.parser.parse(piece).problems);
    const match = /"((?:\\.|[^"\\])*)"/.exec(restOf(piece));
    const name = match?.[1];
    if (match === null || name === undefined) return;
    const start = piece.wordEnd + match.index;
    const origin = originOf(piece.mapped, { start, end: start + match[0].length });
    const includer = this.session.files[origin.span.file]?.path ?? '';
    const found = this.session.resolver.resolve(name, 'gas', includer);
    if (found === undefined) return this.session.missingInclude(name, origin.span, origin);
    const file = this.session.addFile(found.path, found.text);
    this.session.includes.push({ span: origin.span, name, file: file.id });
    if (this.inputs.length > MAX_INCLUDE_DEPTH) {
      const message = `Files are included more than ${MAX_INCLUDE_DEPTH} deep; this one is left out.`;
      return this.session.reportOnce('asm-limit', 'error', 'depth of includes', message, origin);
    }
    if (!this.session.mayInclude(found.text.length, origin)) return;
    const expansion = expansionAt('include', name, origin);
    this.push(
      verbatimText(found.text, { file: file.id, start: 0, end: found.text.length }, expansion),
      expansion,
      'file',
    );
  }

  /** `NAME(args)` where nobody defined NAME: a macro of a header that was not found. It may end on a later line. */
  private unknownCall(piece: Piece, open: number): void {
    this.event();
    this.emitLabels(piece);
    const { mapped, word, wordStart } = piece;
    const input = this.inputs.at(-1);
    const call = collectCall(mapped.text, open, () =>
      input?.scanner.next() === true ? this.reader.read(input).mapped.text : undefined,
    );
    const end = Math.min(call.end, mapped.text.length);
    const origin = originOf(mapped, { start: wordStart, end });
    this.session.unknownMacro({ name: word, args: call.args, origin, index: this.statements.length });
  }

  /** Takes a statement that makes no sense for the call of a macro, if a name in it may be one nobody found. */
  private takeSuspect(piece: Piece, problems: readonly Problem[]): boolean {
    if (!this.cpp || !this.session.lacksIncludes || !problems.some(({ severity }) => severity === 'error'))
      return false;
    const range = suspectOf(
      piece,
      problems,
      (name) => this.symbols.isDefined(name) || this.macros.get(name.toLowerCase()) !== undefined,
    );
    if (range === undefined) return false;
    this.event();
    this.emitLabels(piece);
    this.session.unknownMacro({ ...suspectCall(piece, range), index: this.statements.length });
    return true;
  }

  /** The labels in front of a macro call are a statement of their own. */
  private emitLabels(piece: Piece): void {
    if (piece.wordStart === 0) return;
    const builder = new MappedBuilder();
    builder.append(piece.mapped, 0, piece.wordStart);
    const mapped = builder.build();
    if (mapped.text.trim() !== '')
      this.emit({ mapped, word: '', wordStart: mapped.text.length, wordEnd: mapped.text.length, head: undefined });
  }

  private emit(piece: Piece): void {
    const parsed = this.parser.parse(piece);
    const { body, problems, calls } = parsed;
    if (body?.kind === 'assignment') this.event();
    if (problems.length > 0) {
      if (this.takeSuspect(piece, problems)) return;
      this.session.problems.push(...problems);
    }
    for (const { name, range } of calls) {
      this.session.unknownName(name, originOf(piece.mapped, range));
    }
    if (body?.kind === 'assignment') {
      this.assign(body.name, body.value, body.operator === '==');
      recordAssignment(this.session, piece, body, { name: body.name, range: body.nameRange }, body.value.range);
    } else if (body?.kind === 'directive') {
      this.directive(piece, body);
    }
    this.statements.push(this.parser.statement(piece, parsed));
  }

  private directive(piece: Piece, body: DirectiveNode): void {
    this.parser.switchMode(body);
    if (body.name === '.incbin') includeBinary(this.session, piece, body);
    if (/^\.l?comm(?:on)?$/.test(body.name) && body.args[0]?.kind === 'name') this.symbols.define(body.args[0].name);
    if (body.name === '.altmacro' || body.name === '.noaltmacro') this.macros.setAlternate(body.name === '.altmacro');
    if (body.name !== '.set' && body.name !== '.equ' && body.name !== '.equiv' && body.name !== '.eqv') return;
    const [symbol, value] = body.args;
    const name = symbol?.kind === 'name' ? symbol.name : undefined;
    if (name === undefined || symbol === undefined) return;
    this.assign(name, value?.kind === 'expression' ? value.value : undefined, body.name === '.eqv');
    recordAssignment(this.session, piece, body, { name, range: symbol.range }, value?.range);
  }

  private assign(name: string, value: Expression | undefined, lazy: boolean): void {
    // Statements that were read before may mean a register where this name stands, or mean one no longer.
    if (value?.kind === 'register' || this.symbols.registers.has(name)) this.parser.forget();
    this.symbols.assign(name, value, lazy);
  }

  private originAt({ mapped, scanner }: Input): Origin {
    return originOf(mapped, { start: scanner.start, end: scanner.end });
  }
}
