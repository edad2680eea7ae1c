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
  },
  accepts: {
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
