import { describe, expect, it } from 'vitest';
import { extableLeafLost } from './extable-leaf-lost.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(extableLeafLost, {
  reports: {
    'a cleared RAX': `
1:  enclu
    ret
2:  xor     %eax, %eax # <- reported
    mov     %rdi, vector(%rip)
    ret
    .section __ex_table, "a"
    .long   1b - __ex_table, 2b - __ex_table
`,
  },
  accepts: {
    'a test of the leaf': `
1:  enclu
    ret
2:  cmp     $2, %eax
    je      3f
    mov     %rdi, vector(%rip)
3:  xor     %eax, %eax
    ret
    .section __ex_table, "a"
    .long   1b - __ex_table, 2b - __ex_table
`,
  },
});

describe('extable-leaf-lost', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
