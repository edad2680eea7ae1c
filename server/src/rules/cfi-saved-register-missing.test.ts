import { describe, expect, it } from 'vitest';
import { cfiSavedRegisterMissing } from './cfi-saved-register-missing.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(cfiSavedRegisterMissing, {
  reports: {
    'a push': `
    .globl  f
f:  .cfi_startproc
    push    %rbx
    .cfi_adjust_cfa_offset 8
    mov     %rdi, %rbx # <- reported
    pop     %rbx
    .cfi_adjust_cfa_offset -8
    ret
    .cfi_endproc
`,
    'a store to the frame': `
    .globl  f
f:  .cfi_startproc
    sub     $24, %rsp
    .cfi_adjust_cfa_offset 24
    mov     %r12, 8(%rsp)
    xor     %r12d, %r12d # <- reported
    mov     8(%rsp), %r12
    add     $24, %rsp
    .cfi_adjust_cfa_offset -24
    ret
    .cfi_endproc
`,
    'one of two': `
    .globl  f
f:  .cfi_startproc
    push    %rbp
    .cfi_adjust_cfa_offset 8
    mov     %rsp, %rbp # <- reported
    .cfi_def_cfa_register %rbp
    push    %rbx
    .cfi_offset %rbx, -24
    mov     %rdi, %rbx
    pop     %rbx
    leave
    .cfi_def_cfa %rsp, 8
    ret
    .cfi_endproc
`,
  },
  accepts: {
    'a register that is described': `
    .globl  f
f:  .cfi_startproc
    push    %rbx
    .cfi_adjust_cfa_offset 8
    .cfi_rel_offset %rbx, 0
    mov     %rdi, %rbx
    pop     %rbx
    .cfi_adjust_cfa_offset -8
    ret
    .cfi_endproc
`,
    'a register that is saved and not changed': `
    .globl  f
f:  .cfi_startproc
    push    %rbx
    .cfi_adjust_cfa_offset 8
    pop     %rbx
    .cfi_adjust_cfa_offset -8
    ret
    .cfi_endproc
`,
    'a value in another register': `
    .globl  f
f:  .cfi_startproc
    push    %rbx
    .cfi_adjust_cfa_offset 8
    mov     %rbx, %r8
    .cfi_register %rbx, %r8
    mov     %rdi, %rbx
    pop     %rbx
    .cfi_adjust_cfa_offset -8
    ret
    .cfi_endproc
`,
    'no CFI at all': `
    .globl  f
f:  push    %rbx
    mov     %rdi, %rbx
    pop     %rbx
    ret
`,
    'the outermost frame': `
    .globl  f
f:  .cfi_startproc
    .cfi_undefined %rip
    push    %rbx
    mov     %rdi, %rbx
    pop     %rbx
    ret
    .cfi_endproc
`,
  },
});

describe('cfi-saved-register-missing', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
