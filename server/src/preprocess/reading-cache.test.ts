import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SharedStatement } from '../syntax/statement.js';
import { originOf } from '../text/mapped.js';
import { read, type TextChange } from './read.js';
import { ReadingCache } from './reading-cache.js';
import type { IncludeResolver, ReadOptions, Reading } from './reading.js';

const OPTIONS: ReadOptions = { cpp: false, defines: [], undefines: [], preincludes: [] };
const CPP = { ...OPTIONS, cpp: true };
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

/** What cpp takes part in. */
const CPP_ORDINARY = [
  '\tmovq REG, %rbx',
  '\tmov $SIZE, %eax // one',
  '\tENTRY(name) /* two */',
  '\tTWICE(push %rax; pop %rbx)',
  'OUTER # SIZE of it',
  "# it's a comment",
  '\t.ascii "REG"',
  'late: LATE',
];
/** Calls and comments that go over many lines, or may. */
const CPP_ACROSS = [
  '\tTWICE(nop; \\\n\tnop)',
  '\tTWICE(nop;',
  '\tnop)',
  '\tTWICE',
  '\tTWICE\n(nop)',
  '\tnop /* over\nlines */ nop',
  '\tnop /* over',
  'lines */ nop',
  'unknown_call(1, 2)',
];
const CPP_REACHING = [
  '#define LATE nop; REG',
  '#define REG %rcx',
  '#undef REG',
  '#define TWICE(x) x; x',
  '#ifdef LATE',
  '#if SIZE > 4 && defined REG',
  '#else',
  '#endif',
  '#include "one.h"',
  '#include "guarded.h"',
  '#include "missing.h"',
  '.include "two.inc"',
  '\t.long __LINE__',
  '\tm REG',
];
/** Headers that the text includes, or finds missing. */
const HEADERS: Readonly<Record<string, string>> = {
  'one.h': '#define SIZE 8\n#define REG %rax\n#define ENTRY(x) .globl x; TWICE(x##_SIZE:)\n#define TWICE(x) x; x\n',
  'guarded.h':
    '#ifndef G\n#define G\n#define OUTER INNER INNER\n#define INNER SIZE(%rax)\n.macro m x=1\n\tpush \\x\n.endm\n\tnop # header\n#endif\n',
  'two.inc': '\tnop\n\tm 3\n',
};
const FILES: IncludeResolver = {
  resolve: (name) => {
    const text = HEADERS[name];
    return text === undefined ? undefined : { path: `/${name}`, text };
  },
};

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
/** Where in the text an edit begins: anywhere, and often enough at its ends. */
const place = fc.oneof(
  { weight: 8, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1) },
);
/** Whether the next edit comes before anybody reads, and whether the reader is told what has changed. */
const manner = { waits: fc.constantFrom(false, false, true), isTold: fc.boolean() };
const lineEnd = fc.constantFrom('\n', '\n', '\n', '\r\n');
const edits = fc.array(
  fc.record({
    at: place,
    ...manner,
    length: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 2000 })),
    text: fc.oneof(
      fc.constantFrom(...SCRAPS),
      fc.constantFrom(...ORDINARY.map((one) => `${one}\n`), ...REACHING.map((one) => `${one}\n`)),
      fc.array(line, { maxLength: 400 }).map((lines) => lines.join('\n')),
    ),
  }),
  { minLength: 1, maxLength: 6 },
);

const cppLine = fc.oneof(
  { weight: 40, arbitrary: fc.constantFrom(...ORDINARY) },
  { weight: 40, arbitrary: fc.constantFrom(...CPP_ORDINARY) },
  { weight: 1, arbitrary: fc.constantFrom(...REACHING, ...CPP_ACROSS, ...CPP_REACHING) },
);
const cppFile = fc.tuple(
  fc.array(fc.constantFrom(...CPP_ORDINARY, '#define LATE nop; REG', '#include "one.h"\n#include "guarded.h"'), {
    maxLength: 6,
  }),
  fc.oneof(
    fc.array(cppLine, { minLength: 20, maxLength: 60 }),
    fc.array(fc.constantFrom(...ORDINARY, ...CPP_ORDINARY), { minLength: 20, maxLength: 60 }),
  ),
  fc.integer({ min: 1, max: 6 }),
  fc.array(fc.constantFrom(...CPP_ORDINARY, ...CPP_REACHING, ...REACHING), { maxLength: 3 }),
);
const cppEdits = fc.array(
  fc.record({
    at: place,
    ...manner,
    length: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 200 })),
    text: fc.oneof(
      fc.constantFrom(...SCRAPS, 'REG', 'TWICE(', ')', '\\\n', '//', '#define REG %rsi\n'),
      fc.constantFrom(...[...ORDINARY, ...CPP_ORDINARY, ...CPP_ACROSS, ...CPP_REACHING].map((one) => `${one}\n`)),
      fc.array(cppLine, { maxLength: 40 }).map((lines) => lines.join('\n')),
    ),
  }),
  { minLength: 1, maxLength: 8 },
);

/** A text that is edited, and what its editor knows of the edits since it was read. */
class Known {
  private before: string;
  private start = Infinity;
  /** Where the edits end in the text before and in the one now. */
  private end = 0;
  private endNow = 0;

  constructor(private text: string) {
    this.before = text;
  }

  edit(start: number, length: number, inserted: string): string {
    const end = Math.min(start + length, this.text.length);
    this.text = this.text.slice(0, start) + inserted + this.text.slice(end);
    if (this.start === Infinity) this.end = this.endNow = start;
    this.end += Math.max(0, end - this.endNow);
    this.endNow = Math.max(end, this.endNow) + inserted.length - (end - start);
    this.start = Math.min(start, this.start);
    return this.text;
  }

