import { describe, expect, it } from 'vitest';
import { fallthroughIntoFixup } from './fallthrough-into-fixup.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(fallthroughIntoFixup, {
  reports: {
    'a handler of the exception table': `
# trampolint: contract=vdso-extable
    .globl  enter
enter:
    push    %rbx
    mov     %rdi, %rbx
    lea     1f(%rip), %rcx
    mov     $2, %eax
1:  enclu
    mov     %r8, result(%rip)
2:  mov     %rdi, vector(%rip) # <- reported
    pop     %rbx
    ret
    .section __ex_table, "a"
    .long   1b - __ex_table, 2b - __ex_table
`,
    'arguments that are refused': `
# trampolint: contract=vdso-extable
    .globl  enter
enter:
    push    %rbx
    test    %rdi, %rdi
    je      3f
    mov     %rdi, %rbx
    lea     1f(%rip), %rcx
    mov     $2, %eax
1:  enclu
    xor     %eax, %eax
    pop     %rbx
    ret
3:  mov     $-22, %eax
2:  mov     %rdi, vector(%rip) # <- reported
    pop     %rbx
    ret
    .section __ex_table, "a"
    .long   1b - __ex_table, 2b - __ex_table
`,
  },
  accepts: {
    'arguments that are refused on a way out of their own': `
# trampolint: contract=vdso-extable
    .globl  enter
enter:
    push    %rbx
    test    %rdi, %rdi
    je      3f
    mov     %rdi, %rbx
    lea     1f(%rip), %rcx
    mov     $2, %eax
1:  enclu
    xor     %eax, %eax
4:  pop     %rbx
    ret
2:  mov     %rdi, vector(%rip)
    mov     $-14, %eax
    jmp     4b
3:  mov     $-22, %eax
    jmp     4b
    .section __ex_table, "a"
    .long   1b - __ex_table, 2b - __ex_table
`,
    'a shared way out': `
# trampolint: contract=vdso-extable
    .globl  enter
enter:
    push    %rbx
    mov     %rdi, %rbx
    lea     1f(%rip), %rcx
    mov     $2, %eax
1:  enclu
    xor     %eax, %eax
3:  pop     %rbx
    ret
2:  mov     %rdi, vector(%rip)
    mov     $-14, %eax
    jmp     3b
    .section __ex_table, "a"
    .long   1b - __ex_table, 2b - __ex_table
`,
  },
});

describe('fallthrough-into-fixup', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
