import { describe, expect, it } from 'vitest';
import { encluLeafStaleUpperBits } from './enclu-leaf-stale-upper-bits.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(encluLeafStaleUpperBits, {
  reports: {
    'sixteen bits': `
# trampolint: contract=rfc-prefix prefix=ds
    .globl  enter
enter:
    mov     %rdi, %rbx
    mov     $2, %ax
    ds enclu # <- reported
    ret
`,
  },
  accepts: {
    'a cleared register': `
# trampolint: contract=rfc-prefix prefix=ds
    .globl  enter
enter:
    mov     %rdi, %rbx
    xor     %eax, %eax
    mov     $2, %al
    ds enclu
    ret
`,
  },
});

describe('enclu-leaf-stale-upper-bits', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
