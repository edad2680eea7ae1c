import { describe, expect, it } from 'vitest';
import { contextRestoreWrongRegister } from './context-restore-wrong-register.js';
import { casesOf, firesOnPage } from './support/cases.js';

describe('the page of context-restore-wrong-register', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(contextRestoreWrongRegister, 'Bad'), firesOnPage(contextRestoreWrongRegister, 'Good')]).toEqual(
      [true, false],
    );
  });
});

const cases = casesOf(contextRestoreWrongRegister, {
  reports: {
    'one register twice': `
# trampolint: side=enclave
    .globl  restore
    .type   restore, @function
restore:
    mov 64(%rdi), %r8
    mov 72(%rdi), %r9
    mov 80(%rdi), %r9 # <- reported
    mov 88(%rdi), %r11
    ret
`,
  },
  accepts: {
    'each once': `
# trampolint: side=enclave
    .globl  restore
    .type   restore, @function
restore:
    mov 64(%rdi), %r8
    mov 72(%rdi), %r9
    mov 80(%rdi), %r10
    mov 88(%rdi), %r11
    ret
`,
    'a value that is used between': `
# trampolint: side=enclave
    .globl  restore
    .type   restore, @function
restore:
    mov 64(%rdi), %r8
    mov %r8, (%rsi)
    mov 72(%rdi), %r8
    mov %r8, 8(%rsi)
    mov 80(%rdi), %r8
    ret
`,
  },
});

describe('context-restore-wrong-register', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
