/** The controlling expression of `#if` (C11, 6.10.1): 64-bit integers, unknown names count as 0. */
import type { Token } from './cpp-tokens.js';
import { isSpace } from './cpp-tokens.js';

/** The value; undefined when the expression is malformed. `tokens` are macro-expanded, `defined` already replaced. */
export function conditionValue(tokens: readonly Token[]): bigint | undefined {
  const words = operatorsTogether(tokens.filter((token) => !isSpace(token)).map((token) => token.text));
  const parser = new ConditionParser(words);
  const value = parser.ternary();
  return parser.failed || !parser.atEnd ? undefined : value;
}

const TWO = new Set(['&&', '||', '==', '!=', '<=', '>=', '<<', '>>']);

function operatorsTogether(words: readonly string[]): string[] {
  const out: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const pair = (words[at] ?? '') + (words[at + 1] ?? '');
    if (TWO.has(pair)) {
      out.push(pair);
      at++;
    } else out.push(words[at] ?? '');
  }
  return out;
}

const RANKS: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  ['|'],
  ['^'],
  ['&'],
  ['==', '!='],
  ['<', '>', '<=', '>='],
  ['<<', '>>'],
  ['+', '-'],
  ['*', '/', '%'],
];

class ConditionParser {
  failed = false;
  private at = 0;
  private depth = 0;

  constructor(private readonly words: readonly string[]) {}

  get atEnd(): boolean {
    return this.at >= this.words.length;
  }

  ternary(): bigint {
    // Deeper nesting than this is nobody's condition; it would only exhaust the stack.
    if (++this.depth > 200) return this.fail();
    const condition = this.binary(0);
    if (this.words[this.at] !== '?') {
      this.depth--;
      return condition;
    }
    this.at++;
    const then = this.ternary();
    if (this.words[this.at++] !== ':') return this.fail();
    const otherwise = this.ternary();
    this.depth--;
    return condition !== 0n ? then : otherwise;
  }

  private binary(rank: number): bigint {
    const operators = RANKS[rank];
    if (operators === undefined) return this.unary();
    let left = this.binary(rank + 1);
    for (
      let operator = this.words[this.at];
      operator !== undefined && operators.includes(operator);
      operator = this.words[this.at]
    ) {
      this.at++;
      left = BigInt.asIntN(64, this.apply(operator, left, this.binary(rank + 1)));
    }
    return left;
  }

  private apply(operator: string, left: bigint, right: bigint): bigint {
    const truth = (holds: boolean): bigint => (holds ? 1n : 0n);
    switch (operator) {
      case '||':
        return truth(left !== 0n || right !== 0n);
      case '&&':
        return truth(left !== 0n && right !== 0n);
      case '|':
        return left | right;
      case '^':
        return left ^ right;
      case '&':
        return left & right;
      case '==':
        return truth(left === right);
      case '!=':
        return truth(left !== right);
      case '<':
        return truth(left < right);
      case '>':
        return truth(left > right);
      case '<=':
        return truth(left <= right);
      case '>=':
        return truth(left >= right);
      case '<<':
        return left << (right & 63n);
      case '>>':
        return left >> (right & 63n);
      case '+':
        return left + right;
      case '-':
        return left - right;
      case '*':
        return left * right;
      default:
        // GCC refuses a division by zero; an operand that is not evaluated may hold one.
        return right === 0n ? 0n : operator === '/' ? left / right : left % right;
    }
  }

  private unary(): bigint {
    const word = this.words[this.at++];
    if (word === undefined || this.failed) return this.fail();
    switch (word) {
      case '!':
        return this.unary() === 0n ? 1n : 0n;
      case '-':
        return -this.unary();
      case '+':
        return this.unary();
      case '~':
        return ~this.unary();
      case '(': {
        const value = this.ternary();
        if (this.words[this.at++] !== ')') return this.fail();
        return value;
      }
      default:
        return this.primary(word);
    }
  }

  private primary(word: string): bigint {
    const digits = /^(0[xX][\da-fA-F]+|0[bB][01]+|\d+)[uUlL]*$/.exec(word)?.[1];
    if (digits !== undefined) return BigInt(/^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits);
    const character = /^'(?:\\(.)|([^\\]))'$/.exec(word);
    if (character) return BigInt((character[2] ?? character[1] ?? '').charCodeAt(0));
    if (!/^[A-Za-z_]/.test(word)) return this.fail();
    // An unknown function-like name with its arguments is 0 as a whole to us; GCC calls it an error.
    if (this.words[this.at] === '(') this.skipParentheses();
    return 0n;
  }

  private skipParentheses(): void {
    let depth = 0;
    for (; this.at < this.words.length; this.at++) {
      if (this.words[this.at] === '(') depth++;
      else if (this.words[this.at] === ')' && --depth === 0) {
        this.at++;
        return;
      }
    }
  }

  private fail(): bigint {
    this.failed = true;
    return 0n;
  }
}
