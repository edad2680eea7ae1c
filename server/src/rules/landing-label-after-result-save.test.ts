import { describe, expect, it } from 'vitest';
import { landingLabelAfterResultSave } from './landing-label-after-result-save.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(landingLabelAfterResultSave, {
  reports: {
    'a label that the enclave gets in a register': `
    .globl  enter
enter:
    push    %rbp
    mov     %rsp, %rbp
    mov     %rdi, %rbx
    lea     done(%rip), %r9
    lea     aep(%rip), %rcx
    mov     $2, %eax
    enclu
    mov     %rsi, result(%rip) # <- reported
done:
    leave
    ret
aep:
    enclu
    ud2
`,
  },
  accepts: {
    'a label that a branch uses': `
    .globl  enter
enter:
    push    %rbp
    mov     %rsp, %rbp
    mov     %rdi, %rbx
    test    %rsi, %rsi
    je      done
    lea     aep(%rip), %rcx
    mov     $2, %eax
    enclu
    mov     %rsi, result(%rip)
done:
    leave
    ret
aep:
    enclu
    ud2
`,
  },
});

describe('landing-label-after-result-save', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
