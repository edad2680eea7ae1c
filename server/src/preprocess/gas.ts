/** The assembler's own layer: `.macro`, repetitions, `.if`, `.include` and the switches of syntax, statement by statement. */
import { isMnemonic } from '../isa/mnemonics.js';
import { splitArguments } from '../syntax/call-arguments.js';
import type { DirectiveNode, Statement, SyntaxMode } from '../syntax/ast.js';
import { MappedBuilder } from '../syntax/mapped-builder.js';
import { ATT, modeAfter } from '../syntax/mode.js';
import { parseBody, parseHead } from '../syntax/parse-statement.js';
import { ParserState } from '../syntax/parser-state.js';
import { isPlainDirective } from '../syntax/plain-directives.js';
import { StatementScanner } from '../syntax/split.js';
import { NO_LABELS, SharedStatement, statementOf } from '../syntax/statement.js';
import { StatementMemo } from '../syntax/statement-memo.js';
import { originOf, verbatimText, type Expansion, type MappedText, type Origin } from '../text/mapped.js';
import { constantOf } from './constant.js';
import { bindArguments, expandBody, parseParameters, type GasMacro, type MacroArgument } from './gas-macros.js';
import { Conditionals } from './gas-conditionals.js';
import { conditionHolds, opensConditional } from './gas-conditions.js';
import {
  closeInput,
  isAssignment,
  PieceReader,
  restOf,
  takeBlock,
  wholeOf,
  type Input,
  type Piece,
} from './gas-input.js';
import { countedRounds, isRepeat, listedRounds, type Rounds } from './gas-repeats.js';
import { MAX_INCLUDE_DEPTH, MAX_MACRO_DEPTH, type Session } from './session.js';

/** Statements that a file may have once everything is expanded; the largest generated ones have a tenth of it. */
const MAX_STATEMENTS = 400_000;

/** Runs over the text of one translation unit. */
export class GasLayer {
  readonly statements: Statement[] = [];
  private readonly macros = new Map<string, GasMacro>();
  private readonly constants = new Map<string, bigint>();
  private readonly defined = new Set<string>();
  private readonly inputs: Input[] = [];
  private readonly conditionals = new Conditionals();
  private mode: SyntaxMode = ATT;
  private calls = 0;
  private stopped = false;
  private readonly reader = new PieceReader();
  private memo = new StatementMemo(0);
  private readonly state: ParserState;

  constructor(
    private readonly session: Session,
    private readonly cpp: boolean,
  ) {
    this.state = new ParserState(this.mode, { calls: cpp });
  }

  run(mapped: MappedText): void {
    this.memo = new StatementMemo(mapped.text.length);
    this.push(mapped, undefined, 'file');
    while (!this.stopped) {
      const input = this.inputs.at(-1);
      if (input === undefined) break;
      if (!input.scanner.next()) {
        this.leave();
        continue;
      }
      if (!this.repeatKnown(input)) this.take(input, this.reader.read(input));
      if (this.statements.length > MAX_STATEMENTS) {
        this.session.reportOnce(
          'asm-limit',
          'error',
          'statements',
          `The file has more than ${MAX_STATEMENTS} statements; the rest is left out.`,
          this.originAt(input),
        );
        break;
      }
    }
    for (const open of this.conditionals.open)
      this.session.report('asm-macro', 'error', `${open.name} has no .endif.`, open.origin);
  }

  private push(mapped: MappedText, expansion: Expansion | undefined, kind: Input['kind']): void {
    // cpp has taken its own comments out; what is left is read as the assembler reads it.
    const options = { cpp: false, scrubbed: kind !== 'file' };
    const scanner = new StatementScanner(mapped.text, 0, mapped.text.length, options);
    this.inputs.push({ mapped, scanner, cpp: false, expansion, kind, conditionals: this.conditionals.depth });
  }

  private leave(): void {
    const input = this.inputs.pop();
    if (input !== undefined) closeInput(this.session, input);
  }

  /** Takes the statement if one of the same text was read before that means the same wherever it stands. */
  private repeatKnown({ mapped, scanner }: Input): boolean {
    if (scanner.hasInnerComment || !this.conditionals.isActive) return false;
    const { start, end } = scanner;
    const known = this.memo.find(scanner.text, start, end);
    if (known === undefined || this.macros.has(known.word)) return false;
    this.statements.push(new SharedStatement(mapped, start, end, NO_LABELS, known.body));
    return true;
  }

