import { describe, expect, it } from 'vitest';
import { encluUselessPrefix } from './enclu-useless-prefix.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(encluUselessPrefix, {
  reports: {
    'EENTER under another contract': `
# trampolint: contract=signal
    .globl  enter
enter:
    mov     %rdi, %rbx
    mov     $2, %eax
    ds enclu # <- reported
    ret
`,
  },
  accepts: {
    'the opt-in': `
# trampolint: contract=rfc-prefix prefix=ds
    .globl  enter
enter:
    mov     %rdi, %rbx
    mov     $2, %eax
    ds enclu
    ret
`,
  },
});

describe('enclu-useless-prefix', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