  get change(): TextChange {
    return { before: this.before, start: this.start, end: this.end };
  }

  read(): void {
    this.before = this.text;
    this.start = Infinity;
  }
}

describe('reading again after an edit', () => {
  it('gives what reading the whole file gives where cpp runs', () => {
    let again = 0;
    fc.assert(
      fc.property(cppFile, cppEdits, lineEnd, ([head, body, times, tail], changes, feed) => {
        const cache = new ReadingCache();
        const many = Array.from({ length: times }, () => body).flat();
        let text = `${[...head, ...many, ...tail].join('\n')}\n`.replaceAll('\n', feed);
        cache.read({ path: PATH, text }, CPP, FILES);
        const known = new Known(text);
        for (const { at, length, text: inserted, waits, isTold } of changes) {
          text = known.edit(Math.floor(at * text.length), length, inserted.replaceAll('\n', feed));
          if (waits) continue;
          const reading = cache.read({ path: PATH, text, ...(isTold && { change: known.change }) }, CPP, FILES);
          known.read();
          expect(printed(reading)).toBe(printed(read({ path: PATH, text }, CPP, FILES)));
        }
        again += changes.length + 1 - cache.wholeReadings;
      }),
      { numRuns: 30, seed: 3 },
    );
    // Edits that make the whole file be read prove nothing.
    expect(again).toBeGreaterThan(20);
  });

  it('gives what reading the whole file gives', () => {
    fc.assert(
      fc.property(file, edits, lineEnd, ([head, body, times, tail], changes, feed) => {
        const cache = new ReadingCache();
        const many = Array.from({ length: times }, () => body).flat();
        let text = `${[...head, ...many, ...tail].join('\n')}\n`.replaceAll('\n', feed);
        cache.read({ path: PATH, text }, OPTIONS, NO_FILES);
        const known = new Known(text);
        for (const { at, length, text: inserted, waits, isTold } of changes) {
          text = known.edit(Math.floor(at * text.length), length, inserted.replaceAll('\n', feed));
          if (waits) continue;
          const main = { path: PATH, text, ...(isTold && { change: known.change }) };
          const again = cache.read(main, OPTIONS, NO_FILES);
          known.read();
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

  it('reads nothing when the text is what it was', () => {
    const cache = new ReadingCache();
    const main = { path: PATH, text: macro + lines.join('') };
    expect(cache.read(main, OPTIONS, NO_FILES)).toBe(cache.read(main, OPTIONS, NO_FILES));
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

  it.each(['\tret\n', '\n', '\tret', '.Lend:\n'])('goes on at the end of the text behind %j', (last) => {
    for (const options of [OPTIONS, CPP]) {
      const cache = new ReadingCache();
      let text = `${lines.slice(0, 600).join('')}${last}`;
      cache.read({ path: PATH, text }, options, NO_FILES);
      for (const added of ['\tnop', '\n', '\tnop\n', '\tnop\n', '\n\n', '\n']) {
        text += added;
        const reading = cache.read({ path: PATH, text }, options, NO_FILES);
        expect(printed(reading)).toBe(printed(read({ path: PATH, text }, options, NO_FILES)));
      }
      expect(cache.wholeReadings).toBeLessThanOrEqual(4);
    }
  });

  it('looks on for the arguments of a macro at the end of the text', () => {
    const cache = new ReadingCache();
    const text = `#define TWICE(x) x; x\n${lines.slice(0, 600).join('')}\tTWICE\n\n`;
    for (const added of ['', '(nop)\n']) {
      const main = { path: PATH, text: text + added };
      expect(printed(cache.read(main, CPP, NO_FILES))).toBe(printed(read(main, CPP, NO_FILES)));
    }
  });

  const header = '#include "one.h"\n#include "guarded.h"\n';
  const cppLines = Array.from({ length: 2000 }, (_, index) => `.L${index}:\tmovq\t$SIZE + ${index}, REG // one\n`);

  it('reads neither headers nor other lines again where cpp runs', () => {
    const cache = new ReadingCache();
    cache.read({ path: PATH, text: header + cppLines.join('') }, CPP, FILES);
    const changed = [...cppLines];
    for (const index of [1000, 1001, 3, 1999]) {
      changed[index] = `\taddq\tREG, %rbx /* two */\n\tTWICE(nop)\n`;
      const text = header + changed.join('');
      const reading = cache.read({ path: PATH, text }, CPP, FILES);
      expect(printed(reading)).toBe(printed(read({ path: PATH, text }, CPP, FILES)));
    }
    expect(cache.wholeReadings).toBe(1);
  });

  it('knows a macro by its new place when it was defined behind an edit', () => {
    const cache = new ReadingCache();
    const text = (first: string, last: string): string =>
      `${cppLines.join('')}${first}\n#define LATE nop; nop\n${cppLines.join('')}${last}\n nop\n`;
    for (const [first, last] of [
      ['nop', 'nop'],
      ['nop; nop', 'nop'],
      ['nop; nop', 'LATE'],
    ] as const) {
      const main = { path: PATH, text: text(first, last) };
      expect(printed(cache.read(main, CPP, FILES))).toBe(printed(read(main, CPP, FILES)));
    }
    expect(cache.wholeReadings).toBe(1);
  });

  it('reads the whole file when a header has changed', () => {
    const cache = new ReadingCache();
    const main = { path: PATH, text: header + cppLines.join('') };
    cache.read(main, CPP, FILES);
    const files: IncludeResolver = {
      resolve: (name) =>
        name === 'one.h' ? { path: '/one.h', text: '#define SIZE 16\n' } : FILES.resolve(name, 'quote', PATH),
    };
    expect(printed(cache.read(main, CPP, files))).toBe(printed(read(main, CPP, files)));
    expect(cache.wholeReadings).toBe(2);
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
