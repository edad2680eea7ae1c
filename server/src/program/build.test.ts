import { describe, expect, it } from 'vitest';
import { read } from '../preprocess/read.js';
import { buildProgram } from './build.js';
import type { Program } from './model.js';
import { printInstruction, printProgram } from './print.js';

/** Assembles a text in which no include can be found. */
function assemble(text: string, path = 'test.S'): Program {
  const options = { cpp: path.endsWith('.S'), defines: [], undefines: [], preincludes: [] };
  return buildProgram(read({ path, text }, options, { resolve: () => undefined }));
}

/** The instructions alone, one a line. */
function instructions(text: string): readonly string[] {
  return assemble(text).instructions.map(printInstruction);
}

/** Severity and code of every problem of assembling. */
function problems(text: string): readonly string[] {
  return assemble(text).problems.map(({ severity, code }) => `${severity} ${code}`);
}

const MISSING = '#include "missing.h"\n';

describe('operands', () => {
  it.each([
    ['movq %rsp, %rbp', 'mov.64 rbp, rsp'],
    ['mov $4, %eax', 'mov.32 eax, $4'],
    ['mov $-1, %rax', 'mov.64 rax, $-1'],
    ['mov 16(%rbp), %rcx', 'mov.64 rcx, [rbp+16]:8'],
    ['movl $3, 8(%rbx)', 'mov.32 [rbx+8]:4, $3'],
    ['mov %gs:0x20, %rsp', 'mov.64 rsp, gs:[32]:8'],
    ['lea async_exit(%rip), %rcx', 'lea.64 rcx, [rip+async_exit]'],
    ['lea 0x10(%rsp, %rbx), %rsp', 'lea.64 rsp, [rsp+rbx+16]'],
    ['cmpq $0, (%rcx, %rbx, 8)', 'cmp.64 [rcx+rbx*8]:8, $0'],
    ['mov $foo, %rax', 'mov.64 rax, $foo'],
    ['mov $foo+4, %rax', 'mov.64 rax, $foo+4'],
    ['jne out', 'jcc.ne out'],
    ['jmp *%rax', 'jmp.64 rax'],
    ['jmp *(%rax)', 'jmp.64 [rax]:8'],
    ['jmp *table', 'jmp.64 [table]:8'],
    ['call *%rax', 'call.64 rax'],
    ['call foo@PLT', 'call.64 foo@PLT'],
    ['mov foo@GOTPCREL(%rip), %rax', 'mov.64 rax, [rip+foo@GOTPCREL]:8'],
    ['movzbl (%rsi), %eax', 'movzx.32<8 eax, [rsi]:1'],
    ['enter $16, $0', 'enter.64 $16, $0'],
    ['imul $3, %rax, %rcx', 'imul.64 rcx, rax, $3'],
    ['shl $4, %rax', 'shl.64 rax, $4'],
    ['wait', 'fwait'],
  ])('AT&T: %s is %s', (text, expected) => {
    expect(instructions(`${text}\n`)).toEqual([expected]);
  });

  it.each([
    ['mov rbp, rsp', 'mov.64 rbp, rsp'],
    ['mov eax, 4', 'mov.32 eax, $4'],
    ['mov rcx, qword ptr [rbp+16]', 'mov.64 rcx, [rbp+16]:8'],
    ['mov dword ptr [rbx+8], 3', 'mov.32 [rbx+8]:4, $3'],
    ['mov rsp, gs:[0x20]', 'mov.64 rsp, gs:[32]:8'],
    ['lea rcx, async_exit[rip]', 'lea.64 rcx, [rip+async_exit]'],
    ['lea rcx, [rip+async_exit]', 'lea.64 rcx, [rip+async_exit]'],
    ['mov rax, offset foo', 'mov.64 rax, $foo'],
    ['mov rax, foo', 'mov.64 rax, [foo]:8'],
    ['jmp out', 'jmp.64 out'],
    ['jmp rax', 'jmp.64 rax'],
    ['jmp [rax]', 'jmp.64 [rax]:8'],
    ['jmp qword ptr [table]', 'jmp.64 [table]:8'],
    ['call foo', 'call.64 foo'],
  ])('Intel: %s is %s', (text, expected) => {
    expect(instructions(`.intel_syntax noprefix\n${text}\n`)).toEqual([expected]);
  });

  it('in Intel syntax take an assigned number as an immediate', () => {
    expect(instructions('.intel_syntax noprefix\n.set leaf, 2\nmov eax, leaf\n')).toEqual(['mov.32 eax, $2']);
  });

  it('may be registers by another name', () => {
    expect(instructions('.set tcs, %rbx\nmov tcs, %rax\nmov (tcs), %rcx\n')).toEqual([
      'mov.64 rax, rbx',
      'mov.64 rcx, [rbx]:8',
    ]);
  });
});

