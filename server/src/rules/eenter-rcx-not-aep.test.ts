import { describe, expect, it } from 'vitest';
import { eenterRcxNotAep } from './eenter-rcx-not-aep.js';
import { RECOMMENDED } from './index.js';
import { checkAnnotated, firedOn, pageExample } from './support/fixture.js';
import { prefixWrapper } from './support/snippets.js';

describe('the page of eenter-rcx-not-aep', () => {
  it('shows a program with this mistake alone', () => {
    expect(firedOn(pageExample(eenterRcxNotAep, 'Bad'), RECOMMENDED)).toEqual(['eenter-rcx-not-aep']);
  });

  it('shows a program without any', () => {
    expect(firedOn(pageExample(eenterRcxNotAep, 'Good'), RECOMMENDED)).toEqual([]);
  });
});

const check = (text: string): readonly string[] => checkAnnotated(text, RECOMMENDED);

const enclu = `
    ds enclu
#   ^^^^^^^^ error(eenter-rcx-not-aep)
`;
const REST = '\n    mov $2, %eax';

describe('eenter-rcx-not-aep reports', () => {
  it.each([
    ['a constant', '    mov %rdi, %rbx\n    mov $8, %ecx'],
    ['a cleared register', '    mov %rdi, %rbx\n    xor %ecx, %ecx'],
    ['what a call left', '    mov %rdi, %rbx\n    lea async_exit(%rip), %rcx\n    call prepare'],
    ['the remains of a computation', '    mov %rdi, %rbx\n    mov %rsi, %rcx\n    shr $12, %rcx'],
    ['a difference', '    mov %rdi, %rbx\n    mov %rsi, %rcx\n    sub %rdx, %rcx'],
    [
      'the address of data',
      '    mov %rdi, %rbx\n    lea table(%rip), %rcx\n    .pushsection .data\ntable: .quad 0\n    .popsection',
    ],
    ['a slot of the GOT', '    mov %rdi, %rbx\n    lea async_exit@GOTPCREL(%rip), %rcx'],
    ['the own stack', '    mov %rdi, %rbx\n    lea -56(%rbp), %rcx'],
    [
      'a constant on one path',
      '    mov %rdi, %rbx\n    lea async_exit(%rip), %rcx\n    test %rsi, %rsi\n    je 1f\n    mov $1, %ecx\n1:',
    ],
  ])('%s', (_name, load) => {
    expect(check(prefixWrapper({ load: load + REST, enclu }))).toEqual([]);
  });

  it('RCX that is never written, as information', () => {
    const info = '    ds enclu\n#   ^^^^^^^^ info(eenter-rcx-not-aep)';
    expect(check(prefixWrapper({ load: `    mov %rdi, %rbx${REST}`, enclu: info }))).toEqual([]);
  });
});

describe('eenter-rcx-not-aep accepts', () => {
  it.each([
    ['a label', '    lea async_exit(%rip), %rcx'],
    ['a label by way of the stack', '    lea async_exit(%rip), %rax\n    push %rax\n    pop %rcx'],
    ['an absolute address', '    mov $async_exit, %rcx'],
    ['another parameter', '    mov %rsi, %rcx'],
    ['memory', '    mov aep(%rip), %rcx'],
    ['a label of another file', '    lea elsewhere(%rip), %rcx'],
    ['a pointer from the GOT', '    mov async_exit@GOTPCREL(%rip), %rcx'],
    ['the result of a call', '    call find_aep\n    mov %rax, %rcx'],
    ['what an unknown macro may load', '    LOAD_AEP'],
  ])('%s', (_name, load) => {
    expect(firedOn(prefixWrapper({ load: `    mov %rdi, %rbx\n${load}${REST}` }), RECOMMENDED)).toEqual([]);
  });

  it('another turn with the AEP that the exit left in RCX', () => {
    const pad =
      '    cmp $4, %eax\n    jne fault\n    mov -16(%rbp), %rbx\n    mov $2, %eax\n    test %rdi, %rdi\n    jne again\n    xor %eax, %eax';
    const load =
      '    mov %rdi, -16(%rbp)\n    mov %rdi, %rbx\n    lea async_exit(%rip), %rcx\n    mov $2, %eax\nagain:';
    expect(firedOn(prefixWrapper({ load, pad }), RECOMMENDED)).toEqual([]);
  });
});
