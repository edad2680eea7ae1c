/** What the parts of the statement parser share: where they are, how to read, and what they found wrong. */
import { originOf, type MappedText } from '../text/mapped.js';
import type { Problem, Severity } from '../text/problem.js';
import type { Range } from '../text/span.js';
import type { Expression, SyntaxMode } from './ast.js';
import { isBlank } from './chars.js';

/**
 * How deep an expression may nest, and how long a chain of operators may be. Real files stay below 100; readers
 * of the tree recurse, and 1,000 levels are safe on Node's default stack.
 */
export const MAX_EXPRESSION_NESTING = 400;
export const MAX_EXPRESSION_OPERATORS = 1000;

/** `NAME(args)` where no macro of that name is known. */
export interface UnknownCall {
  readonly name: string;
  readonly args: readonly string[];
  readonly range: Range;
}

export interface ParseOptions {
  /** `NAME(…)` is a call of a cpp macro whose definition is missing, not an error. */
  readonly calls?: boolean;
  /** The text is the body of a macro as written: `\name`, `\@` and `\()` may stand anywhere in a word. */
  readonly templates?: boolean;
  /** Symbols that were set to a register: `.set ptr, %rdi`. */
  readonly registerSymbols?: ReadonlyMap<string, string>;
  /** The constant an expression is here; `none` if it certainly is none. */
  readonly evaluate?: (expression: Expression) => bigint | 'none' | 'unknown';
}

/** What the words of an Intel operand say beside its expression. */
export interface IntelMarks {
  segment?: string | undefined;
  /** `flat:` stood in front, the segment that all are. */
  flat?: boolean | undefined;
  /** Bytes of `dword ptr`. */
  size?: number;
  /** `offset` stood in front. */
  offset?: boolean;
  /** Something stood in brackets. */
  brackets?: boolean;
  /** `short`, `near` or `far` stood in front: a branch target, not memory. */
  distance?: boolean;
  /** That was `far`. */
  far?: boolean;
  /** `dword bcst`. */
  broadcast?: boolean;
}

const NO_OPTIONS: ParseOptions = {};

/** The mutable state of one parse; `begin` makes it ready for another statement. */
export class ParserState {
  text = '';
  pos = 0;
  end = 0;
  problems: Problem[] = [];
  /** Calls of unknown macros met inside operands and expressions. */
  calls: UnknownCall[] = [];
  /** Whether `symbol@MODIFIER` is a relocation here. */
  allowModifiers = false;
  /** An error of the statement was reported. */
  hasError = false;
  /** What was read depends on the values that symbols have here. */
  dependsOnValues = false;
  nesting = 0;
  /** The expression was cut off because it nests too deep; what it lacks behind that is no problem of its own. */
  isCut = false;
  operators = 0;
  /** A quoted name had an escaped quote with more of the name behind it. */
  hasEscapedQuote = false;
  intel: IntelMarks = {};
  private source: MappedText | undefined;

  constructor(
    public mode: SyntaxMode,
    public options: ParseOptions = NO_OPTIONS,
  ) {}

  begin(source: MappedText, range: Range): void {
    this.source = source;
    this.text = source.text;
    this.pos = range.start;
    this.end = range.end;
    if (this.problems.length > 0) this.problems = [];
    if (this.calls.length > 0) this.calls = [];
    this.allowModifiers = false;
    this.hasError = false;
    this.dependsOnValues = false;
    this.nesting = 0;
    this.isCut = false;
    this.operators = 0;
    this.hasEscapedQuote = false;
  }

  /** Forgets what the words of an Intel operand said, and the counts that bound one expression. */
  beginOperand(): void {
    this.operators = 0;
    if (this.mode.dialect === 'intel') this.intel = {};
  }

  /** The character code at `pos`, or -1 at the end. */
  peek(): number {
    return this.pos < this.end ? this.text.charCodeAt(this.pos) : -1;
  }

  /** Skips blanks, then gives the character code there, or -1 at the end. */
  peekPastBlanks(): number {
    while (this.pos < this.end) {
      const code = this.text.charCodeAt(this.pos);
      if (!isBlank(code)) return code;
      this.pos++;
    }
    return -1;
  }

  /** Skips blanks and the given character, if it is next. */
  accept(code: number): boolean {
    if (this.peekPastBlanks() !== code) return false;
    this.pos++;
    return true;
  }

  slice(start: number, end = this.pos): string {
    return this.text.slice(start, end);
  }

  report(code: Problem['code'], severity: Severity, message: string, start: number, end: number): void {
    const source = this.source;
    if (source === undefined) return;
    // What follows an error in the same statement is guesswork: the reader goes on, but says nothing.
    if (severity === 'error') {
      if (this.hasError) return;
      this.hasError = true;
    }
    const range = { start, end: Math.max(start, end) };
    this.problems.push({ code, severity, message, origin: originOf(source, range) });
  }

  /** An `asm-syntax` error. */
  fail(message: string, start = this.pos, end = Math.max(start + 1, this.pos)): void {
    this.report('asm-syntax', 'error', message, start, Math.min(end, Math.max(start, this.end)));
  }

  /** An `asm-syntax` warning: GNU as goes on, with the meaning the message tells. */
  warn(message: string, start = this.pos, end = Math.max(start + 1, this.pos)): void {
    this.report('asm-syntax', 'warning', message, start, Math.min(end, Math.max(start, this.end)));
  }

  /** Reports text behind a complete statement, and skips it. */
  demandEnd(): void {
    if (this.peekPastBlanks() < 0) return;
    const rest = this.text.slice(this.pos, Math.min(this.end, this.pos + 40));
    this.fail(`Unexpected '${rest}' behind a complete statement.`, this.pos, this.end);
    this.pos = this.end;
  }
}
