/** The assembler's own layer: `.macro`, repetitions, `.if`, `.include` and the switches of syntax, statement by statement. */
import { isMnemonic } from '../isa/mnemonics.js';
import { splitArguments } from '../syntax/call-arguments.js';
import { withoutComments } from '../syntax/clean.js';
import type { DirectiveNode, Statement, SyntaxMode } from '../syntax/ast.js';
import { MappedBuilder } from '../syntax/mapped-builder.js';
import { ATT, modeAfter } from '../syntax/mode.js';
import { parseBody, parseHead } from '../syntax/parse-statement.js';
import { ParserState } from '../syntax/parser-state.js';
import { StatementScanner } from '../syntax/split.js';
import { originOf, verbatimText, type Expansion, type MappedText, type Origin } from '../text/mapped.js';
import { constantOf } from './constant.js';
import {
  bindArguments,
  expandBody,
  parseParameters,
  splitMacroArguments,
  type GasMacro,
  type MacroArgument,
} from './gas-macros.js';
import { conditionHolds, opensConditional } from './gas-conditions.js';
import { MAX_INCLUDE_DEPTH, MAX_MACRO_DEPTH, type Session } from './session.js';

interface Input {
  readonly mapped: MappedText;
  readonly scanner: StatementScanner;
  readonly expansion: Expansion | undefined;
  readonly kind: 'file' | 'macro' | 'repeat';
  /** How many conditionals were open when it began. */
  readonly conditionals: number;
}

interface Conditional {
  active: boolean;
  done: boolean;
  readonly outer: boolean;
  readonly origin: Origin;
  readonly name: string;
}

/** A statement before it is known what it is, in a text of its own. */
interface Piece {
  readonly mapped: MappedText;
  readonly word: string;
  readonly wordStart: number;
  readonly wordEnd: number;
}

const REPEATS: ReadonlySet<string> = new Set(['.rept', '.rep', '.irp', '.irpc', '.irep', '.irepc']);

/** Statements that a file may have once everything is expanded; the largest generated ones have a tenth of it. */
const MAX_STATEMENTS = 400_000;

/** Runs over the text of one translation unit. */
export class GasLayer {
  readonly statements: Statement[] = [];
  private readonly macros = new Map<string, GasMacro>();
  private readonly constants = new Map<string, bigint>();
  private readonly defined = new Set<string>();
  private readonly inputs: Input[] = [];
  private readonly conditionals: Conditional[] = [];
  private mode: SyntaxMode = ATT;
  private calls = 0;
  private stopped = false;

  constructor(
    private readonly session: Session,
    private readonly cpp: boolean,
  ) {}

