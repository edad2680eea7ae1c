import { describe, expect, it } from 'vitest';
import { aepDfAcUncleanBeforeC } from './aep-df-ac-unclean-before-c.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(aepDfAcUncleanBeforeC, {
  reports: {
    'a call by pointer': `
    .globl  enter
enter:
    push    %rbx
    mov     %rdi, %rbx
    lea     aep(%rip), %rcx
    mov     $2, %eax
    enclu
    cld
    pop     %rbx
    ret
aep:
    push    %rax
    push    %rcx
    call    *hook(%rip) # <- reported
    pop     %rcx
    pop     %rax
    enclu
    ud2
`,
  },
  accepts: {
    'an AEP without a call': `
    .globl  enter
enter:
    push    %rbx
    mov     %rdi, %rbx
    lea     aep(%rip), %rcx
    mov     $2, %eax
    enclu
    cld
    pop     %rbx
    ret
aep:
    enclu
    ud2
`,
  },
});

describe('aep-df-ac-unclean-before-c', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
