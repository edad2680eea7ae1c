import { describe, expect, it } from 'vitest';
import { stackMisalignedAtCall } from './stack-misaligned-at-call.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(stackMisalignedAtCall, {
  reports: {
    'one push behind rounding': `
    .globl  f
    .type   f, @function
f:
    mov     %rsp, %rbp
    and     $-16, %rsp
    push    %rax
    call    g # <- reported
    mov     %rbp, %rsp
    ret
`,
    'one of two paths': `
    .globl  f
    .type   f, @function
f:
    sub     $8, %rsp
    test    %rdi, %rdi
    je      1f
    push    %rdi
    call    g # <- reported
    pop     %rdi
1:  call    g
    add     $8, %rsp
    ret
`,
    'code whose address EENTER passes on, on the stack as it was there': `
    .globl  enter
    .type   enter, @function
enter:
    mov     %rdi, %rbx
    lea     on_exit(%rip), %rdx
again:
    lea     aep(%rip), %rcx
    mov     $2, %eax
    enclu
    ud2
aep:
    enclu
    ud2
on_exit:
    call    handle # <- reported
    jmp     again
`,
  },
  accepts: {
    'the same, rounded before': `
    .globl  enter
    .type   enter, @function
enter:
    mov     %rdi, %rbx
    lea     on_exit(%rip), %rdx
again:
    lea     aep(%rip), %rcx
    mov     $2, %eax
    enclu
    ud2
aep:
    enclu
    ud2
on_exit:
    push    %rbp
    mov     %rsp, %rbp
    and     $-16, %rsp
    call    handle
    leave
    jmp     again
`,
    'two pushes behind rounding': `
    .globl  f
    .type   f, @function
f:
    push    %rbp
    mov     %rsp, %rbp
    and     $-16, %rsp
    push    %rax
    push    %rax
    call    g
    leave
    ret
`,
    'a stack of which nothing is known': `
    .globl  f
    .type   f, @function
f:
    mov     %rsp, %rbp
    mov     stack(%rip), %rsp
    push    %rax
    call    g
    mov     %rbp, %rsp
    ret
`,
  },
});

describe('stack-misaligned-at-call', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
