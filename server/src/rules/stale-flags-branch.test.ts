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
    'older flags, where the operands of a comparison are loaded': `
    .globl  f
    .type   f, @function
f:
    cmpq    $0, (%rdi)
    jne     1f
    ret
1:  mov     136(%rsi), %rax
    lea     range_begin(%rip), %rax
    jb      2f # <- reported
    lea     range_end(%rip), %rax
2:  ret
`,
    'the same in Intel syntax, from a macro': `
    .intel_syntax noprefix
    .macro  inside field, limit
    mov     eax, [rsi + \\field]
    mov     eax, [rip + \\limit]
    .endm
    .globl  f
    .type   f, @function
f:
    test    rdi, rdi
    je      1f
    inside  8, limit
    jae     1f # <- reported
    xor     eax, eax
1:  ret
`,
  },
  accepts: {
    'a pointer that is followed': `
    .globl  f
    .type   f, @function
f:
    test    %rdi, %rdi
    mov     (%rsi), %rax
    mov     8(%rax), %rax
    je      1f
    ret
1:  xor     %eax, %eax
    ret
`,
    'a value that the other way of a branch reads': `
    .globl  f
    .type   f, @function
f:
    cmp     $1, %rdi
    mov     (%rsi), %rax
    ja      1f
    mov     8(%rsi), %rax
    jb      1f
    nop
1:  ret
`,
    'bytes put beside each other': `
    .globl  f
    .type   f, @function
f:
    test    %rdi, %rdi
    mov     (%rsi), %eax
    mov     (%rdx), %al
    je      1f
    ret
1:  xor     %eax, %eax
    ret
`,
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
