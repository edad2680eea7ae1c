import { describe, expect, it } from 'vitest';
import { btZfConfusion } from './bt-zf-confusion.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(btZfConfusion, {
  reports: {
    'a conditional move': `
    .globl  f
    .type   f, @function
f:
    btr     $3, %rdi
    cmovz   %rsi, %rax # <- reported
    ret
`,
    'a bit in memory': `
    .globl  f
    .type   f, @function
f:
    btl     $0, state(%rip)
    je      1f # <- reported
    ret
1:  ud2
`,
  },
  accepts: {
    'test with a mask': `
    .globl  f
    .type   f, @function
f:
    bt      $0, %rdi
    test    $2, %edi
    jnz     1f
    ret
1:  ud2
`,
  },
});

describe('bt-zf-confusion', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
