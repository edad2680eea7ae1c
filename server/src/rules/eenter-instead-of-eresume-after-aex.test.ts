import { describe, expect, it } from 'vitest';
import { eenterInsteadOfEresumeAfterAex } from './eenter-instead-of-eresume-after-aex.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(eenterInsteadOfEresumeAfterAex, {
  reports: {
    'a landing place that enters anew': `
# trampolint: contract=rfc-prefix prefix=ds side=host
fix:
    mov     $2, %eax
    ds enclu # <- reported
    ret
`,
  },
  accepts: {
    'ERESUME behind it': `
# trampolint: contract=rfc-prefix prefix=ds side=host
fix:
    mov     $2, %eax
    ds enclu
    cmp     $4, %eax
    jne     1f
    mov     $3, %eax
    ds enclu
1:  ret
`,
  },
});

describe('eenter-instead-of-eresume-after-aex', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
