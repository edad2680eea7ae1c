import { describe, expect, it } from 'vitest';
import { extableDuplicate } from './extable-duplicate.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(extableDuplicate, {
  reports: {
    'two labels on one ENCLU': `
    mov     $2, %eax
1:
2:  enclu
3:  ret
    .section __ex_table, "a"
    .long   1b - __ex_table, 3b - __ex_table
    .long   2b - __ex_table # <- reported
    .long   3b - __ex_table
`,
  },
  accepts: {
    'one handler for two ENCLUs': `
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

describe('extable-duplicate', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
