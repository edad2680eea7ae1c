import { describe, expect, it } from 'vitest';
import { read } from '../preprocess/read.js';
import { buildProgram } from './build.js';
import type { Instruction } from './model.js';

const OPTIONS = { cpp: false, defines: [], undefines: [], preincludes: [] };

/** Problems of a text as `severity: message`, each with the text it points at in front. */
function problems(text: string): readonly string[] {
  const source = `${text}\n`;
  const program = buildProgram(read({ path: 'test.s', text: source }, OPTIONS, { resolve: () => undefined }));
  return [...program.reading.problems, ...program.problems].map(
    ({ severity, message, origin: { span } }) => `${source.slice(span.start, span.end)}: ${severity}: ${message}`,
  );
}

function instruction(text: string): Instruction | undefined {
  const source = { path: 'test.s', text: `${text}\n` };
  return buildProgram(read(source, OPTIONS, { resolve: () => undefined })).instructions[0];
}

const INTEL = '.intel_syntax noprefix; ';

describe('an instruction that GNU as refuses', () => {
  it.each([
    ['mov %rax', 'mov %rax: error: mov takes 2 operands, but 1 is given.'],
    ['syscall %rax', 'syscall %rax: error: syscall takes no operands, but 1 is given.'],
    [
      'bswap (%rax)',
      '(%rax): error: bswap cannot take memory here, only a register of 16 bits, a register of 32 bits or a register of 64 bits.',
    ],
    ['movl %rax, %rbx', '%rbx: error: movl cannot take the register rbx here, only a register of 32 bits or memory, '],
    ['movl %ax, %ebx', '%ax: error: movl cannot take the register ax here'],
    ['mov %eax, %rbx', 'mov %eax, %rbx: error: The sizes of the operands of mov do not go together.'],
    ['addq $0x123456789, %rax', '$0x123456789: error: addq cannot take the immediate 4886718345 here'],
    ['int $256', '$256: error: int cannot take the immediate 256 here, only an immediate of 8 bits.'],
    ['shl $256, %eax', '$256: error: shl cannot take the immediate 256 here'],
    ['push %eax', '%eax: error: push cannot take the register eax here'],
    ['pushl $1', 'pushl $1: error: pushl does not exist in 64-bit mode.'],
    ['aaa', 'aaa: error: aaa does not exist in 64-bit mode.'],
    ['jmp $foo', '$foo: error: jmp cannot take an immediate here'],
    ['mov (%rax,%rsp), %rbx', '(%rax,%rsp): error: rsp cannot be an index.'],
    ['mov (%rip,%rbx), %rax', '(%rip,%rbx): error: An address relative to rip has no index.'],
    ['mov (%ebx,%rcx), %rax', '(%ebx,%rcx): error: Base ebx and index rcx differ in width.'],
    ['mov (%bx), %rax', '(%bx): error: bx cannot be the base of an address in 64-bit mode.'],
    ['mov (%rax,%riz), %rbx', '(%rax,%riz): error: riz needs .allow_index_reg.'],
    [
      'mov 0x80000000(%rax), %rbx',
      '0x80000000(%rax): error: The displacement 0x80000000 does not fit into signed 32 bits.',
    ],
    ['mov 0xfee000f0, %ebx', '0xfee000f0: error: The displacement 0xfee000f0 does not fit into signed 32 bits.'],
    ['mov %ah, %r8b', 'mov %ah, %r8b: error: ah cannot be encoded beside a register that needs REX.'],
    ['lock mov %eax, (%rbx)', 'lock: error: The prefix lock needs an instruction that changes memory'],
    ['lock add %eax, %ebx', 'lock: error: The prefix lock needs an instruction that changes memory'],
    ['rep add %eax, %ebx', 'rep: error: add cannot have the prefix rep.'],
    ['xacquire incl (%rax)', 'xacquire: error: The prefix xacquire needs lock beside it.'],
    ['bnd add %eax, %ebx', 'bnd: error: The prefix bnd needs a branch.'],
    ['notrack jmp foo', 'notrack: error: The prefix notrack needs an indirect call or jump.'],
    ['data16 addps %xmm0, %xmm1', 'data16: error: addps cannot have the prefix data16.'],
    ['{evex} vzeroall', '{evex} vzeroall: error: vzeroall has no encoding of the kind that its prefix asks for.'],
    ['vaddps %zmm1, %zmm2, %zmm3{z}', '%zmm3{z}: error: {z} needs a mask beside it.'],
    ['vaddps %zmm1, %zmm2{%k1}, %zmm3', '%zmm2{%k1}: error: Only the destination has a mask.'],
    ['vmovaps %zmm0, (%rax){%k1}{z}', '(%rax){%k1}{z}: error: vmovaps cannot zero what its mask leaves out here.'],
    ['vaddps (%rax){1to8}, %zmm1, %zmm2', '(%rax){1to8}: error: vaddps broadcasts {1to16} here.'],
    ['vaddps %zmm1, {rn-sae}, %zmm2, %zmm3', '{rn-sae}: error: {rn-sae} stands at the wrong place.'],
    ['vgatherqpd (%rdi,%zmm2), %zmm6', '%zmm6: error: vgatherqpd needs a mask.'],
    ['tdpbssd %tmm1, %tmm1, %tmm0', 'tdpbssd %tmm1, %tmm1, %tmm0: error: The registers of tdpbssd must differ'],
    ['vcvtpd2ps (%rax), %xmm0', '(%rax): error: The size of the memory operand of vcvtpd2ps is not given.'],
    [`${INTEL}mov [rax], 1`, '[rax]: error: The size of the memory operand of mov is not given.'],
    [`${INTEL}mov dword ptr [rax], rbx`, 'mov dword ptr [rax], rbx: error: mov does not take these operands together.'],
    [`${INTEL}push 0xffffff90`, 'push 0xffffff90: error: push does not take these operands together.'],
  ])('%s', (text, expected) => {
    const found = problems(text);
    expect(found.map((one) => one.slice(0, expected.length))).toEqual([expected]);
  });
});

