import { describe, expect, it } from 'vitest';
import { staleFlagsBranch } from './stale-flags-branch.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(staleFlagsBranch, {
  reports: {
    'flags behind a call': `
    .globl  f
    .type   f, @function
f:
    sub     $8, %rsp
    call    g
    jne     1f # <- reported
    nop
1:  add     $8, %rsp
    ret
`,
    'flags behind EEXIT': `
    .globl  f
    .type   f, @function
f:
    push    %rbx
    mov     %rdi, %rbx
    lea     1f(%rip), %rcx
    mov     $2, %eax
1:  enclu
    jne     2f # <- reported
    nop
2:  pop     %rbx
    ret
`,
  },
  accepts: {
    'a comparison behind EEXIT': `
    .globl  f
    .type   f, @function
f:
    push    %rbx
    mov     %rdi, %rbx
    lea     1f(%rip), %rcx
    mov     $2, %eax
1:  enclu
    test    %rdi, %rdi
    jne     2f
    nop
2:  pop     %rbx
    ret
`,
    'flags kept over moves': `
    .globl  f
    .type   f, @function
f:
    test    %rdi, %rdi
    mov     %rsi, %rax
    lea     8(%rax), %rax
    je      1f
    ret
1:  xor     %eax, %eax
    ret
`,
  },
});

describe('stale-flags-branch', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