  private take(input: Input, piece: Piece): void {
    const name = piece.word.toLowerCase();
    if (this.conditional(name, piece)) return;
    if (!this.conditionals.isActive) return;
    switch (name) {
      case '.macro':
        return this.defineMacro(input, piece);
      case '.endm':
      case '.endr':
        return this.session.report('asm-macro', 'error', `${name} closes nothing.`, wholeOf(piece));
      case '.exitm':
        return this.exitMacro(piece);
      case '.purgem':
        this.macros.delete(restOf(piece).trim().toLowerCase());
        return;
      case '.include':
        return this.include(piece);
      case '.end':
        this.stopped = true;
        while (this.inputs.length > 0) this.leave();
        return;
    }
    if (isRepeat(name)) return this.repeat(input, piece, name);
    const macro = this.macros.get(name);
    if (macro !== undefined && !isAssignment(piece)) return this.callMacro(macro, piece);
    if (this.isUnknownCall(piece)) return this.unknownCall(piece);
    this.emit(piece);
  }

  /** Handles the directives of conditionals; says whether it was one. */
  private conditional(name: string, piece: Piece): boolean {
    const { conditionals } = this;
    const holds = (): boolean => this.holds(piece);
    if (opensConditional(name)) {
      conditionals.begin(name, wholeOf(piece), holds);
      return true;
    }
    if (name !== '.else' && name !== '.elseif' && name !== '.endif') return false;
    const isOpen = name === '.endif' ? conditionals.end() : conditionals.turn(name === '.else' ? () => true : holds);
    if (!isOpen) this.session.report('asm-macro', 'error', `${name} without .if.`, wholeOf(piece));
    return true;
  }

  private holds(piece: Piece): boolean {
    const { statement, problems } = this.parse(piece);
    const body = statement.body;
    if (body?.kind !== 'directive') return false;
    const holds = conditionHolds(body, restOf(piece), this.constants, (symbol) => this.isDefined(symbol));
    if (holds !== undefined) return holds;
    for (const problem of problems) this.session.problems.push(problem);
    // Addresses are not known while reading: what the branch holds is skipped, and the simulation is told.
    this.session.unknownMacros.push({
      name: body.name,
      args: [],
      origin: wholeOf(piece),
      index: this.statements.length,
    });
    return false;
  }

  private isDefined(symbol: string): boolean {
    return this.defined.has(symbol) || this.constants.has(symbol);
  }

