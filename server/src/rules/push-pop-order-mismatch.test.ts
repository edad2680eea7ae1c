import { describe, expect, it } from 'vitest';
import { pushPopOrderMismatch } from './push-pop-order-mismatch.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(pushPopOrderMismatch, {
  reports: {
    'two registers exchanged': `
    .globl  f
    .type   f, @function
f:
    push    %r14
    push    %r15
    pop     %r14
    pop     %r15
    ret # <- reported
`,
    'one path only': `
    .globl  f
    .type   f, @function
f:
    push    %rbx
    push    %rbp
    test    %rdi, %rdi
    je      1f
    pop     %rbp
    pop     %rbx
    ret
1:  pop     %rbx
    pop     %rbp
    ret # <- reported
`,
  },
  accepts: {
    'the opposite order': `
    .globl  f
    .type   f, @function
f:
    push    %rbx
    push    %r12
    pop     %r12
    pop     %rbx
    ret
`,
    'a copy through the stack': `
    .globl  f
    .type   f, @function
f:
    push    %rbx
    pop     %rax
    ret
`,
  },
});

describe('push-pop-order-mismatch', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
