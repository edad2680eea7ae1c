import { describe, expect, it } from 'vitest';
import { uninitialisedBaseRegister } from './uninitialised-base-register.js';
import { casesOf, firesOnPage } from './support/cases.js';

describe('the page of uninitialised-base-register', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(uninitialisedBaseRegister, 'Bad'), firesOnPage(uninitialisedBaseRegister, 'Good')]).toEqual([
      true,
      false,
    ]);
  });
});

const cases = casesOf(uninitialisedBaseRegister, {
  reports: {
    R11: `
# trampolint: side=enclave
    .globl  helper
    .type   helper, @function
helper:
    mov 8(%r11), %rax # <- reported
    ret
`,
    'a late argument alone': `
# trampolint: side=enclave
    .globl  helper
    .type   helper, @function
helper:
    mov %rdi, %rsi
    mov 8(%r9), %rax # <- reported
    ret
`,
  },
  accepts: {
    'an argument': `
# trampolint: side=enclave
    .globl  helper
    .type   helper, @function
helper:
    mov 8(%rdi), %rax
    ret
`,
    'six arguments': `
# trampolint: side=enclave
    .globl  helper
    .type   helper, @function
helper:
    mov %r8, (%rdi)
    mov 8(%r9), %rax
    ret
`,
    'a register that is set': `
# trampolint: side=enclave
    .globl  helper
    .type   helper, @function
helper:
    mov %rdi, %r11
    mov 8(%r11), %rax
    ret
`,
  },
});

describe('uninitialised-base-register', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
