import { describe, expect, it } from 'vitest';
import { eenterRbxNotTcs } from './eenter-rbx-not-tcs.js';
import { RECOMMENDED } from './index.js';
import { checkAnnotated, firedOn, pageExample, reportsOf } from './support/fixture.js';
import { prefixWrapper, signalWrapper } from './support/snippets.js';

describe('the page of eenter-rbx-not-tcs', () => {
  it('shows a program with this mistake alone', () => {
    expect(firedOn(pageExample(eenterRbxNotTcs, 'Bad'), RECOMMENDED)).toEqual(['eenter-rbx-not-tcs']);
  });

  it('shows a program without any', () => {
    expect(firedOn(pageExample(eenterRbxNotTcs, 'Good'), RECOMMENDED)).toEqual([]);
  });
});

const check = (text: string): readonly string[] => checkAnnotated(text, RECOMMENDED);

const enclu = `
    ds enclu
#   ^^^^^^^^ error(eenter-rbx-not-tcs)
`;
const REST = '\n    lea async_exit(%rip), %rcx\n    mov $2, %eax';

describe('eenter-rbx-not-tcs reports', () => {
  it.each([
    ['the caller’s RBX', ''],
    ['the caller’s RBX, saved and restored', '    mov %rbx, %r8\n    mov %rdi, %rbx\n    mov %r8, %rbx'],
    ['the caller’s RBX on one path', '    test %rdi, %rdi\n    je 1f\n    mov %rdi, %rbx\n1:'],
    ['a constant that is no page', '    mov $0x1234, %ebx'],
    ['zero', '    xor %ebx, %ebx'],
    ['an unaligned part of the TCS', '    mov %rdi, %rbx\n    and $-4096, %rbx\n    add $8, %rbx'],
    ['a parameter that a call destroyed', '    call prepare\n    mov %rdi, %rbx'],
    ['the address of code', '    lea async_exit(%rip), %rbx'],
    ['the own stack', '    lea -56(%rbp), %rbx'],
  ])('%s', (_name, load) => {
    expect(check(prefixWrapper({ load: load + REST, enclu }))).toEqual([]);
  });

  it('another turn with what the exit left in RBX', () => {
    const pad =
      '    cmp $4, %eax\n    jne fault\n    mov $2, %eax\n    test %rdi, %rdi\n    jne again\n    xor %eax, %eax';
    const load = '    mov %rdi, %rbx\n    mov $2, %eax\nagain:\n    lea async_exit(%rip), %rcx';
    expect(check(prefixWrapper({ load, enclu, pad }))).toEqual([]);
  });
});

describe('eenter-rbx-not-tcs accepts', () => {
  it.each([
    ['a parameter', '    mov %rdi, %rbx'],
    ['a parameter on the stack', '    mov 16(%rbp), %rbx'],
    ['a parameter by way of push and pop', '    push %rsi\n    pop %rbx'],
    ['memory', '    mov tcs(%rip), %rbx'],
    ['thread data', '    mov %gs:0x30, %rbx'],
    ['the result of a call', '    call find_tcs\n    mov %rax, %rbx'],
    ['a parameter kept over a call', '    mov %rdi, %rbx\n    call prepare'],
    ['a page of its own', '    lea tcs_page(%rip), %rbx'],
    ['a fixed page', '    mov $0x7000000, %ebx'],
    ['what an unknown macro may load', '    LOAD_TCS'],
  ])('%s', (_name, load) => {
    expect(firedOn(prefixWrapper({ load: load + REST }), RECOMMENDED)).toEqual([]);
  });

  it('the TCS that the asynchronous exit left in RBX', () => {
    expect(check(signalWrapper({}))).toEqual([]);
  });

  it('RBX that came with the asynchronous exit, at an AEP of another file that loads RCX anew', () => {
    const text = `
    .globl  my_aep_trampoline
    .type   my_aep_trampoline, @function
my_aep_trampoline:
    lea     my_aep_trampoline(%rip), %rcx
    mov     $3, %eax
    enclu
    ud2
`;
    expect(reportsOf(eenterRbxNotTcs, text)).toEqual([]);
  });
});
