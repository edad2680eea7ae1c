import { describe, expect, it } from 'vitest';
import { read } from '../preprocess/read.js';
import { buildProgram } from './build.js';

/** What is wrong with a source, as `line severity message`. */
function problems(text: string): readonly string[] {
  const options = { cpp: false, defines: [], undefines: [], preincludes: [] };
  const reading = read({ path: 'main.s', text }, options, { resolve: () => undefined });
  return [...reading.problems, ...buildProgram(reading).problems].map(({ severity, message, origin }) => {
    return `${String(text.slice(0, origin.span.start).split('\n').length)} ${severity} ${message}`;
  });
}

/** Whether GNU as takes the source, by what is found wrong with it. */
function accepted(text: string): boolean {
  return !problems(text).some((problem) => problem.includes(' error '));
}

describe('values of data', () => {
  it.each([
    '.long foo, foo + 4, foo - ., .text + 1',
    'a: jmp b\nb: .long b - a, (b - a) * 4, (b - a) & 7, foo - a',
    '.data\na:\n.text\n.long a - .',
    'a: nop\n.section __ex_table, "a"\n.long a - __ex_table, a - .text',
    '.long foo == bar, foo * 0, foo * 1',
    '.set a, b\n.long a - b',
    '.uleb128 .LVU1\n.file 1 "a.c"\n.loc 1 2 0 view .LVU1',
    'a: jmp b\nb: .skip 16 - (b - a)\n.uleb128 b - a',
    '.skip -(((d - c) - (b - a)) > 0) * ((d - c) - (b - a)), 0x90\na: nop\nb:\nc: nop\nd:',
  ])('%j can be expressed', (text) => {
    expect(problems(text)).toEqual([]);
  });

  it.each([
    ['.long foo - bar', 'No relocation has this value: it combines foo and bar.'],
    ['.long . - foo', 'No relocation has this value: it combines an address in .text and foo.'],
    ['.long foo + bar', 'No relocation has this value: it combines foo and bar.'],
    ['.long -foo', 'No relocation has this value: it subtracts foo.'],
    ['.long foo * 2', "No relocation has this value: an operand of '*' is an address."],
    ['.skip foo', 'This must be a number once everything is read.'],
    ['.sleb128 foo', 'This must be a number once everything is read.'],
    ['.quad foo@PLT - .', 'Nothing can be subtracted from @PLT.'],
  ])('%j cannot', (text, message) => {
    expect(problems(text)).toEqual([`1 error ${message}`]);
  });

  it.each([
    'mov foo@GOT(%rip), %rax',
    'call foo@TPOFF',
    'mov foo@GOTOFF(%rax), %rax',
    'jmp foo@PLTOFF',
    '.long foo@GOTPLT',
    '.quad foo@TLSGD',
    'lea foo@SIZE(%rip), %rax',
  ])('%j asks for a relocation that does not fit there', (text) => {
    expect(problems(text)).toEqual([
      expect.stringMatching(/^1 error @\w+ (?:does not fit|cannot be taken|is a number)/),
    ]);
  });

  it.each([
    'mov foo@GOTPCREL(%rip), %rax',
    'call foo@PLT',
    'jne foo@GOT',
    'call *foo@TLSCALL(%rax)',
    '.quad foo@GOTOFF',
    '.long foo@SIZE',
    'mov %fs:foo@TPOFF, %rax',
    'movabs $foo@GOTOFF, %rax',
  ])('%j asks for one that fits', (text) => {
    expect(problems(text)).toEqual([]);
  });

  it('may be a macro of a file that is missing', () => {
    expect(accepted('cmpw LIMIT, 8(%rax)')).toBe(false);
    expect(accepted('.include "nowhere.h"\ncmpw LIMIT, 8(%rax)')).toBe(true);
    expect(accepted('.include "nowhere.h"\ncmpw limit, 8(%rax)\nlimit: .word 1')).toBe(false);
  });

  it('are not judged while a file is missing that may define the names', () => {
    expect(accepted('.include "nowhere.s"\n.long foo - bar\n.align foo')).toBe(true);
  });
});

