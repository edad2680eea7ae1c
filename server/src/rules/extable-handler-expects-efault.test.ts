import { describe, expect, it } from 'vitest';
import { extableHandlerExpectsEfault } from './extable-handler-expects-efault.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(extableHandlerExpectsEfault, {
  reports: {
    'the negative number, too': `
1:  enclu
    ret
2:  cmp     $-14, %rax # <- reported
    je      3f
    ud2
3:  ret
    .section __ex_table, "a"
    .long   1b - __ex_table, 2b - __ex_table
`,
    'a sign test': `
1:  enclu
    ret
2:  test    %eax, %eax # <- reported
    js      3f
    ud2
3:  ret
    .section __ex_table, "a"
    .long   1b - __ex_table, 2b - __ex_table
`,
  },
  accepts: {
    'a handler that is the landing pad': `
    .globl  enter
enter:
    mov     %rdi, %rbx
    lea     1f(%rip), %rcx
    mov     $2, %eax
1:  enclu
2:  cmp     $4, %eax
    je      3f
    mov     $-14, %eax
3:  ret
    .section __ex_table, "a"
    .long   1b - __ex_table, 2b - __ex_table
`,
  },
});

describe('extable-handler-expects-efault', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
