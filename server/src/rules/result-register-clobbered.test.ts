import { describe, expect, it } from 'vitest';
import { resultRegisterClobbered } from './result-register-clobbered.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(resultRegisterClobbered, {
  reports: {
    RSI: `
    .globl  enter
enter:
    push    %rbp
    mov     %rsp, %rbp
    push    %rdx
    mov     %rdi, %rbx
    lea     aep(%rip), %rcx
    mov     $2, %eax
    enclu
    mov     -8(%rbp), %rsi # <- reported
    mov     %rsi, 8+result(%rip)
    leave
    ret
aep:
    enclu
    ud2
`,
  },
  accepts: {
    'a pointer to store through': `
    .globl  enter
enter:
    push    %rbp
    mov     %rsp, %rbp
    push    %rdx
    mov     %rdi, %rbx
    lea     aep(%rip), %rcx
    mov     $2, %eax
    enclu
    mov     -8(%rbp), %rsi
    mov     %rdi, (%rsi)
    leave
    ret
aep:
    enclu
    ud2
`,
  },
});

describe('result-register-clobbered', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
