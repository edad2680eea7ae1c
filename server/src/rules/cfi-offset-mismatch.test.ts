import { describe, expect, it } from 'vitest';
import { cfiOffsetMismatch } from './cfi-offset-mismatch.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(cfiOffsetMismatch, {
  reports: {
    'a frame register that is given back': `
    .globl  f
    .type   f, @function
f:
    .cfi_startproc
    push    %rbp
    .cfi_def_cfa_offset 16
    .cfi_offset %rbp, -16
    mov     %rsp, %rbp
    .cfi_def_cfa_register %rbp
    call    g
    leave # <- reported
    ret
    .cfi_endproc
`,
    'the way behind an early return': `
    .globl  f
    .type   f, @function
f:
    .cfi_startproc
    sub     $8, %rsp
    .cfi_adjust_cfa_offset 8
    test    %rdi, %rdi
    je      1f # <- reported
    add     $8, %rsp
    .cfi_adjust_cfa_offset -8
    ret
1:  call    g
    add     $8, %rsp
    ret
    .cfi_endproc
`,
    'a register saved elsewhere': `
    .globl  f
    .type   f, @function
f:
    .cfi_startproc
    push    %rbx
    .cfi_adjust_cfa_offset 8
    push    %r12
    .cfi_adjust_cfa_offset 8
    .cfi_rel_offset %rbx, 0
    sub     $8, %rsp # <- reported
    .cfi_adjust_cfa_offset 8
    call    g
    add     $8, %rsp
    .cfi_adjust_cfa_offset -8
    pop     %r12
    .cfi_adjust_cfa_offset -8
    pop     %rbx
    .cfi_adjust_cfa_offset -8
    ret
    .cfi_endproc
`,
  },
  accepts: {
    'a frame of its own behind an exit to code that EENTER passes on': `
    .globl  enter
    .type   enter, @function
enter:
    .cfi_startproc
    push    %rbx
    .cfi_adjust_cfa_offset 8
    mov     %rdi, %rbx
    lea     on_exit(%rip), %rdx
    lea     aep(%rip), %rcx
    mov     $2, %eax
    enclu
    ud2
    .cfi_endproc
aep:
    enclu
    ud2
on_exit:
    .cfi_startproc
    push    %rbp
    .cfi_adjust_cfa_offset 8
    mov     %rsp, %rbp
    .cfi_offset %rbp, -16
    .cfi_def_cfa_register %rbp
    call    handle
    ud2
    .cfi_endproc
`,
    'a remembered state': `
    .globl  f
    .type   f, @function
f:
    .cfi_startproc
    sub     $8, %rsp
    .cfi_adjust_cfa_offset 8
    test    %rdi, %rdi
    je      1f
    add     $8, %rsp
    .cfi_remember_state
    .cfi_adjust_cfa_offset -8
    ret
    .cfi_restore_state
1:  call    g
    add     $8, %rsp
    .cfi_adjust_cfa_offset -8
    ret
    .cfi_endproc
`,
  },
});

describe('cfi-offset-mismatch', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
