import { describe, expect, it } from 'vitest';
import { casesOf } from './support/cases.js';
import { unreachableCode } from './unreachable-code.js';

const cases = casesOf(unreachableCode, {
  reports: {
    'a block whose branch is gone': `
    .globl  f
f:  xor     %eax, %eax
    jmp     2f
1:  mov     $1, %eax # <- reported
2:  ret
`,
    'a condition that never holds': `
    .globl  f
f:  xor     %eax, %eax
    test    %eax, %eax
    je      2f
    mov     $1, %eax # <- reported
2:  ret
`,
    'code behind a return': `
    .globl  f
f:  xor     %eax, %eax
    ret
    pop     %rbx # <- reported
    ret
`,
  },
  accepts: {
    'a block that a branch reaches': `
    .globl  f
f:  xor     %eax, %eax
    test    %rdi, %rdi
    jne     1f
    ret
1:  mov     $1, %eax
    ret
`,
    'a label whose address is taken': `
    .globl  f
f:  lea     1f(%rip), %rax
    ret
1:  mov     $1, %eax
    ret
`,
    'an entry of a table': `
    .globl  f
f:  xor     %eax, %eax
    ret
1:  mov     $1, %eax
    ret
    .section .rodata
    .quad   1b
`,
    padding: `
    .globl  f
f:  xor     %eax, %eax
    ret
    nop
    int3
    .globl  g
g:  ret
`,
    'a macro that nobody defined': `
    .globl  f
f:  xor     %eax, %eax
    JUMP_SOMEWHERE
    ret
1:  mov     $1, %eax
    ret
`,
    'a jump through a register': `
    .globl  f
f:  jmp     *%rax
1:  mov     $1, %eax
    ret
`,
  },
});

describe('unreachable-code', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
