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
      if (part.kind !== 'instruction') return `${part.kind} ${range}`;
      const { operand } = part;
      const written =
        operand?.kind === 'memory' ? `${String(operand.displacement)}(${operand.base})` : (operand?.register ?? '');
      return `${`${part.op} ${written}`.trim()} ${range}@${String(part.opcode)}`;
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
    ['f3 48 0f ae d3', 'wrfsbase rbx 0-5@0'],
    ['f3 49 0f ae c4 | c3', 'rdfsbase r12 0-5@0, ret 5-6@5'],
    ['0f c7 f0', 'rdrand eax 0-3@0'],
    ['48 0f ae 29', 'xrstor64 0(rcx) 0-4@0'],
    ['0f c7 61 f8', 'xsavec -8(rcx) 0-4@0'],
    ['0f ae 82 00 02 00 00', 'fxsave 512(rdx) 0-7@0'],
    ['0f ae 2c 24', 'data 0-4'],
    ['0f ae 2d 00 00 00 00', 'data 0-7'],
    ['0f ae 6a', 'data 0-3'],
    ['0f c7 c0', 'data 0-3'],
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