describe('constants that are needed at once', () => {
  it.each(['.align 1 << 4', 'n = 3\n.p2align n', 'a: nop\n.align b - a', '.fill 2, 1, 0', '.text 1'])('%j', (text) => {
    expect(problems(text.replace('b - a', '. - a'))).toEqual([]);
  });

  it.each([
    '.align foo',
    '.p2align foo',
    '.fill 1, foo',
    '.fill 1, 1, foo',
    '.comm a, foo',
    '.text foo',
    '.struct foo',
  ])('%s has none', (text) => {
    expect(problems(text)).toEqual(['1 error This must be a constant that is known here.']);
  });

  it('that align are powers of two', () => {
    expect(problems('.align 3')).toEqual(['1 error .align takes a power of two, not 3.']);
    expect(accepted('.balign 0\n.align 1\n.p2align 3')).toBe(true);
  });
});

describe('symbols', () => {
  it.each([
    ['a = 1\na == 2', '2 error The symbol a is already defined.'],
    ['.equiv a, 1\n.equiv a, 2', '2 error The symbol a is already defined.'],
    ['a: nop\n.set a, 1', '2 error The symbol a is already defined as a label.'],
    ['.text: nop', '1 error The symbol .text is already defined: it is a section.'],
    ['a:\n.section a', '2 error a is a label already, so no section can have its name.'],
    ['.weakref a, b\n.weakref a, c', '2 error The symbol a is already defined.'],
    ['.weakref a, b\n.set a, 1', '2 error The symbol a is already defined by .weakref.'],
    ['.set a, b\n.weakref b, a', '2 error The symbol b would be an alias of itself.'],
    ['.globl r\n.set r, %rax', '2 error r is visible to other files and cannot stand for a register.'],
    ['.set r, %rax\n.globl r', '2 error r stands for a register, which no other file can use.'],
  ])('%j', (text, problem) => {
    expect(problems(text)).toContain(problem);
  });

  it('that are defined by each other have no value', () => {
    expect(problems('.set a, b\n.set b, a')).toContain('1 error The value of a depends on itself.');
  });

  it('assigned by .set give way to a label, and keep their value above it', () => {
    expect(problems('.set a, 1\n.byte a\na: nop')).toEqual([]);
  });
});

describe('sections', () => {
  it.each([
    ['.section .x, "a"\n.section .x, "aw"', '2 error The flags of section .x differ from those it was declared with.'],
    ['.section .x, "a", @nobits\n.section .x, "a", @progbits', '2 error The type of section .x differ'],
    ['.bss\n.long 1', '2 error In .bss nothing but zeros can stand.'],
    ['.bss\n.ascii "a"', '2 error A string cannot stand in .bss, which has no contents.'],
    ['.bss\n.float 0', '2 error A floating-point number cannot stand in .bss, which has no contents.'],
    ['.section .x, "aw", @nobits\n.fill 1, 1, 1', '2 error Anything but zeros cannot stand in .x'],
    ['.struct 0\n.long 1', '2 error In the absolute section nothing but zeros can stand.'],
    ['nop; nop\n.org 1', '2 error The location counter cannot be moved back.'],
    ['nop; nop\n. = 1', '2 error The location counter cannot be moved back.'],
  ])('%j', (text, problem) => {
    expect(problems(text).join('\n')).toContain(problem);
  });

  it.each([
    '.section .x, "a"\n.section .x\n.section .x, "a"',
    '.section .x, "ax", @progbits, unique, 1\n.section .x, "aw", @progbits, unique, 2',
    '.bss\n.long 0\n.skip 4\nnop',
    '.struct 4\na: .long 0\n.text\n.byte a',
    'nop\n.org 4\n. = . + 4',
  ])('%j', (text) => {
    expect(problems(text)).toEqual([]);
  });
});

describe('what GNU as takes with a warning', () => {
  it.each([
    ['.section .text, "ax"\n.section .text, "aw"', '2 warning The flags of section .text differ'],
    ['.byte 256, -256', '1 warning 0x100 does not fit into 1 bytes and becomes 0x0.'],
    ['.long 0x1ffffffff', '1 warning 0x1ffffffff does not fit into 4 bytes and becomes 0xffffffff.'],
    ['.long 1,', '1 warning Nothing stands here; zero is assumed.'],
    ['.long 1 +', "1 warning '+' has nothing to its right; zero is assumed."],
    ['.long 1 / 0', '1 warning The divisor is zero; one is taken for it.'],
    ['.space 0', '1 warning .space makes no space: its count is 0.'],
    ['.fill 1, 9, 1', '1 warning The elements of .fill have 8 bytes at most.'],
    ['.previous', '1 warning There is no section before this one that .previous could mean.'],
    ['.popsection', '1 warning There is no .pushsection that .popsection could undo.'],
    ['mov (,4), %eax', '1 warning A scale means nothing without an index register.'],
    ['.long %eax', '1 warning A register stands where a value is expected.'],
  ])('%j', (text, problem) => {
    expect(problems(text).join('\n')).toContain(problem);
    expect(accepted(text)).toBe(true);
  });

  it('are numbers that just fit', () => {
    expect(problems('.byte 255, -255, -128\n.quad 0xffffffffffffffff')).toEqual([]);
  });
});

