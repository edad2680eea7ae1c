import { describe, expect, it } from 'vitest';
import { landingPadWideCompare } from './landing-pad-wide-compare.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(landingPadWideCompare, {
  reports: {
    'a subtraction': `
# trampolint: contract=rfc-prefix prefix=ds
    .globl  enter
enter:
    mov     %rdi, %rbx
    mov     $2, %eax
    ds enclu
    sub     $4, %rax # <- reported
    jnz     1f
1:  ret
`,
  },
  accepts: {
    'a comparison with 14': `
# trampolint: contract=rfc-prefix prefix=ds
    .globl  enter
enter:
    mov     %rdi, %rbx
    mov     $2, %eax
    ds enclu
    cmp     $14, %rax
    je      1f
1:  ret
`,
  },
});

describe('landing-pad-wide-compare', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