describe('an instruction that GNU as takes with a warning', () => {
  it.each([
    ['mov $1, (%rax)', 'The size of the memory operand of mov is not given. The assembler takes 32 bits.'],
    ['call %rax', 'An indirect call is written with * before its operand.'],
    ['movsb (%rsi), %es:(%rbx)', 'movs always uses (rdi) here, whatever is written.'],
    [
      'vgatherdps %xmm1, (%rax,%xmm1), %xmm1',
      'Mask, index and destination of vgatherdps should be different registers.',
    ],
  ])('%s', (text, expected) => {
    expect(problems(text).map((one) => one.slice(one.indexOf(': ') + 2))).toEqual([`warning: ${expected}`]);
  });
});

describe('an instruction that GNU as takes', () => {
  it.each([
    'movq $0xbad6d61676963, %rcx',
    'mov 0x1234567812345678, %eax',
    'mov 0xfee000f0, %eax',
    'addr32 mov 0xfee000f0, %ebx',
    'lea 0x88888888(%rax), %eax',
    'andl $0xffffffff7fffffff, %eax',
    'mov %eax, %ds',
    'movl %eax, %ds',
    'movzb %al, %ebx',
    'imul $3, %eax',
    'shll %eax',
    'faddp',
    'faddp %st(1), %st',
    'monitor %rax, %ecx, %edx',
    'outb %al, (%dx)',
    'xchg (%rax), %eax',
    'lock xchg %eax, (%rbx)',
    'rep ret',
    'repz nop',
    'cmpnleps %xmm1, %xmm0',
    'vcmpneq_uqsd %xmm1, %xmm2, %xmm3',
    'cvttsd2siq %xmm0, %rax',
    'fxsaveq (%rax)',
    'movd %rax, %xmm0',
    'vcvtsi2ss %eax, {rn-sae}, %xmm0, %xmm1',
    '.allow_index_reg; mov (%rax,%riz), %rbx',
    '.code32; pushl %eax; aaa',
    `${INTEL}vaddps zmm1, zmm2, zmm3{rn-sae}`,
    `${INTEL}mov eax, [rbx+riz*1]`,
    `${INTEL}movsx rax, dword ptr [rbx]`,
    `${INTEL}call [rax]`,
    `${INTEL}jmp 0x1000`,
  ])('%s', (text) => {
    expect(problems(text)).toEqual([]);
  });
});

describe('what is known only later', () => {
  it('is not held against an operand', () => {
    expect(problems('addq $later, %rax; movb later(%rax), %al; .set later, 0x1000')).toEqual([]);
  });
});

describe('the form of an instruction', () => {
  it.each([
    ['mov %rax, %rbx', 'mov', 'q', ['rm64', 'r64']],
    ['mov $1, (%rax)', 'mov', 'l', ['rm32', 'i32']],
    ['push $1', 'push', 'q', ['s32']],
    ['pushf', 'pushfq', '', []],
    ['movzbl (%rax), %ebx', 'movzbl', '', ['r32', 'rm8']],
    ['jne foo', 'jne', '', ['rel8']],
    ['jnz foo', 'jne', '', ['rel8']],
    [`${INTEL}cdqe`, 'cltq', '', []],
    [`${INTEL}movsd`, 'movs', 'l', ['rdi', 'rsi']],
    [`${INTEL}movsd xmm0, xmm1`, 'movsd', '', ['x', 'xm']],
  ])('of %s is that of %s%s with %j', (text, name, suffix, kinds) => {
    const form = instruction(text)?.form;
    expect(form?.name).toBe(name);
    expect(form?.suffix).toBe(suffix);
    expect(form?.operands.map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('code for 32-bit mode', () => {
  /** Severities and messages of a source that includes a header nobody found. */
  const behindMissingHeader = (text: string): readonly string[] => {
    const source = { path: 'test.S', text: `#include "config.h"\n${text}\n` };
    const program = buildProgram(read(source, { ...OPTIONS, cpp: true }, { resolve: () => undefined }));
    return program.problems.map(({ severity, message }) => `${severity}: ${message}`);
  };

  it.each(['pushl $1', 'aaa', 'push %eax', 'popl %ebx', 'jmp *%eax', 'mov %cr3, %eax', 'ljmp $8, $1f; 1:'])(
    '%s is told once, as it may be meant, where a header is missing',
    (text) => {
      expect(behindMissingHeader(`\t${text}\n\t${text.replace('1f; 1:', '2f; 2:')}`)).toEqual([
        expect.stringMatching(/^info: This \w+ exists in 32-bit mode only/),
      ]);
    },
  );

  it.each(['bswap (%rax)', 'mov %eax, %rbx', 'push %al'])('%s is wrong in any mode', (text) => {
    expect(behindMissingHeader(`\t${text}`)).toEqual([expect.stringMatching(/^error: /)]);
  });
});
