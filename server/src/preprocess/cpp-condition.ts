/** The controlling expression of `#if` (C11, 6.10.1; cppexp.c of GCC 12): 64-bit integers, unknown names count as 0. */
import { applyCpp, CPP_RANKS } from './cpp-arithmetic.js';
import { cppValue, parseCppCharacter, parseCppInteger, type CppValue } from './cpp-numbers.js';
import { isPunctuation, type Token } from './cpp-tokens.js';

/** What a condition asks for beyond its own text. */
export interface ConditionSource {
  /** The next token, macros expanded; undefined at the end. */
  readonly next: () => Token | undefined;
  /** The next token as written. */
  readonly raw: () => Token | undefined;
  /** Whether the macro is defined. */
  readonly isDefined: (name: Token) => boolean;
  /** `__has_include`, `__has_include_next`: whether the file that the tokens name is found. */
  readonly hasInclude: (tokens: readonly Token[], next: boolean) => boolean;
  /** An unknown name with arguments was met: a macro that was not found. It counts as 0. */
  readonly unknownCall: (name: Token) => void;
}

/** Whether the condition holds, or what is wrong with it. */
export function evaluateCondition(source: ConditionSource): { readonly holds: boolean } | { readonly problem: string } {
  const parser = new ConditionParser(source);
  const value = parser.whole();
  return parser.problem === undefined ? { holds: value.value !== 0n } : { problem: parser.problem };
}

/** Deeper nesting than this is nobody's condition; it would only exhaust the stack. */
const MAX_DEPTH = 400;

const ZERO: CppValue = { value: 0n, unsigned: false };

class ConditionParser {
  problem: string | undefined;
  private token: Token | undefined;
  private depth = 0;

  constructor(private readonly source: ConditionSource) {}

  whole(): CppValue {
    this.advance();
    if (this.token === undefined) return this.fail('The condition is missing.');
    const value = this.comma(true);
    if (this.token !== undefined && this.problem === undefined) {
      if (isPunctuation(this.token, ')')) return this.fail('A ) has no ( before it.');
      if (isPunctuation(this.token, ':')) return this.fail('A : has no ? before it.');
      const isOperator = this.token.kind === 'other' && this.token.text !== '(';
      return this.fail(
        isOperator
          ? `${this.token.text} has no place in a condition.`
          : `An operator is missing before ${this.token.text}.`,
      );
    }
    return value;
  }

  private advance(): void {
    this.token = this.source.next();
  }

  private comma(live: boolean): CppValue {
    let value = this.ternary(live);
    while (isPunctuation(this.token, ',')) {
      this.advance();
      value = this.ternary(live);
    }
    return value;
  }

  private ternary(live: boolean): CppValue {
    if (++this.depth > MAX_DEPTH) return this.fail('The condition is nested too deeply.');
    const condition = this.binary(0, live);
    if (!isPunctuation(this.token, '?') || this.problem !== undefined) {
      this.depth--;
      return condition;
    }
    const holds = condition.value !== 0n;
    this.advance();
    const then = this.comma(live && holds);
    if (!isPunctuation(this.token, ':')) return this.fail('A ? has no : behind it.');
    this.advance();
    const otherwise = this.ternary(live && !holds);
    this.depth--;
    return cppValue((holds ? then : otherwise).value, then.unsigned || otherwise.unsigned);
  }

  private binary(rank: number, live: boolean): CppValue {
    const operators = CPP_RANKS[rank];
    if (operators === undefined) return this.unary(live);
    let left = this.binary(rank + 1, live);
    for (;;) {
      const operator = this.token?.kind === 'other' ? this.token.text : '';
      if (!operators.has(operator) || this.problem !== undefined) return left;
      this.advance();
      if (this.token === undefined) return this.fail(`The operator ${operator} has no right operand.`);
      const decided = operator === '&&' ? left.value === 0n : operator === '||' && left.value !== 0n;
      const right = this.binary(rank + 1, live && !decided);
      const made = applyCpp(operator, left, right);
      if (made === undefined && live && this.problem === undefined) return this.fail('The condition divides by zero.');
      left = made ?? ZERO;
    }
  }

  private unary(live: boolean): CppValue {
    const { token } = this;
    if (token === undefined) return this.fail('The condition ends where a value was expected.');
    if (this.problem !== undefined) return ZERO;
    if (++this.depth > MAX_DEPTH) return this.fail('The condition is nested too deeply.');
    const value = this.operand(token, live);
    this.depth--;
    return value;
  }

  private operand(token: Token, live: boolean): CppValue {
    switch (token.kind) {
      case 'number':
        return this.constant(parseCppInteger(token.text));
      case 'character':
        return this.constant(parseCppCharacter(token.text));
      case 'name':
        return this.named(token);
      case 'string':
        return this.fail(`The string ${token.text} is no value.`);
      default:
    }
    switch (token.text) {
      case '!': {
        this.advance();
        return cppValue(this.unary(live).value === 0n ? 1n : 0n, false);
      }
      case '-':
      case '+':
      case '~': {
        this.advance();
        const { value, unsigned } = this.unary(live);
        return cppValue(token.text === '-' ? -value : token.text === '~' ? ~value : value, unsigned);
      }
      case '(': {
        this.advance();
        const value = this.comma(live);
        if (!isPunctuation(this.token, ')')) return this.fail('A ( is not closed.');
        this.advance();
        return value;
      }
    }
    return this.fail(`${token.text} has no place in a condition.`);
  }

  private constant(parsed: CppValue | { readonly problem: string }): CppValue {
    if ('problem' in parsed) return this.fail(parsed.problem);
    this.advance();
    return parsed;
  }

  private named(token: Token): CppValue {
    if (token.text === 'defined') return this.definedOperator();
    if (token.text === '__has_include' || token.text === '__has_include_next') return this.hasInclude(token.text);
    this.advance();
    if (!isPunctuation(this.token, '(')) return ZERO;
    // GCC says that an operator is missing; but it is the macro that is.
    this.source.unknownCall(token);
    for (let depth = 0; this.token !== undefined; this.advance()) {
      if (isPunctuation(this.token, '(')) depth++;
      else if (isPunctuation(this.token, ')') && --depth === 0) break;
    }
    this.advance();
    return ZERO;
  }

  private definedOperator(): CppValue {
    let name = this.source.raw();
    const isCall = isPunctuation(name, '(');
    if (isCall) name = this.source.raw();
    if (name?.kind !== 'name') return this.fail('`defined` needs the name of a macro.');
    const value = cppValue(this.source.isDefined(name) ? 1n : 0n, false);
    if (isCall && !isPunctuation(this.source.raw(), ')')) return this.fail('A ) is missing behind `defined`.');
    this.advance();
    return value;
  }

  private hasInclude(operator: string): CppValue {
    if (!isPunctuation(this.source.raw(), '(')) return this.fail(`A ( is missing behind ${operator}.`);
    let token = this.source.raw();
    const tokens: Token[] = [];
    const isAngle = isPunctuation(token, '<');
    const isPlain = isAngle || token?.kind === 'string';
    while (token !== undefined && !isPunctuation(token, ')')) {
      tokens.push(token);
      token = this.source.raw();
    }
    if (token === undefined || tokens.length === 0) return this.fail(`${operator} needs "file" or <file>.`);
    const found = this.source.hasInclude(tokens, operator.endsWith('next'));
    this.advance();
    return isPlain || found ? cppValue(found ? 1n : 0n, false) : ZERO;
  }

  /** Keeps the first problem, and takes the way to the end of the text. */
  private fail(problem: string): CppValue {
    this.problem ??= problem;
    this.token = undefined;
    return ZERO;
  }
}
