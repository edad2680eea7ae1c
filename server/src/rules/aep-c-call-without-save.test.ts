import { describe, expect, it } from 'vitest';
import { aepCCallWithoutSave } from './aep-c-call-without-save.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(aepCCallWithoutSave, {
  reports: {
    'a call with one of them saved': `
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
    push    %rax
    push    %rax
    call    sample # <- reported
    pop     %rax
    pop     %rax
    enclu
    ud2
`,
  },
  accepts: {
    'values loaded anew': `
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
    call    sample
    mov     $3, %eax
    lea     aep(%rip), %rcx
    enclu
    ud2
`,
  },
});

describe('aep-c-call-without-save', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
