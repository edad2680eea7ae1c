import { describe, expect, it } from 'vitest';
import { extableInsnNotEnclu } from './extable-insn-not-enclu.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(extableInsnNotEnclu, {
  reports: {
    'a label behind the ENCLU': `
1:  mov     $2, %eax
    enclu
2:  ret
3:  ret
    .pushsection __ex_table, "a"
    .long   2b - __ex_table # <- reported
    .long   3b - __ex_table
    .popsection
`,
  },
  accepts: {
    'a prefixed ENCLU': `
    mov     $2, %eax
1:  ds enclu
    ret
2:  ret
    .pushsection __ex_table, "a"
    .long   1b - __ex_table
    .long   2b - __ex_table
    .popsection
`,
  },
});

describe('extable-insn-not-enclu', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
