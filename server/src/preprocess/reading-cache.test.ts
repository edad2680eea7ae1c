import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SharedStatement } from '../syntax/statement.js';
import { originOf } from '../text/mapped.js';
import { read } from './read.js';
import { ReadingCache } from './reading-cache.js';
import type { ReadOptions, Reading } from './reading.js';

const OPTIONS: ReadOptions = { cpp: false, defines: [], undefines: [], preincludes: [] };
const NO_FILES = { resolve: () => undefined };
const PATH = 'main.s';

/** Everything a reading holds, as text. */
function printed(reading: Reading): string {
  const { files, statements, ...rest } = reading;
  const lines = statements.map((statement) => {
    const { source, range, labels, body } = statement;
    return json([source.text.slice(range.start, range.end), originOf(source, range), labels, body]);
  });
  return [json([files.map(({ path, text }) => [path, text]), rest]), ...lines].join('\n');
}

function json(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? `${part}n` : part));
}

/** What compilers and people write, and what begins or ends something that goes over many lines. */
const ORDINARY = [
  '\tmovq\t%rax, 8(%rsp)',
  '\tmovl\t$1, %eax # one',
  '.Lloop:\tjne .Lloop',
  'name_of_a_function_that_is_long:',
  '\t.long 1, 2, name_of_a_function_that_is_long-.Lloop',
  '\t.string "text; # and more"',
  '\t.loc 1 2 3 view .LVU1',
  '\tadd $2, /* inside */ %rbx',
  '/* before */ nop; nop; ret',
  '\tmov %nothing, (',
  "\t.byte 'a', '\\n, ';",
  '1:\tjmp 1b',
  '',
];
const REACHING = [
  '.set a, 1',
  'b = a + 1',
  '.macro m x=1',
  '\tpush \\x',
  '.endm',
  '\tm 2',
  '\tm',
  '.if a == 1',
  '.else',
  '.endif',
  '.ifdef .Lloop',
  '.if . - .Lloop',
  '.rept 2',
  '.endr',
  '.irp r, rax, rbx',
  '/*',
  '*/',
  '\t.ascii "',
  '.intel_syntax noprefix',
  '.att_syntax',
  '.set reg, %rax',
  '.purgem m',
  '.end',
];
const SCRAPS = [
  '"',
  "'",
  '/*',
  '*/',
  '#',
  ';',
  '\n',
  ':',
  '\\',
  'x',
  '1',
  '(',
  ' ',
  '/',
  '',
  '.',
  '=',
  '\t',
  '\0',
  'm ',
];

const line = fc.oneof(
  { weight: 60, arbitrary: fc.constantFrom(...ORDINARY) },
  { weight: 1, arbitrary: fc.constantFrom(...REACHING) },
);
const file = fc.tuple(
  fc.array(fc.constantFrom(...ORDINARY, ...REACHING), { maxLength: 12 }),
  fc.array(line, { minLength: 20, maxLength: 60 }),
  fc.integer({ min: 1, max: 60 }),
  fc.array(fc.constantFrom(...ORDINARY, ...REACHING), { maxLength: 6 }),
);
const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 2000 })),
    text: fc.oneof(
      fc.constantFrom(...SCRAPS),
      fc.constantFrom(...ORDINARY.map((one) => `${one}\n`), ...REACHING.map((one) => `${one}\n`)),
      fc.array(line, { maxLength: 400 }).map((lines) => lines.join('\n')),
    ),
  }),
  { minLength: 1, maxLength: 6 },
);

describe('reading again after an edit', () => {
  it('gives what reading the whole file gives', () => {
    fc.assert(
      fc.property(file, edits, ([head, body, times, tail], changes) => {
        const cache = new ReadingCache();
        const many = Array.from({ length: times }, () => body).flat();
        let text = `${[...head, ...many, ...tail].join('\n')}\n`;
        cache.read({ path: PATH, text }, OPTIONS, NO_FILES);
        for (const { at, length, text: inserted } of changes) {
          const start = Math.floor(at * text.length);
          text = text.slice(0, start) + inserted + text.slice(start + length);
          const again = cache.read({ path: PATH, text }, OPTIONS, NO_FILES);
          expect(printed(again)).toBe(printed(read({ path: PATH, text }, OPTIONS, NO_FILES)));
        }
      }),
      { numRuns: 30, seed: 3 },
    );
  });

  const lines = Array.from({ length: 5000 }, (_, index) => `.L${index}:\tmovl\t$${index}, %eax\n`);
  const macro = '.macro save r\n push \\r\n.endm\n';

  it('leaves the file alone but for the lines around the edit', () => {
    const cache = new ReadingCache();
    cache.read({ path: PATH, text: macro + lines.join('') }, OPTIONS, NO_FILES);
    const changed = [...lines];
    for (const index of [2500, 2501, 10, 4000]) {
      changed[index] = `\taddq\t$${index}, %rbx\n\tsave_nothing\n`;
      const text = macro + changed.join('');
      const reading = cache.read({ path: PATH, text }, OPTIONS, NO_FILES);
      expect(printed(reading)).toBe(printed(read({ path: PATH, text }, OPTIONS, NO_FILES)));
    }
    expect(cache.wholeReadings).toBe(1);
  });

  it('moves what macros made behind the edit', () => {
    const cache = new ReadingCache();
    const text = (first: string): string =>
      `${macro}${lines.slice(0, 600).join('')}${first}${lines.join('')} save %rax\n`;
    cache.read({ path: PATH, text: text('nop\n') }, OPTIONS, NO_FILES);
    const reading = cache.read({ path: PATH, text: text('nop; nop\n') }, OPTIONS, NO_FILES);
    expect(printed(reading)).toBe(printed(read({ path: PATH, text: text('nop; nop\n') }, OPTIONS, NO_FILES)));
    expect(reading.uses[0]?.definition).toBe(reading.definitions[0]);
    expect(cache.wholeReadings).toBe(1);
  });

  it('keeps no text of earlier versions', () => {
    const cache = new ReadingCache();
    cache.read({ path: PATH, text: lines.join('') }, OPTIONS, NO_FILES);
    const text = `${lines.slice(0, 3000).join('')}nop\n${lines.slice(3000).join('')}`;
    const { statements } = cache.read({ path: PATH, text }, OPTIONS, NO_FILES);
    const texts = new Set(statements.map((one) => (one instanceof SharedStatement ? one.base.text : undefined)));
    expect([...texts]).toEqual([text]);
  });

  it.each([
    ['a macro that is called further down', 'push \\r', 'pop \\r'],
    ['a conditional', 'nop', '.if 0'],
    ['a comment that is not closed', 'nop', '/* nop'],
  ])('reads the whole file for an edit of %s', (_, before, after) => {
    const cache = new ReadingCache();
    const text = `${macro}${lines.join('')}nop\n save %rax\n${lines.join('')}`;
    cache.read({ path: PATH, text }, OPTIONS, NO_FILES);
    const edited = text.replace(before, after);
    const reading = cache.read({ path: PATH, text: edited }, OPTIONS, NO_FILES);
    expect(printed(reading)).toBe(printed(read({ path: PATH, text: edited }, OPTIONS, NO_FILES)));
    expect(cache.wholeReadings).toBe(2);
  });
});