  run(mapped: MappedText): void {
    this.push(mapped, undefined, 'file');
    while (!this.stopped) {
      const input = this.inputs.at(-1);
      if (input === undefined) break;
      if (!input.scanner.next()) {
        this.leave(input);
        continue;
      }
      this.take(input, this.piece(input));
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
    for (const open of this.conditionals)
      this.session.report('asm-macro', 'error', `${open.name} has no .endif.`, open.origin);
  }

  private push(mapped: MappedText, expansion: Expansion | undefined, kind: Input['kind']): void {
    const scanner = new StatementScanner(mapped.text, 0, mapped.text.length, {
      cpp: this.cpp,
      scrubbed: kind !== 'file',
    });
    this.inputs.push({ mapped, scanner, expansion, kind, conditionals: this.conditionals.length });
  }

  private leave(input: Input): void {
    this.inputs.pop();
    const { scanner, mapped } = input;
    for (const range of scanner.comments) {
      const { span, expansion } = originOf(mapped, range);
      if (expansion === undefined || expansion.kind === 'include') {
        this.session.comments.push({ text: commentText(mapped.text.slice(range.start, range.end)), span });
      }
    }
    if (scanner.unterminated !== undefined) {
      const what = scanner.unterminated === 'string' ? 'A string' : 'A comment';
      this.session.report(
        'asm-syntax',
        'error',
        `${what} is not closed before the end of the file.`,
        originOf(mapped, { start: Math.max(0, mapped.text.length - 1), end: mapped.text.length }),
      );
    }
  }

  /** The scanner's statement as a text of its own, comments taken out, with its first word. */
  private piece({ mapped, scanner }: Input): Piece {
    const range = { start: scanner.start, end: scanner.end };
    let own: MappedText;
    if (scanner.hasInnerComment) own = withoutComments(mapped, range, this.cpp);
    else {
      const builder = new MappedBuilder();
      builder.append(mapped, range.start, range.end);
      own = builder.build();
    }
    const state = new ParserState(this.mode, { templates: true });
    state.begin(own, { start: 0, end: own.text.length });
    const head = parseHead(state);
    return { mapped: own, word: own.text.slice(head.start, head.end), wordStart: head.start, wordEnd: head.end };
  }

  private take(input: Input, piece: Piece): void {
    const name = piece.word.toLowerCase();
    if (this.conditional(name, piece)) return;
    if (!this.isActive()) return;
    switch (name) {
      case '.macro':
        return this.defineMacro(input, piece);
      case '.endm':
      case '.endr':
        return this.session.report('asm-macro', 'error', `${name} closes nothing.`, this.whole(piece));
      case '.exitm':
        return this.exitMacro(piece);
      case '.purgem':
        this.macros.delete(restOf(piece).trim().toLowerCase());
        return;
      case '.include':
        return this.include(piece);
      case '.end':
        this.stopped = true;
        while (this.inputs.length > 0) this.leave(this.inputs[this.inputs.length - 1] as Input);
        return;
    }
    if (REPEATS.has(name)) return this.repeat(input, piece, name);
    const macro = this.macros.get(name);
    if (macro !== undefined && !isAssignment(piece)) return this.callMacro(macro, piece);
    if (this.isUnknownCall(piece)) return this.unknownCall(piece);
    this.emit(piece);
  }

  private isActive(): boolean {
    return this.conditionals.at(-1)?.active ?? true;
  }

  /** Handles the directives of conditionals; says whether it was one. */
  private conditional(name: string, piece: Piece): boolean {
    if (opensConditional(name)) {
      const outer = this.isActive();
      const active = outer && this.holds(piece);
      this.conditionals.push({ active, done: active || !outer, outer, origin: this.whole(piece), name });
      return true;
    }
    if (name !== '.else' && name !== '.elseif' && name !== '.endif') return false;
    const top = this.conditionals.at(-1);
    if (top === undefined) {
      this.session.report('asm-macro', 'error', `${name} without .if.`, this.whole(piece));
    } else if (name === '.endif') {
      this.conditionals.pop();
    } else {
      top.active = top.outer && !top.done && (name === '.else' || this.holds(piece));
      top.done ||= top.active;
    }
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
      origin: this.whole(piece),
      index: this.statements.length,
    });
    return false;
  }

  private isDefined(symbol: string): boolean {
    return this.defined.has(symbol) || this.constants.has(symbol);
  }

  /** Takes statements up to the end of a block; undefined when the text ends first. */
  private block(input: Input, opens: (name: string) => boolean, closes: string, piece: Piece): MappedText | undefined {
    const builder = new MappedBuilder();
    let depth = 0;
    while (input.scanner.next()) {
      const inner = this.piece(input);
      const name = inner.word.toLowerCase();
      if (opens(name)) depth++;
      else if (name === closes && depth-- === 0) return builder.build();
      builder.append(inner.mapped, 0, inner.mapped.text.length);
      builder.appendText(
        '\n',
        originOf(inner.mapped, { start: inner.mapped.text.length, end: inner.mapped.text.length }).span,
        undefined,
      );
    }
    this.session.report('asm-macro', 'error', `${piece.word} is not closed: ${closes} is missing.`, this.whole(piece));
    return undefined;
  }

  private defineMacro(input: Input, piece: Piece): void {
    const rest = restOf(piece);
    const match = /^\s*("[^"]+"|[A-Za-z_.$][^\s,(]*)\s*,?/.exec(rest);
    const from = input.scanner.position;
    const body = this.block(input, (name) => name === '.macro', '.endm', piece);
    const written = input.mapped.text.slice(from, input.scanner.start).replace(/\n[ \t]*$/, '');
    const name = match?.[1]?.replace(/"/g, '');
    if (match === null || name === undefined) {
      return this.session.report('asm-macro', 'error', '.macro needs a name.', this.whole(piece));
    }
    if (body === undefined) return;
    const params = parseParameters(rest.slice(match[0].length));
    const nameStart = piece.wordEnd + match[0].indexOf(match[1] ?? '');
    const nameSpan = originOf(piece.mapped, { start: nameStart, end: nameStart + name.length }).span;
    const first = this.whole(piece).span;
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
    const body = this.block(input, (inner) => REPEATS.has(inner), '.endr', piece);
    if (body === undefined) return;
    const origin = this.whole(piece);
    const expansion: Expansion = {
      kind: 'repeat',
      name,
      call: origin.span,
      ...(origin.expansion && { parent: origin.expansion }),
    };
    const rounds = this.rounds(piece, name);
    // The last one pushed runs first.
    for (const values of [...rounds].reverse()) this.expand(body, values, expansion, 'repeat');
  }

  private rounds(piece: Piece, name: string): readonly ReadonlyMap<string, MacroArgument | string>[] {
    if (name === '.rept' || name === '.rep') {
      const { statement } = this.parse(piece);
      const argument = statement.body?.kind === 'directive' ? statement.body.args[0] : undefined;
      const count = argument?.kind === 'expression' ? constantOf(argument.value, this.constants) : undefined;
      if (count === undefined) {
        this.session.report('asm-macro', 'error', '.rept needs a count that is a constant here.', this.whole(piece));
        return [];
      }
      const rounds = Number(count < 0n ? 0n : count > BigInt(MAX_STATEMENTS) ? BigInt(MAX_STATEMENTS) : count);
      return Array.from({ length: rounds }, () => new Map());
    }
    const rest = restOf(piece);
    const symbol = /^\s*([A-Za-z_.$][\w.$]*)\s*,?/.exec(rest);
    if (symbol === null) {
      this.session.report('asm-macro', 'error', `${name} needs the name of a symbol.`, this.whole(piece));
      return [];
    }
    const param = symbol[1] ?? '';
    const start = piece.wordEnd + symbol[0].length;
    if (name === '.irp' || name === '.irep') {
      const args = splitMacroArguments(piece.mapped, { start, end: piece.mapped.text.length });
      return (args.length === 0 ? [''] : args).map((value) => new Map([[param, value]]));
    }
    const characters = piece.mapped.text
      .slice(start)
      .trim()
      .replace(/^"(.*)"$/, '$1');
    return (characters === '' ? [''] : [...characters]).map((value) => new Map([[param, value]]));
  }

  private exitMacro(piece: Piece): void {
    const top = this.inputs.at(-1);
    if (top === undefined || top.kind === 'file') {
      return this.session.report('asm-macro', 'error', '.exitm outside of a macro.', this.whole(piece));
    }
    // A repetition's remaining rounds belong to the same block.
    const { expansion } = top;
    while (this.inputs.length > 0 && this.inputs.at(-1)?.expansion === expansion) this.inputs.pop();
    this.conditionals.length = Math.min(this.conditionals.length, top.conditionals);
  }

  private include(piece: Piece): void {
    const match = /"((?:\\.|[^"\\])*)"/.exec(restOf(piece));
    const name = match?.[1];
    if (match === null || name === undefined) {
      return this.session.report('asm-syntax', 'error', '.include needs a file name in quotes.', this.whole(piece));
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
      this.emit({ mapped, word: '', wordStart: mapped.text.length, wordEnd: mapped.text.length });
  }

  private parse(piece: Piece) {
    const state = new ParserState(this.mode, { calls: this.cpp });
    const range = { start: 0, end: piece.mapped.text.length };
    state.begin(piece.mapped, range);
    const head = parseHead(state);
    const body = parseBody(state, head);
    const statement: Statement = { source: piece.mapped, range, labels: head.labels, body };
    return { statement, problems: state.problems, calls: state.calls };
  }

  private emit(piece: Piece): void {
    const { statement, problems, calls } = this.parse(piece);
    this.session.problems.push(...problems);
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
  }

  private directive(piece: Piece, body: DirectiveNode): void {
    this.mode = modeAfter(body, this.mode);
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

  private whole(piece: Piece): Origin {
    return originOf(piece.mapped, { start: piece.wordStart, end: piece.mapped.text.length });
  }

  private originAt({ mapped, scanner }: Input): Origin {
    return originOf(mapped, { start: scanner.start, end: scanner.end });
  }
}

function restOf({ mapped, wordEnd }: Piece): string {
  return mapped.text.slice(wordEnd);
}

/** `name = value` assigns, whatever macros there are. */
function isAssignment({ mapped, wordEnd }: Piece): boolean {
  return /^\s*==?[^=]/.test(mapped.text.slice(wordEnd));
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function commentText(raw: string): string {
  if (raw.startsWith('/*')) return raw.slice(2, raw.endsWith('*/') ? -2 : undefined);
  return raw.startsWith('//') ? raw.slice(2) : raw.slice(1);
}
