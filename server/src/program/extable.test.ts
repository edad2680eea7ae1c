import { describe, expect, it } from 'vitest';
import { exceptionTableEntries, isExceptionTable } from './extable.js';
import type { DataElement } from './model.js';

const origin = { span: { file: 0, start: 0, end: 0 } };

/** Symbols are words, constants are numbers. */
function entries(text: string): string {
  const elements = text.split(' ').map((word): DataElement => {
    const constant = /^\d/.test(word) ? { constant: BigInt(word) } : { symbol: word, addend: 0n };
    return { size: 4, ...constant, origin };
  });
  return exceptionTableEntries([{ section: '__ex_table', elements }])
    .map(({ instruction, fixup }) => `${instruction ?? '?'}>${fixup ?? '?'}`)
    .join(' ');
}

describe('an exception table', () => {
  it.each([
    ['a b', 'a>b'],
    ['a b c d', 'a>b c>d'],
    ['a b 5', 'a>b'],
    ['a b handler', 'a>b'],
    ['a b 1 c d 2', 'a>b c>d'],
    ['a b c d e f', 'a>b c>d e>f'],
    ['a', 'a>?'],
    ['0 b', '?>b'],
  ])('of %s holds %s', (text, expected) => {
    expect(entries(text)).toBe(expected);
  });

  it('is known by the name of its section', () => {
    expect(['__ex_table', '.ex_table', '__sgx_ex_table', 'extable', '.data'].map(isExceptionTable)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