describe('symbols', () => {
  it('have places', () => {
    const text = [
      '.globl start',
      '.type start, @function',
      'start: nop',
      '1: jmp 1b',
      'jmp 1f',
      '1: ret',
      'end:',
      '.set four, 4',
      'alias = start',
      '.data',
      'value: .quad start, 1',
      '.long end - start',
    ].join('\n');
    expect(printProgram(assemble(`${text}\n`))).toBe(`section .text (code)
  start:
  0: nop
  1#1:
  1: jmp.64 1#1
  2: jmp.64 1#2
  1#2:
  3: ret.64 |
section .data
  data 8:start, 8:01
  data 4:end - start
symbols
  start at 0 (global, function, 5 uses)
  1#1 at 1 (1 uses)
  1#2 at 3 (1 uses)
  end at the end of section 0 (1 uses)
  four = 4
  alias = start
  value at item 0 of section 1
`);
  });

  it('take the value they have where they stand', () => {
    const text = '.set n, 1\nmov $n, %eax\n.set n, n+1\nmov $n, %eax\nmov $m, %eax\nm = 7\n';
    expect(instructions(text)).toEqual(['mov.32 eax, $1', 'mov.32 eax, $2', 'mov.32 eax, $7']);
  });

  it('give distances over bytes of known length', () => {
    expect(instructions('a: .byte 1,2\n.word 3\nb:\nmov $b-a, %eax\nenclu\nc:\nmov $c-b, %ecx\n')[0]).toBe(
      'mov.32 eax, $4',
    );
  });

  it('of fields of a structure are numbers', () => {
    const text = '.struct 0\ntcs: .struct tcs+8\nleaf:\n.text\nmov leaf(%rcx), %eax\n';
    expect(instructions(text)).toEqual(['mov.32 eax, [rcx+8]:4']);
  });

  it('remember where they are used and defined', () => {
    const text = 'jmp out\ncall out\nout: ret\n';
    const symbol = assemble(text).symbols.get('out');
    expect(symbol?.references.map(({ span }) => text.slice(0, span.start))).toEqual(['jmp ', 'jmp out\ncall ']);
    expect(symbol?.definition?.span).toEqual({ file: 0, start: 17, end: 20 });
  });

  it('stand for the location counter', () => {
    const program = assemble('nop\nhere = .\njmp .\njmp .+2\n');
    expect(program.symbols.get('here')?.place).toEqual({ kind: 'instruction', instruction: 1 });
    expect(program.instructions.map(printInstruction)).toEqual(['nop', 'jmp.64 .#2', 'jmp.64 .#3+2']);
    expect(program.symbols.get('.#3')?.place).toEqual({ kind: 'instruction', instruction: 2 });
    expect(program.instructions[1]?.labels).toEqual([]);
  });

  it.each([
    ['a: nop\na: nop\n', ['error asm-syntax']],
    ['a:\na: nop\n', []],
    ['jmp 1b\n', ['error asm-operands']],
    ['jmp 1f\n', ['error asm-operands']],
    [`${MISSING}jmp 1f\n`, []],
  ])('%j has problems %j', (text, expected) => {
    expect(problems(text)).toEqual(expected);
  });
});

