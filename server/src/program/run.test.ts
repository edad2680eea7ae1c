import { describe, expect, it } from 'vitest';
import { splitRun } from './run.js';

/** Statements separated by `|`, bytes in hexadecimal. */
function split(text: string): string {
  const bytes = text.split('|').flatMap((statement) =>
    statement
      .trim()
      .split(' ')
      .map((byte, index) => ({ byte: parseInt(byte, 16), startsStatement: index === 0 })),
  );
  return splitRun(bytes)
    .map((part) => {
      const range = `${String(part.start)}-${String(part.end)}`;
      return part.kind === 'instruction' ? `${part.op} ${range}@${String(part.opcode)}` : `${part.kind} ${range}`;
    })
    .join(', ');
}

describe('a run of bytes', () => {
  it.each([
    ['0f 01 d7', 'enclu 0-3@0'],
    ['0f | 01 | d7', 'enclu 0-3@0'],
    ['0f 01 cf | 0f 01 c0', 'encls 0-3@0, enclv 3-6@3'],
    ['3e | 0f 01 d7', 'enclu 0-4@1'],
    ['48 3e 0f 01 d7', 'enclu 0-5@2'],
    ['f3 0f 01 d7', 'enclu 0-4@1'],
    ['3e', 'prefixes 0-1'],
    ['0f 01 d7 3e', 'enclu 0-3@0, prefixes 3-4'],
    ['f3 0f 1e fa', 'endbr64 0-4@0'],
    ['0f 0b', 'ud2 0-2@0'],
    ['01 02 03', 'data 0-3'],
    ['01 02 3e', 'data 0-3'],
    ['01 02 | 3e', 'data 0-2, prefixes 2-3'],
    ['31 c0 0f 01 d7', 'data 0-2, enclu 2-5@2'],
    ['31 c0 3e 0f 01 d7 05', 'data 0-2, enclu 2-6@3, data 6-7'],
    ['0f 01 d7 | 00', 'enclu 0-3@0, data 3-4'],
  ])('%s is %s', (text, expected) => {
    expect(split(text)).toBe(expected);
  });

  it('without bytes has no parts', () => {
    expect(splitRun([])).toEqual([]);
  });
});
