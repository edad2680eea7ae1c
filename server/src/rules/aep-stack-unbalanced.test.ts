import { describe, expect, it } from 'vitest';
import { aepStackUnbalanced } from './aep-stack-unbalanced.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(aepStackUnbalanced, {
  reports: {
    'a pop too many': `
    .globl  enter
enter:
    push    %rbx
    mov     %rdi, %rbx
    lea     aep(%rip), %rcx
    mov     $2, %eax
    enclu
    pop     %rbx
    ret
aep:
    add     $8, %rsp
    enclu # <- reported
    ud2
`,
  },
  accepts: {
    'a rounded stack that is restored': `
    .globl  enter
enter:
    push    %rbx
    mov     %rdi, %rbx
    lea     aep(%rip), %rcx
    mov     $2, %eax
    enclu
    pop     %rbx
    ret
aep:
    mov     %rsp, %rbp
    and     $-16, %rsp
    mov     %rbp, %rsp
    enclu
    ud2
`,
  },
});

describe('aep-stack-unbalanced', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
