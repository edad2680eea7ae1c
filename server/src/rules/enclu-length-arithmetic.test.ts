import { describe, expect, it } from 'vitest';
import { encluLengthArithmetic } from './enclu-length-arithmetic.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(encluLengthArithmetic, {
  reports: {
    'an operand': `
# trampolint: contract=rfc-prefix prefix=ds
    mov     $2, %eax
1:  ds enclu
    lea     1b+3(%rip), %rdx # <- reported
    ret
`,
  },
  accepts: {
    'a bare ENCLU': `
# trampolint: contract=signal
    mov     $2, %eax
1:  enclu
    lea     1b+3(%rip), %rdx
    ret
`,
  },
});

describe('enclu-length-arithmetic', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
