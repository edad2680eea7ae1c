import { describe, expect, it } from 'vitest';
import { eresumeAfterEenterFault } from './eresume-after-eenter-fault.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(eresumeAfterEenterFault, {
  reports: {
    'an ERESUME of its own': `
# trampolint: contract=rfc-prefix prefix=ds
    .globl  enter
enter:
    mov     %rdi, %rbx
    lea     aep(%rip), %rcx
    mov     $2, %eax
    ds enclu
    cmp     $4, %eax
    je      1f
    mov     $3, %eax
    ds enclu # <- reported
1:  ret
aep:
    ds enclu
    ret
`,
  },
  accepts: {
    'the leaf that a handler returns': `
# trampolint: contract=rfc-prefix prefix=ds
    .globl  enter
enter:
    push    %rdi
    mov     $2, %eax
again:
    mov     (%rsp), %rbx
    lea     aep(%rip), %rcx
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

describe('eresume-after-eenter-fault', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
