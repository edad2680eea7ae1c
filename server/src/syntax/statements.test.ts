import { describe, expect, it } from 'vitest';
import type { SyntaxMode } from './ast.js';
import { parseSource } from './parse-source.js';

const INTEL: SyntaxMode = { dialect: 'intel', registerPrefix: false };

/** The normal form of a statement that has no problems. */
function printed(text: string, mode?: SyntaxMode): string {
  const result = parseSource(text, mode);
  expect(result.problems).toEqual([]);
  return result.printed;
}

describe('statements', () => {
  it.each([
    ['a: b : 1: nop', 'a: b: 1: nop'],
    ['"a b": jmp "a b"', '"a b": jmp "a b"'],
    ['"a""b": nop', 'ab: nop'],
    ['mov = 5', 'mov = 5'],
    ['a == b', 'a == b'],
    ['.LONG(1)', '.long 1'],
    ['.long-1', '.long -1'],
    ['rep/movsb', 'rep movsb'],
    ['lock', 'lock'],
    ['{evex} vmovd %eax, %xmm0', '{evex} vmovd %eax, %xmm0'],
    ['é: jmp é', 'é: jmp é'],
  ])('%s', (text, expected) => {
    expect(printed(text)).toBe(expected);
  });

  it.each([
    ['.long1', "error: GNU as has no directive '.long1'."],
    ['.ascii"a"', 'error: A blank must stand between .ascii and the string.'],
    ['(foo)', "error: A statement cannot begin with '('."],
    ['push%rax', "error: '%' cannot be part of a mnemonic."],
    ['{disp32}', 'error: A pseudo-prefix needs an instruction behind it.'],
    ['.globl', 'error: Expected a symbol name.'],
    ['.set a 1', "error: Expected ',' behind the symbol name."],
    ['.else x', "error: Unexpected 'x' behind a complete statement."],
  ])('%s is refused', (text, problem) => {
    expect(parseSource(text).problems).toEqual([problem]);
  });

  it('mark what is wrong', () => {
    expect(parseSource('.long 1, 2 junk').marked).toEqual(['junk']);
    expect(parseSource('mov %foo, %eax').marked).toEqual(['%foo']);
    expect(parseSource('.section .x, "aq"').marked).toEqual(['"aq"']);
  });
});

describe('numbers', () => {
  it.each([
    ['0x1F', '31'],
    ['0b101', '5'],
    ['017', '15'],
    ['1UL', '1'],
    ["'a", '97'],
    ["'a'", '97'],
    ["'\\n", '10'],
    ["'\\''", '39'],
    ["';'", '59'],
    ['0x1_00000000_00000000_00000002', String((1n << 96n) + 2n)],
    ['1b', '1b'],
    ['12f', '12f'],
    ['0b', '0b'],
    ['0f', '0f'],
  ])('%s', (text, expected) => {
    expect(printed(`.octa ${text}`)).toBe(`.octa ${expected}`);
  });

  it.each(['08', '1Fh', '1_000', '1e3', '1.5', '1B', '0f1', "'é'"])('%s is none', (text) => {
    expect(parseSource(`.long ${text}`).problems).toHaveLength(1);
  });

  it('lead on into digits behind a character', () => {
    expect(printed(".long '\\x41'")).toBe('.long 1204110');
  });
});

