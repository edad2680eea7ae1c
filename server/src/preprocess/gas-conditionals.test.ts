import { describe, expect, it } from 'vitest';
import { expand } from './expand-source.js';

/** Whether the branch behind a condition is assembled, in a file where `setup` stands before it. */
function holds(condition: string, setup = ''): boolean {
  const { statements, problems } = expand(`${setup}\n${condition}\nyes\n.else\nno\n.endif`);
  expect(problems).toEqual([]);
  return statements.includes('yes');
}

describe('conditions', () => {
  it.each([
    ['.if 2', true],
    ['.if 1 == 2', false],
    ['.ifne 0', false],
    ['.ifeq 0', true],
    ['.ifge -1', false],
    ['.ifgt 1', true],
    ['.ifle 0', true],
    ['.iflt -1', true],
    ['.if 0xffffffffffffffff > 0', false],
    ['.if foo == 1', false],
    ['.if foo != bar', true],
    ['.if foo - foo', false],
    ['.ifdef foo', false],
    ['.ifndef foo', true],
    ['.ifnotdef foo', true],
    ['.ifb', true],
    ['.ifb x', false],
    ['.ifnb x', true],
    ['.ifc a b , a  b', true],
    ['.ifc (a) b,(a)b', true],
    ['.ifnc a,b', true],
    [".ifc 'a',97", true],
    ['.ifeqs "a","a"', true],
    ['.ifnes "a","a"', false],
  ])('%s is %s', (condition, expected) => {
    expect(holds(condition)).toBe(expected);
  });

  it('know labels and assignments above them, but no register', () => {
    expect(holds('.ifdef a', 'a:')).toBe(true);
    expect(holds('.ifdef a', 'a = 1')).toBe(true);
    expect(holds('.ifdef a', '.set a, b')).toBe(true);
    expect(holds('.ifdef a', '.globl a')).toBe(false);
    expect(holds('.ifdef a', '.set a, %rax')).toBe(false);
  });

  it('know the distance of labels between which nothing can grow', () => {
    const setup = 'a: nop\n.long 1, 2\n.ascii "abc"\n.skip 4\nb: .data\nc: .byte 0\n.text';
    expect(holds('.if b - a == 16', setup)).toBe(true);
    expect(holds('.if b > a', setup)).toBe(true);
    expect(holds('.if . - b == 0', setup)).toBe(true);
    expect(holds('.if a == c', setup)).toBe(false);
    expect(expand('a: jmp c\nb:\n.if b - a == 2\n.endif\nc:').problems).toEqual([
      '3 error .if needs a value that is constant here.',
    ]);
  });

  it('use the value a lazy symbol has by then', () => {
    expect(holds('.if b == 3', '.eqv b, a + 1\na = 1\na = 2')).toBe(true);
    expect(holds('.if b == 3', 'a = 2\n.set b, a + 1\na = 5')).toBe(true);
  });

  it.each([
    ['.if foo\n.endif', '1 error .if needs a value that is constant here.'],
    ['.if\n.endif', '1 error .if needs a value that is constant here.'],
    ['.ifc a\n.endif', "1 error .ifc needs two texts with ',' between."],
    ['.if 1\n', '1 error .if has no .endif.'],
    ['.endif', '1 error .endif without .if.'],
    ['.else', '1 error .else without .if.'],
    ['.if 1\n.else\n.else\n.endif', '3 error .else behind .else.'],
    ['.if 0\n.else\n.elseif 1\n.endif', '3 error .elseif behind .else.'],
    ['.if 0\n.else x\n.endif', "2 error Unexpected 'x' behind a complete statement."],
  ])('%j', (text, problem) => {
    expect(expand(text).problems).toEqual([problem]);
  });

  it('that are refused open no block', () => {
    expect(expand('.ifdef %eax\n.endif').problems).toEqual([
      '1 error Expected a symbol name.',
      '2 error .endif without .if.',
    ]);
  });
});

describe('skipped text', () => {
  it('is not read', () => {
    expect(expand('.if 0\n.bogus ((\nmov %foo\n.endif\nnop')).toEqual({ statements: ['nop'], problems: [] });
  });

  it('counts the conditionals in it, unless a label stands before them', () => {
    expect(expand('.if 0\n.if foo\n.endif\nl: .endif\nnop; .endif\nret').statements).toEqual(['ret']);
  });

  it('has no unknown conditional', () => {
    expect(expand('.if 0\n.ifbogus\n.endif').problems).toEqual(["2 error GNU as has no directive '.ifbogus'."]);
  });

  it('begins and ends behind labels where it is read', () => {
    expect(expand('a: .if 1\nnop\nb: .endif').statements).toEqual(['a:', 'nop', 'b:']);
  });
});
