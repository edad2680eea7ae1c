import { describe, expect, it } from 'vitest';
import { unbalancedStackAtRet } from './unbalanced-stack-at-ret.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(unbalancedStackAtRet, {
  reports: {
    'a push too many': `
    .globl  f
    .type   f, @function
f:
    push    %rdi
    xor     %eax, %eax
    ret # <- reported
`,
    'a sum that is not that of the way in': `
    .globl  f
    .type   f, @function
f:
    sub     $24, %rsp
    call    g
    add     $16, %rsp
    ret # <- reported
`,
  },
  accepts: {
    leave: `
    .globl  f
    .type   f, @function
f:
    push    %rbp
    mov     %rsp, %rbp
    push    %rdi
    push    %rsi
    leave
    ret
`,
    'a jump by return': `
    .globl  f
    .type   f, @function
f:
    push    %rax
    ret
`,
  },
});

describe('unbalanced-stack-at-ret', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