describe('expressions', () => {
  it.each([
    ['5!3', '5!3'],
    ['5 <> 3', '5!=3'],
    ['1 < < 2', '1<<2'],
    ['-~!a', '-~!a'],
    ['[1+2]*3', '(1+2)*3'],
    ['. - .foo', '.-.foo'],
    ['"a b" + $x', '"a b"+$x'],
  ])('%s', (text, expected) => {
    expect(printed(`.quad ${text}`)).toBe(`.quad ${expected}`);
  });

  it('ask for the size and the start of a section', () => {
    expect(parseSource('.quad .sizeof.(.text), .startof.( "a b" )').problems).toEqual([]);
  });

  it('bind as GNU as has it, not as C does', () => {
    expect(printed('.quad 1|2+4')).toBe(printed('.quad (1|2)+4'));
    expect(printed('.quad 1+1<<2')).toBe(printed('.quad 1+(1<<2)'));
    expect(printed('.quad a&b==c')).toBe(printed('.quad (a&b)==c'));
    expect(printed('.quad 8-4-2')).toBe(printed('.quad (8-4)-2'));
    expect(printed('.quad 1||2&&3')).toBe(printed('.quad 1||(2&&3)'));
    expect(printed('.quad 1+1<<2')).not.toBe(printed('.quad (1+1)<<2'));
  });

  it.each([
    ['1+', "warning: '+' has nothing to its right; zero is assumed."],
    ['1,', 'warning: Nothing stands here; zero is assumed.'],
    ['1/0', 'warning: The divisor is zero; one is taken for it.'],
    ['*2', "error: Expected an expression, found '*'."],
    ['(1', "error: Expected ')' for the '(' that begins here."],
    ['()', 'error: Expected an expression in these brackets.'],
    ['foo[1]', "error: Unexpected '[1]' behind a complete statement."],
    ['foo@BOGUS', "error: '@BOGUS' is no relocation operator."],
    ['.sizeof.()', 'error: .sizeof. needs the name of a section.'],
    ['.sizeof.(a+1)', "error: Expected ')' behind the section of .sizeof.."],
  ])('%s', (text, problem) => {
    expect(parseSource(`.quad ${text}`).problems).toEqual([problem]);
  });

  it('have words for operators in Intel syntax', () => {
    expect(printed('.long 1 SHL 3 or not 4', INTEL)).toBe(printed('.long 1 << 3 | ~4'));
    expect(parseSource('mov eax, and', INTEL).problems).toEqual(["error: The operator 'and' has nothing to its left."]);
    expect(parseSource('.long rax', INTEL).problems).toEqual(['error: A register is no value.']);
  });

  it.each([
    ['mov eax, fs:gs:[rax]', 'mov eax, fs:[rax]'],
    ['movzx eax, byte ptr [word ptr [rax]]', 'movzx eax, byte ptr [rax]'],
    ['mov eax, dword ptr 1', 'mov eax, 1'],
    ['jmp qword ptr 1', 'jmp qword ptr [1]'],
    ['mov eax, flat:1', 'mov eax, [1]'],
    ['mov eax, gs:[offset x]', 'mov eax, gs:[x]'],
    ['mov eax, offset gs:x', 'mov eax, offset x'],
  ])('of Intel syntax: %s is %s', (text, same) => {
    expect(printed(text, INTEL)).toBe(printed(same, INTEL));
    expect(parseSource(text, INTEL).problems).toEqual([]);
  });
});

describe('strings', () => {
  it.each([
    ['"a" "b", "c"', '"a", "b", "c"'],
    ['"a",', '"a"'],
    ['<65>"b"<1+1>', '65, "b", 1+1'],
  ])('%s', (text, expected) => {
    expect(printed(`.ascii ${text}`)).toBe(`.ascii ${expected}`);
  });

  it.each(['"a', '"a" junk', "'abc'", '"a\0b"', '<65'])('%j is refused', (text) => {
    expect(parseSource(`.ascii ${text}`).problems).toHaveLength(1);
  });
});

describe('.section', () => {
  it.each([
    '.x',
    '.text.foo(bar)',
    'foo-bar+baz$1',
    '"a b", "ax"',
    '.x, "aMS", @progbits, 1',
    '.x, "aMS", 1',
    '.x, "axG", @progbits, group, comdat',
    '.x, "ao", %note, .text',
    '.x, "ax", "progbits", unique, 7',
    '.x, "aGo", @progbits, .text, group, comdat, unique, 0x10',
    '.x, "0x06000000a", @0x7',
  ])('%s', (text) => {
    expect(parseSource(`.section ${text}`).problems).toEqual([]);
  });

  it.each([
    ['', 'error: Expected a section name.'],
    ['.x, ax', 'error: Expected the section flags as a string.'],
    ['.x, "aq"', "error: 'aq' holds a letter that is no section flag."],
    ['.x, "d"', "error: The flag 'd' needs the flag 'a'."],
    ['.x, "a", @bogus', "warning: 'bogus' is no section type that GNU as knows."],
    ['.x, "a", @progbits, 4', "error: Unexpected ', 4' behind a complete statement."],
    ['.x, "a", @progbits, unique, foo', 'error: Expected the number of the section.'],
    ['.x, "a", @progbits, unique, 0x100000000', 'error: The number of a section has 32 bits at most.'],
  ])('%s', (text, problem) => {
    expect(parseSource(`.section ${text}`).problems).toEqual([problem]);
  });
});

