import { describe, expect, it } from 'vitest';
import { redzoneClobber } from './redzone-clobber.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(redzoneClobber, {
  reports: {
    'a call': `
    .globl  restore
    .type   restore, @function
restore:
    mov     32(%rdi), %rsp
    push    %rdi # <- reported
    call    notify
    pop     %rdi
    jmp     *%gs:0x48
`,
    'a return address stored through another register': `
    .globl  resume
    .type   resume, @function
resume:
    mov     32(%rdi), %rax
    sub     $8, %rax
    mov     136(%rdi), %rcx
    push    128(%rdi)
    popfq
    mov     %rcx, (%rax) # <- reported
    mov     %rax, %rsp
    ret
`,
  },
  accepts: {
    'a return address stored below the red zone': `
    .globl  resume
    .type   resume, @function
resume:
    mov     32(%rdi), %rax
    sub     $136, %rax
    mov     136(%rdi), %rcx
    push    128(%rdi)
    popfq
    mov     %rcx, (%rax)
    mov     %rax, %rsp
    ret     $128
`,
    'a context that gave itself up, without flags': `
    .globl  switch_to
    .type   switch_to, @function
switch_to:
    mov     32(%rdi), %rax
    mov     40(%rdi), %rcx
    mov     %rcx, -8(%rax)
    lea     -8(%rax), %rsp
    ret
`,
    "the thread's own stack": `
    .globl  enter
    .type   enter, @function
enter:
    mov     %rsp, %rbp
    mov     %gs:0x10, %rsp
    push    %rdi
    call    handler
    mov     %rbp, %rsp
    ret
`,
  },
});

describe('redzone-clobber', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
