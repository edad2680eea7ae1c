import { describe, expect, it } from 'vitest';
import { callThroughNull } from './call-through-null.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(callThroughNull, {
  reports: {
    'a pointer in memory that was compared with 0': `
    .globl  f
f:  push    %rbx
    mov     %rdi, %rbx
    cmpq    $0, 24(%rbx)
    jne     1f
    mov     24(%rbx), %rax
    call    *%rax # <- reported
1:  pop     %rbx
    ret
`,
    'a register that was cleared': `
    .globl  f
f:  sub     $8, %rsp
    xor     %eax, %eax
    call    *%rax # <- reported
    add     $8, %rsp
    ret
`,
  },
  accepts: {
    'a pointer that nobody tested': `
    .globl  f
f:  sub     $8, %rsp
    call    *24(%rdi)
    add     $8, %rsp
    ret
`,
    'a pointer that is not 0': `
    .globl  f
f:  sub     $8, %rsp
    cmpq    $0, 24(%rdi)
    je      1f
    call    *24(%rdi)
1:  add     $8, %rsp
    ret
`,
    'a function of another file': `
    .globl  f
f:  sub     $8, %rsp
    call    g
    add     $8, %rsp
    ret
`,
  },
});

describe('call-through-null', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
