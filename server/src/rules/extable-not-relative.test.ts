import { describe, expect, it } from 'vitest';
import { extableNotRelative } from './extable-not-relative.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(extableNotRelative, {
  reports: {
    'absolute addresses': `
    mov     $2, %eax
1:  enclu
2:  ret
    .section __ex_table, "a"
    .quad   1b # <- reported
    .quad   2b
`,
  },
  accepts: {
    'a label at the start of the table': `
    mov     $2, %eax
1:  enclu
2:  ret
    .section __ex_table, "a"
table:
    .long   1b - table
    .long   2b - table
`,
  },
});

describe('extable-not-relative', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
