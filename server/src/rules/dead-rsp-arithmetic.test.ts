import { describe, expect, it } from 'vitest';
import { deadRspArithmetic } from './dead-rsp-arithmetic.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(deadRspArithmetic, {
  reports: {
    'a rounding': `
    and     $-16, %rsp # <- reported
    mov     %rbp, %rsp
    ret
`,
  },
  accepts: {
    'a chain': `
    mov     %rdi, %rsp
    lea     -128(%rsp), %rsp
    ret
`,
  },
});

describe('dead-rsp-arithmetic', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
