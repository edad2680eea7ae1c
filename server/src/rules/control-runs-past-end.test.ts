import { describe, expect, it } from 'vitest';
import { controlRunsPastEnd } from './control-runs-past-end.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(controlRunsPastEnd, {
  reports: {
    'a return that got lost': `
    .globl  f
f:  mov     $2, %eax
    mov     %rdi, %rbx # <- reported
`,
    'a branch at the end that need not be taken': `
    .globl  f
f:  test    %edi, %edi
    jne     f # <- reported
`,
    'padding at the end': `
    .globl  f
f:  mov     $2, %eax # <- reported
    .balign 16
`,
  },
  accepts: {
    'a function that goes on in the next one': `
    .globl  f
f:  .cfi_startproc
    mov     $2, %eax
    .cfi_endproc
    .globl  g
g:  .cfi_startproc
    ret
    .cfi_endproc
`,
    'a call that does not come back': `
    .globl  f
f:  sub     $8, %rsp
    call    abort
`,
    'a trap': `
    .globl  f
f:  mov     $2, %eax
    ud2
`,
    'code in bytes': `
    .globl  f
f:  mov     $2, %eax
    .byte   0xf4
`,
    'another name for the rest of a function': `
    .globl  f
f:  .cfi_startproc
    mov     $2, %eax
    .globl  g
g:  ret
    .cfi_endproc
`,
    'a jump to the next function': `
    .globl  f
f:  .cfi_startproc
    jmp     g
    .cfi_endproc
    .globl  g
g:  .cfi_startproc
    ret
    .cfi_endproc
`,
    'a text that was too long to be read whole': `
    .globl  f
f:  mov     $2, %eax
    .rept   100000000
    ret
    .endr
`,
    'a macro that nobody defined': `
    .globl  f
f:  mov     $2, %eax
    RETURN_TO_CALLER
`,
  },
});

describe('control-runs-past-end', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