describe('instructions with an operand that are written as bytes', () => {
  it.each([
    ['.byte 0xf3, 0x48, 0x0f, 0xae, 0xd3', 'wrfsbase %rbx'],
    ['.byte 0x48, 0x0f, 0xae, 0x29', 'xrstor64 (%rcx)'],
    ['.byte 0x0f, 0xae, 0x5a, 0x18', 'stmxcsr 24(%rdx)'],
    ['.byte 0x0f, 0xc7, 0xf0', 'rdrand %eax'],
  ])('%s is %s', (bytes, written) => {
    const [spelled] = assemble(`${bytes}\n`).instructions;
    const [plain] = assemble(`${written}\n`).instructions;
    expect([spelled?.op, spelled?.width, spelled?.form]).toEqual([plain?.op, plain?.width, plain?.form]);
    const bare = (operand: object | undefined): object => ({ ...operand, origin: undefined });
    expect(bare(spelled?.operands[0])).toEqual(bare(plain?.operands[0]));
  });
});

describe('sections', () => {
  it('are switched, pushed and popped', () => {
    const text = [
      'nop',
      '.pushsection .fixup, "ax"',
      'fix: jmp back',
      '.popsection',
      'back: cld',
      '.section .rodata',
      '.byte 0x0f, 0x01, 0xd7',
      '.previous',
      'std',
      '.text 1',
      'ud2',
      '.text 0',
      'ret',
    ].join('\n');
    expect(printProgram(assemble(`${text}\n`))).toContain(`section .text (code)
  0: nop -> 2
  back:
  2: cld
  3: std -> 5
  5: ret.64 -> 4
  4: ud2 |
section .fixup (code)
  fix:
  1: jmp.64 back |
section .rodata
  data 0f, 01, d7
`);
  });

  it('fall through alignment and no-ops, not through data', () => {
    const next = (text: string): readonly (number | undefined)[] => assemble(text).instructions.map((one) => one.next);
    expect(next('nop\n.p2align 4,,10\nret\n')).toEqual([1, undefined]);
    expect(next('nop\n.skip 3, 0x90\nret\n')).toEqual([1, undefined]);
    expect(next('nop\n.long 5\nret\n')).toEqual([undefined, undefined]);
    expect(next('nop\n.skip 3\nret\n')).toEqual([undefined, undefined]);
    expect(next('nop\nds\n.p2align 4\nret\n')).toEqual([1, undefined]);
  });

  it('give CFI directives to the next instruction', () => {
    const program = assemble('.cfi_startproc\npush %rbp\n.cfi_adjust_cfa_offset 8\n.cfi_rel_offset %rbp, 0\nnop\n');
    expect(
      program.instructions.map(({ cfiBefore }) => cfiBefore.map(({ name, args }) => [name, ...args].join(' '))),
    ).toEqual([['.cfi_startproc'], ['.cfi_adjust_cfa_offset 8', '.cfi_rel_offset %rbp 0']]);
  });
});

describe('data', () => {
  it.each([
    [".byte 1, -1, 'a", 'data 01, ff, 61'],
    ['.word 0x1234', 'data 2:1234'],
    ['.long foo, foo+4, foo - .', 'data 4:foo, 4:foo+4, 4:foo - .'],
    ['.quad -1', 'data 8:ffffffffffffffff'],
    ['.ascii "ab"', 'data 61, 62'],
    ['.asciz "a", "b"', 'data 61, 00, 62, 00'],
    ['.string "a" "b"', 'data 61, 62, 00'],
    ['.skip 16', 'space 16 of 00'],
    ['.fill 2, 1, 0x90', 'space 2 of 90'],
    ['.fill 2, 2, 0x1234', 'data 2:1234, 2:1234'],
    ['.balign 8', 'align 8'],
    ['.p2align 4', 'align 16'],
    ['.double 1.5', 'data 8:3ff8000000000000'],
    ['.uleb128 300', 'data ac, 02'],
    ['.sleb128 -2', 'data 7e'],
  ])('%s is %s', (text, expected) => {
    expect(
      printProgram(assemble(`.data\n${text}\n`))
        .split('\n')[1]
        ?.trim(),
    ).toBe(expected);
  });
});

