import { describe, expect, it } from 'vitest';
import { callbackPointerUntested } from './callback-pointer-untested.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(callbackPointerUntested, {
  reports: {
    'a way around the test': `
    .globl  f
f:  sub     $8, %rsp
    test    %esi, %esi
    je      1f
    mov     24(%rdi), %rax
    test    %rax, %rax
    je      2f
    jmp     3f
1:  mov     24(%rdi), %rax
3:  call    *%rax # <- reported
2:  add     $8, %rsp
    ret
`,
    'memory that is compared on one way': `
    .globl  f
f:  push    %rbx
    mov     %rdi, %rbx
    test    %esi, %esi
    je      1f
    cmpq    $0, 24(%rbx)
    je      2f
1:  mov     24(%rbx), %rax
    call    *%rax # <- reported
2:  pop     %rbx
    ret
`,
  },
  accepts: {
    'one test for both ways': `
    .globl  f
f:  push    %rbx
    mov     %rdi, %rbx
    test    %esi, %esi
    je      1f
    nop
1:  cmpq    $0, 24(%rbx)
    je      2f
    mov     24(%rbx), %rax
    call    *%rax
2:  pop     %rbx
    ret
`,
    'no test at all': `
    .globl  f
f:  sub     $8, %rsp
    call    *24(%rdi)
    add     $8, %rsp
    ret
`,
    'a test before a loop': `
    .globl  f
f:  push    %rbx
    mov     %rdi, %rbx
    cmpq    $0, 24(%rbx)
    je      2f
1:  mov     24(%rbx), %rax
    call    *%rax
    test    %eax, %eax
    jne     1b
2:  pop     %rbx
    ret
`,
  },
});

describe('callback-pointer-untested', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
