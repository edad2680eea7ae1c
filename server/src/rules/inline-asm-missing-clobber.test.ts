import { describe, expect, it } from 'vitest';
import { inlineAsmMissingClobber } from './inline-asm-missing-clobber.js';
import { casesOf } from './support/cases.js';

const entering = (behind: string): string => `
    .globl  f
    .type   f, @function
f:  push    %rbx
    mov     %rdi, %rbx
    mov     %rdx, %r8
    lea     1f(%rip), %rcx
    mov     $2, %eax
1:  enclu
${behind}
    pop     %rbx
    ret
`;
const cases = casesOf(inlineAsmMissingClobber, {
  reports: {
    'a store through an argument': entering('    mov     %eax, (%rsi) # <- reported'),
    'an index': entering('    mov     table(,%rdx,8), %rax # <- reported'),
  },
  accepts: {
    'an argument that the enclave passes to code that EENTER gave it': `
    .globl  enter
    .type   enter, @function
enter:
    mov     %rdx, %rbx
    lea     on_exit(%rip), %rdx
    lea     aep(%rip), %rcx
    mov     $2, %eax
    enclu
    ud2
aep:
    enclu
    ud2
on_exit:
    mov     (%rdi), %rax
    ud2
`,
    'a register that was set for the enclave': entering('    mov     (%r8), %rax'),
    'a register that is loaded anew': entering('    mov     (%rsp), %rsi\n    mov     %eax, (%rsi)'),
    'an address that is only computed': entering('    lea     8(%rsi), %rax'),
  },
});

describe('inline-asm-missing-clobber', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