describe('a statement with an error', () => {
  it.each(['mov foo+, %', 'foo(1): nop', '.long &1', 'call foo@@VERS', 'mov ,%eax'])(
    '%j has one diagnostic',
    (text) => {
      expect(
        problems(text).filter((problem) => problem.includes('1 error asm') || problem.startsWith('1 error')),
      ).toHaveLength(1);
    },
  );
});

describe('call frame information', () => {
  it.each([
    ['.cfi_endproc', '1 error .cfi_endproc stands behind no .cfi_startproc of this section.'],
    [
      '.cfi_startproc\n.cfi_startproc\n.cfi_endproc',
      '2 error .cfi_startproc stands before the .cfi_endproc of another one.',
    ],
    ['.cfi_startproc', '1 error This .cfi_startproc has no .cfi_endproc in its section.'],
    [
      '.cfi_startproc\n.cfi_restore_state\n.cfi_endproc',
      '2 error .cfi_restore_state has no .cfi_remember_state before it.',
    ],
    [
      '.cfi_startproc\n.cfi_offset %eax, 8\n.cfi_endproc',
      '2 error Frame information has no number for the register eax.',
    ],
    ['.cfi_startproc\n.cfi_offset 6, 7\n.cfi_endproc', '2 error A register is saved at a multiple of 8 bytes.'],
    ['.cfi_startproc\n.cfi_offset foo, 8\n.cfi_endproc', '2 error This must be a constant that is known here.'],
  ])('%j', (text, problem) => {
    expect(problems(text)).toEqual([problem]);
  });

  it.each([
    '.cfi_sections .eh_frame, .debug_frame\n.cfi_startproc\n.cfi_label foo\n.cfi_endproc',
    'foo: .cfi_startproc\n.cfi_label foo\n.cfi_endproc',
    '.cfi_startproc\n.cfi_label foo\n.cfi_endproc\n.cfi_startproc\n.cfi_label foo\n.cfi_endproc',
  ])('%j defines a label twice', (text) => {
    expect(problems(text)).toEqual([expect.stringContaining('The symbol foo of .cfi_label is already defined.')]);
  });

  it('may name one place with .cfi_label', () => {
    expect(problems('.cfi_startproc\n.cfi_label foo\n.cfi_endproc\n.long foo')).toEqual([]);
  });

  it('belongs to its section', () => {
    expect(problems('.cfi_startproc\n.pushsection .x\n.popsection\n.cfi_endproc')).toEqual([]);
    expect(problems('.cfi_startproc\n.section .x\n.cfi_endproc')).toHaveLength(2);
  });
});

describe('other directives', () => {
  it.each([
    ['.err', '1 error .err is assembled here.'],
    ['.error "no"', '1 error .error: no'],
    ['.warning "careful"', '1 warning .warning: careful'],
    ['.fail 499', '1 error .fail is assembled here.'],
    ['.fail 500', '1 warning .fail is assembled here.'],
    ['.loc 1 1', '1 error No .file gives file 1 a name.'],
    ['.file 1 "a"\n.file 1 "b"', '2 error File 1 is a already.'],
    ['.file 1 "a"\n.loc 1 1 is_stmt 2', '2 error is_stmt is 0 or 1.'],
    ['.bundle_lock', '1 error .bundle_lock needs .bundle_align_mode before it.'],
    ['.arch pop', '1 error .arch pop has no .arch push before it.'],
    ['.nops 4, 12', '1 error A single NOP has 11 bytes at most.'],
    ['.rva foo', '1 error An ELF file has no relocation for .rva.'],
    ['.symver a, b@@@1\n.symver a, b@@@2', '2 error a can have one version with @@@ only.'],
    ['.vtable_inherit a, b', '1 error a must be defined before .vtable_inherit.'],
  ])('%j', (text, problem) => {
    expect(problems(text)).toEqual([problem]);
  });
});
