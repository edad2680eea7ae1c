import { describe, expect, it } from 'vitest';
import { RECOMMENDED } from '../index.js';
import { annotationsOf, checkAnnotated, compareMarks, parseFixture, type Mark } from './fixture.js';

const mark = (over: Partial<Mark>): Mark => ({
  path: '/main.S',
  line: 1,
  column: 5,
  endColumn: 10,
  severity: 'error',
  rule: 'some-rule',
  ...over,
});

describe('annotations', () => {
  it('mark the columns above the carets', () => {
    expect(annotationsOf('/main.S', '    enclu\n#   ^^^^^ error(some-rule)\n')).toEqual([mark({})]);
  });

  it('begin in the first column with #<', () => {
    const text = 'enclu\n#<^^^ error(some-rule)\n';
    expect(annotationsOf('/main.S', text)).toEqual([mark({ column: 1, endColumn: 6 })]);
  });

  it('of one line stand one below the other', () => {
    const text = '    ds enclu\n#   ^^ warning(a)\n#      ^^^^^ info(b)\n    ret\n';
    expect(annotationsOf('/main.S', text)).toEqual([
      mark({ endColumn: 7, severity: 'warning', rule: 'a' }),
      mark({ column: 8, endColumn: 13, severity: 'info', rule: 'b' }),
    ]);
  });

  it('are not comments that look alike', () => {
    expect(annotationsOf('/main.S', '    nop # ^^^ error(a)\n# error: a\n')).toEqual([]);
  });
});

describe('the comparison', () => {
  it('names what is missing, what is too much, and what came twice', () => {
    const found = [mark({ rule: 'b' }), mark({ rule: 'b' })];
    expect(compareMarks([mark({ rule: 'a' })], found)).toEqual([
      'annotated but not found: /main.S:1:5-10 error(a)',
      'found but not annotated: /main.S:1:5-10 error(b)',
      'found but not annotated: /main.S:1:5-10 error(b)',
      'found twice: /main.S:1:5-10 error(b)',
    ]);
  });

  it('has nothing to say about equal sets in any order', () => {
    const marks = [mark({ line: 1 }), mark({ line: 2 })];
    expect(compareMarks(marks, [...marks].reverse())).toEqual([]);
  });
});

describe('a fixture', () => {
  it('holds several files and a cursor', () => {
    const { files, cursor } = parseFixture('//- /a.S\n#include "b.h"\n//- /b.h\n    en$0clu\n');
    expect([...files]).toEqual([
      ['/a.S', '#include "b.h"\n'],
      ['/b.h', '    enclu\n'],
    ]);
    expect(cursor).toEqual({ path: '/b.h', offset: 6 });
  });

  it('has its findings where they are written, also in an included file', () => {
    const text = `//- /a.S
# trampolint: contract=rfc-prefix prefix=ds
    .globl  enter
enter:
    push    %rbx
    mov     %rdi, %rbx
    lea     async_exit(%rip), %rcx
    mov     $2, %eax
#include "enter.h"
    pop     %rbx
    ret
async_exit:
    ds enclu
    pop     %rbx
    ret
//- /enter.h
    enclu
#   ^^^^^ error(missing-enclu-prefix-eenter)
`;
    expect(checkAnnotated(text, RECOMMENDED)).toEqual([]);
  });
});
