import { describe, expect, it } from 'vitest';
import { extableFixupLoops } from './extable-fixup-loops.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(extableFixupLoops, {
  reports: {
    'a handler that repeats': `
    .globl  enter
enter:
    mov     %rdi, %rbx
    lea     1f(%rip), %rcx
    mov     $2, %eax
1:  enclu # <- reported
    ret
2:  lea     1b(%rip), %rcx
    jmp     1b
    .section __ex_table, "a"
    .long   1b - __ex_table
    .long   2b - __ex_table
`,
  },
  accepts: {
    'a handler that asks': `
    .globl  enter
enter:
    push    %rbx
    mov     %rdi, %rbx
    lea     1f(%rip), %rcx
    mov     $2, %eax
1:  enclu
    pop     %rbx
    ret
2:  call    on_fault
    test    %eax, %eax
    jg      1b
    pop     %rbx
    ret
    .section __ex_table, "a"
    .long   1b - __ex_table
    .long   2b - __ex_table
`,
  },
});

describe('extable-fixup-loops', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
