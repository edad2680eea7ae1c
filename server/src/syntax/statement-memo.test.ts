import { expect, it } from 'vitest';
import type { Body } from './ast.js';
import { StatementMemo } from './statement-memo.js';

const body: Body = { kind: 'invalid', range: { start: 0, end: 3 } };

it('keeps a body from the second time on that its text is met', () => {
  const text = 'nop;ret;nop;nop';
  const memo = new StatementMemo(text.length);
  expect(memo.find(text, 0, 3)).toBeUndefined();
  expect(memo.keep('nop', body)).toBe(false);
  expect(memo.find(text, 4, 7)).toBeUndefined();
  expect(memo.find(text, 8, 11)).toBeUndefined();
  expect(memo.keep('nop', body)).toBe(true);
  expect(memo.find(text, 12, 15)).toEqual({ word: 'nop', body });
});

it('tells a statement from one that it begins with, in whatever text it stands', () => {
  const memo = new StatementMemo(0);
  memo.find('nop', 0, 3);
  memo.find('  nop', 2, 5);
  memo.keep('nop', body);
  expect(memo.find('nopw', 0, 4)).toBeUndefined();
  expect(memo.find('a nop b', 2, 5)?.body).toBe(body);
});

it('forgets everything when it is cleared', () => {
  const memo = new StatementMemo(0);
  memo.find('nop', 0, 3);
  memo.find('nop', 0, 3);
  memo.keep('nop', body);
  memo.clear();
  expect(memo.find('nop', 0, 3)).toBeUndefined();
  expect(memo.keep('nop', body)).toBe(false);
});

it('keeps nothing for a statement that it was not asked for', () => {
  const memo = new StatementMemo(0);
  memo.find('nop', 0, 3);
  memo.find('nop', 0, 3);
  memo.pass();
  expect(memo.keep('ret', body)).toBe(false);
  expect(memo.find('nop', 0, 3)).toBeUndefined();
});