  private defineMacro(input: Input, piece: Piece): void {
    const rest = restOf(piece);
    const match = /^\s*("[^"]+"|[A-Za-z_.$][^\s,(]*)\s*,?/.exec(rest);
    const from = input.scanner.position;
    const body = takeBlock(this.session, input, this.reader, {
      opens: (name) => name === '.macro',
      closes: '.endm',
      piece,
    });
    const written = input.mapped.text.slice(from, input.scanner.start).replace(/\n[ \t]*$/, '');
    const name = match?.[1]?.replace(/"/g, '');
    if (match === null || name === undefined) {
      return this.session.report('asm-macro', 'error', '.macro needs a name.', wholeOf(piece));
    }
    if (body === undefined) return;
    const params = parseParameters(rest.slice(match[0].length));
    const nameStart = piece.wordEnd + match[0].indexOf(match[1] ?? '');
    const nameSpan = originOf(piece.mapped, { start: nameStart, end: nameStart + name.length }).span;
    const first = wholeOf(piece).span;
    const last = body.segments.at(-1)?.source;
    const span = last?.file === first.file ? { ...first, end: Math.max(first.end, last.end) } : first;
    const definition = {
      kind: 'macro',
      name,
      params: params.map((param) => param.name),
      nameSpan,
      span,
      body: written,
    } as const;
    this.session.definitions.push(definition);
    this.macros.set(name.toLowerCase(), { definition, params, body });
  }

  private callMacro(macro: GasMacro, piece: Piece): void {
    this.emitLabels(piece);
    const range = { start: piece.wordEnd, end: piece.mapped.text.length };
    const bound = bindArguments(macro, piece.mapped, range);
    const origin = originOf(piece.mapped, { start: piece.wordStart, end: piece.mapped.text.length });
    for (const error of bound.errors) this.session.report('asm-macro', 'error', `${sentence(error)}.`, origin);
    const called = originOf(piece.mapped, { start: piece.wordStart, end: piece.wordEnd });
    if (called.expansion === undefined || called.expansion.kind === 'include') {
      this.session.uses.push({ name: macro.definition.name, span: called.span, definition: macro.definition });
    }
    this.expand(
      macro.body,
      bound.values,
      {
        kind: 'macro',
        name: macro.definition.name,
        call: origin.span,
        definition: macro.definition.nameSpan,
        ...(origin.expansion && { parent: origin.expansion }),
      },
      'macro',
    );
  }

  private expand(
    body: MappedText,
    values: ReadonlyMap<string, MacroArgument | string>,
    expansion: Expansion,
    kind: 'macro' | 'repeat',
  ): void {
    const origin = { span: expansion.call, ...(expansion.parent && { expansion: expansion.parent }) };
    if (this.inputs.length > MAX_MACRO_DEPTH) {
      this.session.reportOnce(
        'asm-limit',
        'error',
        `depth ${expansion.name}`,
        `Macros call each other more than ${MAX_MACRO_DEPTH} deep at ${expansion.name}.`,
        origin,
      );
      return;
    }
    const text = expandBody(body, values, this.calls++, expansion);
    if (this.session.mayExpand(text.text.length + 1, origin)) this.push(text, expansion, kind);
  }

  private repeat(input: Input, piece: Piece, name: string): void {
    this.emitLabels(piece);
    const body = takeBlock(this.session, input, this.reader, { opens: isRepeat, closes: '.endr', piece });
    if (body === undefined) return;
    const origin = wholeOf(piece);
    const expansion: Expansion = {
      kind: 'repeat',
      name,
      call: origin.span,
      ...(origin.expansion && { parent: origin.expansion }),
    };
    const rounds = name === '.rept' || name === '.rep' ? this.counted(piece) : listedRounds(piece, name);
    if ('problem' in rounds) return this.session.report('asm-macro', 'error', rounds.problem, origin);
    // The last one pushed runs first.
    for (const values of [...rounds.values].reverse()) this.expand(body, values, expansion, 'repeat');
  }

  private counted(piece: Piece): Rounds {
    const { statement } = this.parse(piece);
    const argument = statement.body?.kind === 'directive' ? statement.body.args[0] : undefined;
    return countedRounds(argument?.kind === 'expression' ? argument.value : undefined, this.constants, MAX_STATEMENTS);
  }

  private exitMacro(piece: Piece): void {
    const top = this.inputs.at(-1);
    if (top === undefined || top.kind === 'file') {
      return this.session.report('asm-macro', 'error', '.exitm outside of a macro.', wholeOf(piece));
    }
    // A repetition's remaining rounds belong to the same block.
    const { expansion } = top;
    while (this.inputs.length > 0 && this.inputs.at(-1)?.expansion === expansion) this.inputs.pop();
    this.conditionals.cutTo(top.conditionals);
  }

  private include(piece: Piece): void {
    const match = /"((?:\\.|[^"\\])*)"/.exec(restOf(piece));
    const name = match?.[1];
    if (match === null || name === undefined) {
      return this.session.report('asm-syntax', 'error', '.include needs a file name in quotes.', wholeOf(piece));
    }
    const start = piece.wordEnd + match.index;
    const origin = originOf(piece.mapped, { start, end: start + match[0].length });
    const includer = this.session.files[origin.span.file]?.path ?? '';
    const found = this.session.resolver.resolve(name, 'gas', includer);
    if (found === undefined) return this.session.missingInclude(name, origin.span, origin);
    const file = this.session.addFile(found.path, found.text);
    this.session.includes.push({ span: origin.span, name, file: file.id });
    if (this.inputs.length > MAX_INCLUDE_DEPTH) {
      return this.session.report(
        'asm-limit',
        'error',
        `Files are included more than ${MAX_INCLUDE_DEPTH} deep; this one is left out.`,
        origin,
      );
    }
    const expansion: Expansion = {
      kind: 'include',
      name,
      call: origin.span,
      ...(origin.expansion && { parent: origin.expansion }),
    };
    this.push(
      verbatimText(found.text, { file: file.id, start: 0, end: found.text.length }, expansion),
      expansion,
      'file',
    );
  }

  /** `NAME(args)` where nobody defined NAME: a macro of a header that was not found. */
  private isUnknownCall({ mapped, word, wordEnd }: Piece): boolean {
    return this.cpp && /^[A-Za-z_]\w*$/.test(word) && mapped.text[wordEnd] === '(' && !isMnemonic(word.toLowerCase());
  }

  private unknownCall(piece: Piece): void {
    this.emitLabels(piece);
    const { mapped, word, wordStart, wordEnd } = piece;
    const call = splitArguments(mapped.text, wordEnd, mapped.text.length);
    const end = call?.end ?? mapped.text.length;
    const origin = originOf(mapped, { start: wordStart, end });
    this.session.unknownMacro({ name: word, args: call?.args ?? [], origin, index: this.statements.length });
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

  private parse({ mapped, head: known }: Piece) {
    const { state } = this;
    state.mode = this.mode;
    const end = mapped.text.length;
    state.begin(mapped, { start: 0, end });
    const head = known ?? parseHead(state);
    const body = parseBody(state, head);
    const statement = statementOf(mapped, head.labels, body);
    return { statement, problems: state.problems, calls: state.calls };
  }

  private emit(piece: Piece): void {
    const { statement, problems, calls } = this.parse(piece);
    if (problems.length > 0) this.session.problems.push(...problems);
    for (const { name, range } of calls) {
      const message = `The macro ${name} is not defined in any file that was found; its value is not known here.`;
      this.session.reportOnce('asm-unknown-macro', 'info', name, message, originOf(piece.mapped, range));
    }
    for (const label of statement.labels) this.defined.add(label.name);
    const { body } = statement;
    if (body?.kind === 'assignment') {
      this.assign(body.name, constantOf(body.value, this.constants));
      const { span, expansion } = originOf(piece.mapped, body.range);
      if (expansion === undefined || expansion.kind === 'include') {
        const nameSpan = originOf(piece.mapped, body.nameRange).span;
        const text = piece.mapped.text.slice(body.nameRange.end, body.range.end).replace(/^\s*==?\s*/, '');
        this.session.definitions.push({ kind: 'assignment', name: body.name, nameSpan, span, body: text });
      }
    } else if (body?.kind === 'directive') {
      this.directive(piece, body);
    }
    this.statements.push(statement);
    if (problems.length === 0 && calls.length === 0) this.remember(piece, statement);
  }

  /** Keeps a statement that does nothing here but stand in the list, for the next one of its text. */
  private remember({ word }: Piece, { base, start, end, labels, body }: SharedStatement): void {
    if (labels.length > 0 || body === undefined) return;
    if (body.kind !== 'instruction' && !(body.kind === 'directive' && isPlainDirective(body.name))) return;
    this.memo.add({ text: base.text, start, end, word: word.toLowerCase(), body });
  }

  private directive(piece: Piece, body: DirectiveNode): void {
    const mode = modeAfter(body, this.mode);
    if (mode !== this.mode) this.memo.clear();
    this.mode = mode;
    if (body.name !== '.set' && body.name !== '.equ' && body.name !== '.equiv' && body.name !== '.eqv') return;
    const [symbol, value] = body.args;
    const name = symbol?.kind === 'name' ? symbol.name : undefined;
    if (name === undefined || symbol === undefined) return;
    this.assign(name, value?.kind === 'expression' ? constantOf(value.value, this.constants) : undefined);
    const { span, expansion } = originOf(piece.mapped, body.range);
    if (expansion !== undefined && expansion.kind !== 'include') return;
    const nameSpan = originOf(piece.mapped, symbol.range).span;
    const text = value === undefined ? '' : piece.mapped.text.slice(value.range.start, value.range.end);
    this.session.definitions.push({ kind: 'assignment', name, nameSpan, span, body: text });
  }

  private assign(name: string, value: bigint | undefined): void {
    this.defined.add(name);
    if (value === undefined) this.constants.delete(name);
    else this.constants.set(name, value);
  }

  private originAt({ mapped, scanner }: Input): Origin {
    return originOf(mapped, { start: scanner.start, end: scanner.end });
  }
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
