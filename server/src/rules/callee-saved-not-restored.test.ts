import { describe, expect, it } from 'vitest';
import { calleeSavedNotRestored } from './callee-saved-not-restored.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(calleeSavedNotRestored, {
  reports: {
    'RBX behind EENTER': `
    .globl  enter
enter:
    mov     %rdi, %rbx
    lea     aep(%rip), %rcx
    mov     $2, %eax
    enclu
    ret # <- reported
aep:
    enclu
    ud2
`,
    'a register that a saved copy was made of': `
    .globl  enter
enter:
    push    %rbx
    push    %r12
    mov     %rdi, %rbx
    lea     aep(%rip), %rcx
    mov     $2, %eax
    enclu
    add     $8, %rsp
    pop     %rbx
    ret # <- reported
aep:
    enclu
    ud2
`,
    'a register used without any ENCLU': `
# trampolint: side=host
    .globl  count
    .type   count, @function
count:
    mov     $1, %ebx
    ret # <- reported
`,
    'a jump to another function': `
    .globl  enter
enter:
    push    %rbx
    mov     %rdi, %rbx
    lea     aep(%rip), %rcx
    mov     $2, %eax
    enclu
    add     $8, %rsp
    jmp     finish # <- reported
aep:
    enclu
    ud2
`,
  },
  accepts: {
    'a frame with an area of a size that memory holds, which is cleared': `
    .globl  enter
enter:
    push    %rbp
    mov     %rsp, %rbp
    sub     $16, %rsp
    mov     %rbx, -8(%rbp)
    mov     area(%rip), %ecx
    sub     %rcx, %rsp
    and     $-64, %rsp
    mov     %rdi, %rbx
    mov     %rsp, %rdi
    xor     %eax, %eax
    rep stosb
    lea     aep(%rip), %rcx
    mov     $2, %eax
    enclu
    cld
    mov     -8(%rbp), %rbx
    leave
    ret
aep:
    enclu
    ud2
`,
    'a spill to another slot and back': `
    .globl  enter
enter:
    sub     $24, %rsp
    mov     %rbx, 8(%rsp)
    mov     %rdi, %rbx
    lea     aep(%rip), %rcx
    mov     $2, %eax
    enclu
    mov     8(%rsp), %rbx
    add     $24, %rsp
    ret
aep:
    enclu
    ud2
`,
    'a loaded context': `
    .globl  restore
    .type   restore, @function
restore:
    mov     (%rdi), %rbx
    mov     8(%rdi), %r12
    ret
`,
  },
});

describe('callee-saved-not-restored', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
