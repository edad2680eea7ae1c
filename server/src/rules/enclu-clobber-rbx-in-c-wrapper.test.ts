import { describe, expect, it } from 'vitest';
import { encluClobberRbxInCWrapper } from './enclu-clobber-rbx-in-c-wrapper.js';
import { casesOf, firesOnPage } from './support/cases.js';

describe('the page of enclu-clobber-rbx-in-c-wrapper', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(encluClobberRbxInCWrapper, 'Bad'), firesOnPage(encluClobberRbxInCWrapper, 'Good')]).toEqual([
      true,
      false,
    ]);
  });
});

const cases = casesOf(encluClobberRbxInCWrapper, {
  reports: {
    'a wrapper': `
# trampolint: side=enclave
    .globl  do_ereport
    .type   do_ereport, @function
do_ereport:
    mov %rdi, %rbx
    mov %rsi, %rcx
    xor %eax, %eax
    enclu
    ret # <- reported
`,
  },
  accepts: {
    'RBX on the stack': `
# trampolint: side=enclave
    .globl  do_ereport
    .type   do_ereport, @function
do_ereport:
    push %rbx
    mov %rdi, %rbx
    xor %eax, %eax
    enclu
    pop %rbx
    ret
`,
    'RBX in another register': `
# trampolint: side=enclave
    .globl  do_ereport
    .type   do_ereport, @function
do_ereport:
    mov %rbx, %r8
    mov %rdi, %rbx
    xor %eax, %eax
    enclu
    mov %r8, %rbx
    ret
`,
  },
});

describe('enclu-clobber-rbx-in-c-wrapper', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
