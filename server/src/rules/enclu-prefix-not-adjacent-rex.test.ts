import { describe, expect, it } from 'vitest';
import { encluPrefixNotAdjacentRex } from './enclu-prefix-not-adjacent-rex.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(encluPrefixNotAdjacentRex, {
  reports: {
    'two segment overrides': `
# trampolint: contract=rfc-prefix prefix=ds
    mov     $2, %eax
    .byte   0x2e
    ds enclu # <- reported
    ret
`,
  },
  accepts: {
    'one prefix as a byte': `
# trampolint: contract=rfc-prefix prefix=ds
    mov     $2, %eax
    .byte   0x3e
    enclu
    ret
`,
  },
});

describe('enclu-prefix-not-adjacent-rex', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
