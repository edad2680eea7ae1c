import { describe, expect, it } from 'vitest';
import { fixupUnconditionalRetry } from './fixup-unconditional-retry.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(fixupUnconditionalRetry, {
  reports: {
    'a straight way back': `
# trampolint: contract=rfc-prefix prefix=ds
    .globl  enter
enter:
    mov     %rdi, %rbx
again:
    lea     aep(%rip), %rcx
    mov     $2, %eax
    ds enclu # <- reported
    cmp     $14, %eax
    je      again
    ret
aep:
    ds enclu
    ret
`,
    'a handler of the exception table': `
# trampolint: contract=vdso-extable
    .globl  enter
enter:
    push    %rdi
again:
    mov     (%rsp), %rbx
    lea     1f(%rip), %rcx
    mov     $2, %eax
1:  enclu # <- reported
    pop     %rdi
    ret
2:  cmp     $3, %eax
    jne     again
    pop     %rdi
    ret
    .section __ex_table, "a"
    .long   1b - __ex_table
    .long   2b - __ex_table
`,
  },
  accepts: {
    'a test of the vector': `
# trampolint: contract=rfc-prefix prefix=ds
    .globl  enter
enter:
    mov     %rdi, %rbx
again:
    lea     aep(%rip), %rcx
    mov     $2, %eax
    ds enclu
    cmp     $14, %eax
    jne     1f
    cmp     $14, %edi
    je      again
1:  ret
aep:
    ds enclu
    ret
`,
    'a handler that decides': `
# trampolint: contract=rfc-prefix prefix=ds
    .globl  enter
enter:
    push    %rdi
again:
    mov     (%rsp), %rbx
    lea     aep(%rip), %rcx
    mov     $2, %eax
    ds enclu
    cmp     $14, %eax
    jne     1f
    call    on_fault
    test    %eax, %eax
    jg      again
1:  pop     %rdi
    ret
aep:
    ds enclu
    pop     %rdi
    ret
`,
  },
});

describe('fixup-unconditional-retry', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