describe('exception tables', () => {
  it('come from data', () => {
    const text = [
      'site: enclu',
      'fixup: ret',
      '.pushsection __ex_table, "a"',
      '.long (site) - __ex_table',
      '.long (fixup) - __ex_table',
      '.popsection',
    ].join('\n');
    expect(assemble(`${text}\n`).exceptionTable).toMatchObject([
      { section: '__ex_table', instruction: 'site', fixup: 'fixup', assumed: false },
    ]);
  });

  it('are concluded from macros that are missing', () => {
    const text = `${MISSING}site: enclu\nfixup: ret\n_ASM_VDSO_EXTABLE_HANDLE(site, fixup)\n_ASM_EXTABLE(1f, fixup)\n1: ret\n`;
    expect(assemble(text).exceptionTable).toMatchObject([
      { instruction: 'site', fixup: 'fixup', assumed: true },
      { instruction: '1#1', fixup: 'fixup', assumed: true },
    ]);
  });
});

describe('what a missing include hides', () => {
  it('labels are assumed', () => {
    const program = assemble(
      `${MISSING}SYM_FUNC_START(enter)\nnop\nSYM_FUNC_END(enter)\nDECLARE_LOCAL_FUNC leave_it\nret\n`,
    );
    expect(program.symbols.get('enter')).toMatchObject({
      place: { kind: 'instruction', instruction: 0 },
      binding: 'global',
      type: 'function',
      assumed: true,
    });
    expect(program.symbols.get('leave_it')).toMatchObject({
      place: { kind: 'instruction', instruction: 1 },
      binding: 'local',
    });
    expect(program.unknownMacrosBefore.size).toBe(0);
  });

  it('a label that the text defines wins over an assumed one', () => {
    const program = assemble(`${MISSING}GLOBAL(enter)\nnop\nenter: ret\n`);
    expect(program.symbols.get('enter')).toMatchObject({
      place: { kind: 'instruction', instruction: 1 },
      binding: 'global',
      assumed: false,
    });
  });

  it('leaf numbers are known by name, other names are unknown', () => {
    const text = `${MISSING}mov $EENTER, %eax\nmov $(-EINVAL), %eax\nmov $OTHER, %eax\nmov TCS(%rcx), %rbx\nlea out(%rip), %rcx\n`;
    expect(instructions(text)).toEqual([
      'mov.32 eax, $2',
      'mov.32 eax, $-22',
      'mov.32 eax, $?',
      'mov.64 rbx, [rcx+?]:8',
      'lea.64 rcx, [rip+out]',
    ]);
  });

  it('without one a name stays an address', () => {
    expect(instructions('mov $EENTER, %eax\n')).toEqual(['mov.32 eax, $EENTER']);
  });

  it('a name that is an address elsewhere stays one', () => {
    expect(instructions(`${MISSING}.globl handler\nmov $handler, %rax\n`)).toEqual(['mov.64 rax, $handler']);
  });

  it('unknown words are reported once and remembered', () => {
    const program = assemble(`${MISSING}nop\nFRAME_BEGIN\nFRAME_BEGIN\nret\nFRAME_END\n`);
    expect([...program.unknownMacrosBefore]).toEqual([
      [1, ['FRAME_BEGIN', 'FRAME_BEGIN']],
      [2, ['FRAME_END']],
    ]);
    const reported = [...program.reading.problems, ...program.problems].filter(
      ({ code }) => code === 'asm-unknown-macro',
    );
    expect(reported.map(({ severity }) => severity)).toEqual(['info', 'info']);
  });

  it('nothing is hidden: an unknown word is an error with suggestions', () => {
    const [problem] = assemble('moov %rax, %rbx\n').problems;
    expect(problem).toMatchObject({ code: 'asm-unknown-mnemonic', severity: 'error' });
    expect(problem?.message).toContain('mov');
  });
});
