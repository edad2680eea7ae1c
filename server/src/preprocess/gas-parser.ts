/** Parsing the statements of one reading: the mode in force, names of registers, and what was parsed before. */
import type { Body, DirectiveNode, Label, SyntaxMode } from '../syntax/ast.js';
import { ModalBodyReader } from '../syntax/body-reader.js';
import { lowerCase } from '../syntax/chars.js';
import { parseExpression } from '../syntax/expression.js';
import { ATT, modeAfter } from '../syntax/mode.js';
import { parseBody, parseHead } from '../syntax/parse-statement.js';
import { ParserState, type UnknownCall } from '../syntax/parser-state.js';
import { isPlainDirective } from '../syntax/plain-directives.js';
import { statementOf, type BodyReader, type SharedStatement } from '../syntax/statement.js';
import { StatementMemo, type KnownStatement } from '../syntax/statement-memo.js';
import { verbatimText } from '../text/mapped.js';
import type { Problem } from '../text/problem.js';
import type { Input, Piece } from './gas-input.js';
import type { ReadSymbols } from './gas-symbols.js';

/** What was read in a statement, what is wrong with it, and the calls of unknown cpp macros in it. */
export interface ParsedStatement {
  readonly labels: readonly Label[];
  readonly body: Body | undefined;
  readonly problems: readonly Problem[];
  readonly calls: readonly UnknownCall[];
}

/** Parses the statements of one reading, in order. */
export class StatementParser {
  /** Nothing is known of earlier statements where only a few are read. */
  private memo: StatementMemo | undefined;
  private readonly state: ParserState;
  /** Reads bodies as they are read now; undefined when something about that has changed. */
  private bodies: BodyReader | undefined;

  /** `cpp`: the text went through cpp, whose macros may be missing. */
  constructor(
    private readonly cpp: boolean,
    private readonly symbols: ReadSymbols,
    private mode = ATT,
  ) {
    this.state = new ParserState(this.mode, {
      calls: cpp,
      registerSymbols: symbols.registers,
      evaluate: (expression) => symbols.evaluateForReading(expression),
    });
  }

  get modeInForce(): SyntaxMode {
    return this.mode;
  }

  /** Makes ready for a text of this many characters. */
  expect(characters: number): void {
    this.memo = new StatementMemo(characters);
  }

  parse({ mapped, head: known }: Piece): ParsedStatement {
    const { state } = this;
    state.mode = this.mode;
    const end = mapped.text.length;
    state.begin(mapped, { start: 0, end });
    const head = known ?? parseHead(state);
    const body = parseBody(state, head);
    return { labels: head.labels, body, problems: state.problems, calls: state.calls };
  }

  /**
   * The statement that was parsed. It keeps its body, unless that can be read again at any time and is met for the first
   * time: most of those stand in the text once, and only the program is built from them.
   */
  statement({ mapped, word }: Piece, { labels, body, problems, calls }: ParsedStatement): SharedStatement {
    const isClean = labels.length === 0 && problems.length === 0 && calls.length === 0 && !this.state.dependsOnValues;
    if (body === undefined || !isClean || !isPlain(body) || this.memo?.keep(lowerCase(word), body) === true) {
      return statementOf(mapped, labels, body);
    }
    this.bodies ??= new ModalBodyReader(this.mode, {
      calls: this.cpp,
      registerSymbols: new Map(this.symbols.registers),
    });
    return statementOf(mapped, labels, this.bodies);
  }

  /** The labels at the head of a statement. */
  labelsOf({ mapped, wordStart }: Piece): readonly Label[] {
    const state = new ParserState(this.mode);
    state.begin(mapped, { start: 0, end: wordStart });
    return parseHead(state).labels;
  }

  /** The value of an expression in a macro argument and where it ends, for the `%` of `.altmacro`. */
  evaluate(text: string, from: number): { readonly value: bigint; readonly end: number } | undefined {
    const state = new ParserState(this.mode);
    state.begin(verbatimText(text, { file: 0, start: 0, end: text.length }), { start: from, end: text.length });
    const expression = parseExpression(state);
    const value = this.symbols.evaluate(expression);
    return typeof value === 'bigint' && expression.kind !== 'missing' ? { value, end: state.pos } : undefined;
  }

  /** The scanner's statement, if one of the same text was parsed before; its first word may be a macro by now. */
  known({ scanner }: Input): KnownStatement | undefined {
    // The text of a statement with a comment inside is not what is read.
    return scanner.hasInnerComment ? this.memo?.pass() : this.memo?.find(scanner.text, scanner.start, scanner.end);
  }

  /** Forgets what was parsed, when the same text may mean something else from here on. */
  forget(): void {
    this.memo?.clear();
    this.bodies = undefined;
  }

  /** Goes over to the mode in force behind a directive. */
  switchMode(directive: DirectiveNode): void {
    const mode = modeAfter(directive, this.mode);
    if (mode !== this.mode) this.forget();
    this.mode = mode;
  }
}

/** Whether the statement does nothing while reading but stand in the list. */
export function isPlain(body: Body): boolean {
  return body.kind === 'instruction' || (body.kind === 'directive' && isPlainDirective(body.name));
}
