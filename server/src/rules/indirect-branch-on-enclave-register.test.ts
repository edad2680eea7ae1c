import { describe, expect, it } from 'vitest';
import { indirectBranchOnEnclaveRegister } from './indirect-branch-on-enclave-register.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(indirectBranchOnEnclaveRegister, {
  reports: {
    'a register': `
    .globl  enter
enter:
    mov     %rdi, %rbx
    lea     aep(%rip), %rcx
    mov     $2, %eax
    enclu
    jmp     *%r8 # <- reported
aep:
    enclu
    ud2
`,
  },
  accepts: {
    'a target of the host': `
    .globl  enter
enter:
    push    %rbp
    mov     %rsp, %rbp
    push    %rsi
    mov     %rdi, %rbx
    lea     aep(%rip), %rcx
    mov     $2, %eax
    enclu
    mov     -8(%rbp), %rax
    leave
    jmp     *%rax
aep:
    enclu
    ud2
`,
  },
});

describe('indirect-branch-on-enclave-register', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
