import { describe, expect, it } from 'vitest';
import { dfNotClearedBeforeC } from './df-not-cleared-before-c.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(dfNotClearedBeforeC, {
  reports: {
    'a callback, and the return that no call came before': `
    .globl  enter
enter:
    push    %rbx
    mov     %rdi, %rbx
    lea     aep(%rip), %rcx
    mov     $2, %eax
    enclu
    pop     %rbx
    test    %rdi, %rdi
    je      1f
    sub     $8, %rsp
    call    *%r8 # <- reported
    add     $8, %rsp
1:  ret # <- reported
aep:
    enclu
    ud2
`,
  },
  accepts: {
    'cld and a saved copy of the flags': `
    .globl  enter
enter:
    push    %rbx
    mov     %rdi, %rbx
    pushfq
    lea     aep(%rip), %rcx
    mov     $2, %eax
    enclu
    popfq
    pop     %rbx
    ret
aep:
    enclu
    ud2
`,
  },
});

describe('df-not-cleared-before-c', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
