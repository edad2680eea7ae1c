import { describe, expect, it } from 'vitest';
import { fixupPadIgnoresRax } from './fixup-pad-ignores-rax.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(fixupPadIgnoresRax, {
  reports: {
    'an AEP in a file of its own': `
# trampolint: contract=rfc-prefix prefix=ds
aep:
    ds enclu
    mov     %rdi, result(%rip) # <- reported
    ret
`,
  },
  accepts: {
    'an error': `
# trampolint: contract=rfc-prefix prefix=ds
aep:
    ds enclu
    mov     %rdi, vector(%rip)
    mov     $-14, %rax
    ret
`,
  },
});

describe('fixup-pad-ignores-rax', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
