import { describe, expect, it } from 'vitest';
import { extableFixupMissing } from './extable-fixup-missing.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(extableFixupMissing, {
  reports: {
    'a handler of another file': `
    mov     $2, %eax
1:  enclu
    ret
    .pushsection __ex_table, "a"
    .long   1b - __ex_table
    .long   handler_elsewhere - __ex_table # <- reported
    .popsection
`,
    'a handler that is data': `
    mov     $2, %eax
1:  enclu
    ret
    .data
2:  .quad   0
    .section __ex_table, "a"
    .long   1b - __ex_table
    .long   2b - __ex_table # <- reported
`,
  },
  accepts: {
    'code in another section': `
    mov     $2, %eax
1:  enclu
    ret
    .section .text.fixup, "ax"
2:  ret
    .section __ex_table, "a"
    .long   1b - __ex_table
    .long   2b - __ex_table
`,
  },
});

describe('extable-fixup-missing', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