describe('arguments of other directives', () => {
  it.each([
    '.loc 1 2',
    '.loc 1 2 3 is_stmt 0 discriminator 4 view .LVU1',
    '.file "a.c"',
    '.file 1 "/d" "a.c" md5 0x0123456789abcdef0123456789abcdef',
    '.linefile 7 "x.c" 1 3',
    '.type a, @function',
    '.type a STT_OBJECT',
    '.symver a, b@@V1, remove',
    '.reloc ., R_X86_64_64, foo + 4',
    '.cfi_sections .eh_frame, .debug_frame',
    '.cfi_startproc simple',
    '.cfi_offset %rbp, -16',
    '.cfi_escape 0x0f, 3, 1',
    '.p2align 4,,',
    '.comm a 4, 8',
    '.extern a b (((',
    '.intel_syntax noprefix',
  ])('%s', (text) => {
    expect(parseSource(text).problems).toEqual([]);
  });

  it.each([
    ['.loc 1 2 bogus', ".loc has no option 'bogus'."],
    ['.type a, @bogus', "'bogus' is no symbol type."],
    ['.symver a, b', "'b' has no version: the name is followed by '@' and one."],
    ['.symver a b@c', "Expected ',' behind the symbol name."],
    ['.reloc 0, R_X86_64_BOGUS', "There is no relocation called 'R_X86_64_BOGUS'."],
    ['.cfi_sections bogus', "There is no section of frame information called 'bogus'."],
    ['.cfi_startproc bogus', "Expected 'simple' or nothing, not 'bogus'."],
    ['.lcomm a, 8, 8', '.lcomm takes no alignment here.'],
    ['.attach_to_group', 'Expected the name of a group.'],
    ['.intel_syntax NOPREFIX', "Expected 'prefix' or 'noprefix', not 'NOPREFIX'."],
    ['.include foo', 'Expected a string.'],
  ])('%s', (text, problem) => {
    expect(parseSource(text).problems).toEqual([`error: ${problem}`]);
  });
});

describe('operands', () => {
  it.each([
    ['mov $1, %eax', 'mov $1, %eax'],
    ["mov $'a', %al", 'mov $97, %al'],
    ['mov % eax, 4*(8)(%rax,%rbx,)', 'mov %eax, 4*8(%rax,%rbx,1)'],
    ['mov %fs:foo@tpoff, %rax', 'mov %fs:foo@TPOFF, %rax'],
    ['call *foo@GOTPCREL(%rip)', 'call *foo@GOTPCREL(%rip)'],
    ['vaddps (%rax){1to16}, %zmm1, %zmm2 {%k1} {z}', 'vaddps (%rax){1to16}, %zmm1, %zmm2{%k1}{z}'],
  ])('%s', (text, expected) => {
    expect(printed(text)).toBe(expected);
  });

  it.each([
    ['mov $1, %eax,', "error: Expected an operand behind ','."],
    ['mov $, %eax', "error: Expected a value behind '$'."],
    ['mov (%rax)(%rbx), %eax', 'error: A register cannot be part of a displacement.'],
    ['mov (%rax,%rbx,3), %eax', 'error: The scale of an address is 1, 2, 4 or 8.'],
    ['mov (,4), %eax', 'warning: A scale means nothing without an index register.'],
    ['mov "%eax", %ebx', 'error: A register cannot be written as a quoted name.'],
    ['ljmp 8:foo', 'error: A jump to a segment and an offset does not exist in 64-bit code.'],
  ])('%s', (text, problem) => {
    expect(parseSource(text).problems).toEqual([problem]);
  });
});
