import { describe, expect, it } from 'vitest';
import { callbackPointerNarrowTest } from './callback-pointer-narrow-test.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(callbackPointerNarrowTest, {
  reports: {
    'the low half of a register': `
# trampolint: side=host
    .globl  notify
    .type   notify, @function
notify:
    mov     8(%rdi), %rax
    test    %eax, %eax # <- reported
    jz      1f
    sub     $8, %rsp
    call    *%rax
    add     $8, %rsp
1:  ret
`,
  },
  accepts: {
    'the whole register': `
# trampolint: side=host
    .globl  notify
    .type   notify, @function
notify:
    mov     8(%rdi), %rax
    test    %rax, %rax
    jz      1f
    sub     $8, %rsp
    call    *%rax
    add     $8, %rsp
1:  ret
`,
  },
});

describe('callback-pointer-narrow-test', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
