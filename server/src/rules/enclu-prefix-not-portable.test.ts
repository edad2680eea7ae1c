import { describe, expect, it } from 'vitest';
import { encluPrefixNotPortable } from './enclu-prefix-not-portable.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(encluPrefixNotPortable, {
  reports: {
    'a REX prefix by its bits': `
# trampolint: contract=rfc-prefix prefix=0x48
    mov     $2, %eax
    rex.w enclu # <- reported
    ret
`,
  },
  accepts: {
    rex64: `
# trampolint: contract=rfc-prefix prefix=rex64
    mov     $2, %eax
    rex64 enclu
    ret
`,
  },
});

describe('enclu-prefix-not-portable', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
