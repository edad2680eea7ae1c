import { describe, expect, it } from 'vitest';
import type { BinaryOperator } from '../syntax/ast.js';
import { applyBinary } from '../syntax/constant-arithmetic.js';
import { evaluate, type Environment } from './evaluate.js';
import { asConstant, type BoundExpression } from './expression.js';

const nothing: Environment = { assigned: () => undefined, point: () => undefined };

const number = (value: bigint): BoundExpression => ({ kind: 'constant', value });
const symbol = (name: string): BoundExpression => ({ kind: 'symbol', name });
const minus = (left: BoundExpression, right: BoundExpression): BoundExpression => ({
  kind: 'binary',
  operator: '-',
  left,
  right,
});

describe('an operator on constants', () => {
  it.each<[bigint, BinaryOperator, bigint, bigint]>([
    [7n, '/', 2n, 3n],
    [-7n, '/', 2n, -3n],
    [-7n, '%', 2n, -1n],
    [5n, '/', 0n, 5n],
    [5n, '%', 0n, 0n],
    [1n, '<<', 63n, -(2n ** 63n)],
    [1n, '<<', 64n, 0n],
    [-1n, '>>', 60n, 15n],
    [6n, '!', 3n, -2n],
    [6n, '!!', 3n, 5n],
    [6n, '^', 3n, 5n],
    [2n, '==', 2n, -1n],
    [2n, '!=', 2n, 0n],
    [-1n, '>', 0n, 0n],
    [0xffffffffffffffffn, '>', 0n, 0n],
    [3n, '&&', 2n, 1n],
    [0n, '||', 0n, 0n],
    [2n ** 63n - 1n, '+', 1n, -(2n ** 63n)],
  ])('%d %s %d is %d', (left, operator, right, expected) => {
    expect(applyBinary(operator, left, right)).toBe(expected);
  });
});

describe('symbols', () => {
  it('cancel out', () => {
    const value = evaluate(
      minus({ kind: 'binary', operator: '+', left: symbol('a'), right: number(4n) }, symbol('a')),
      nothing,
    );
    expect(asConstant(value)).toBe(4n);
  });

  it('stay as terms with coefficients', () => {
    const value = evaluate(minus(symbol('a'), symbol('b')), nothing);
    expect(value).toMatchObject({ kind: 'linear', constant: 0n });
    expect(value.kind === 'linear' && [...value.terms]).toEqual([
      ['a', 1n],
      ['b', -1n],
    ]);
  });

  it('with a known distance give it', () => {
    const points: Record<string, number> = { a: 4, b: 1 };
    const environment: Environment = {
      assigned: () => undefined,
      point: (name) => ({ name, section: '.text', anchor: 1, offset: points[name] ?? 0 }),
    };
    expect(asConstant(evaluate(minus(symbol('a'), symbol('b')), environment))).toBe(3n);
  });

  it('defined by themselves are unknown', () => {
    const environment: Environment = { assigned: (name) => symbol(name), point: () => undefined };
    expect(evaluate(symbol('a'), environment).kind).toBe('unknown');
  });

  it('in products are unknown', () => {
    const product: BoundExpression = { kind: 'binary', operator: '*', left: symbol('a'), right: number(2n) };
    expect(evaluate(product, nothing).kind).toBe('unknown');
  });
});
