import { describe, expect, it } from 'vitest';
import { cfiMissing } from './cfi-missing.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(cfiMissing, {
  reports: {
    'the first move alone': `
    .globl  f
    .type   f, @function
f:
    xor     %eax, %eax
    sub     $8, %rsp # <- reported
    call    g
    add     $8, %rsp
    ret
`,
  },
  accepts: {
    'a leaf': `
    .globl  f
    .type   f, @function
f:
    mov     %rdi, %rax
    ret
`,
  },
});

describe('cfi-missing', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
