import { describe, expect, it } from 'vitest';
import { operandSizeAmbiguous } from './operand-size-ambiguous.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(operandSizeAmbiguous, {
  reports: {
    'a comparison with a field': `
    cmp     $0, 24(%rdi) # <- reported
    ret
`,
  },
  accepts: {
    'a register': `
    add     %rax, counter(%rip)
    incq    counter(%rip)
    ret
`,
  },
});

describe('operand-size-ambiguous', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
