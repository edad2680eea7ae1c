import { describe, expect, it } from 'vitest';
import { extableMalformedEntry } from './extable-malformed-entry.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(extableMalformedEntry, {
  reports: {
    'a forgotten end of the section': `
    .globl  enter
enter:
    mov     %rdi, %rbx
    mov     $2, %eax
1:  enclu
2:  ret
    .pushsection __ex_table, "a"
    .long   1b - __ex_table
    .long   2b - __ex_table
other:
    xor     %eax, %eax # <- reported
    ret
`,
  },
  accepts: {
    'two entries': `
    mov     $2, %eax
1:  enclu
2:  enclu
3:  ret
    .section __ex_table, "a"
    .long   1b - __ex_table, 3b - __ex_table
    .long   2b - __ex_table, 3b - __ex_table
`,
  },
});

describe('extable-malformed-entry', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
