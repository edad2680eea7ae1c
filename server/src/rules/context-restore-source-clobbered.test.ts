import { describe, expect, it } from 'vitest';
import { contextRestoreSourceClobbered } from './context-restore-source-clobbered.js';
import { casesOf, firesOnPage } from './support/cases.js';

describe('the page of context-restore-source-clobbered', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([
      firesOnPage(contextRestoreSourceClobbered, 'Bad'),
      firesOnPage(contextRestoreSourceClobbered, 'Good'),
    ]).toEqual([true, false]);
  });
});

const cases = casesOf(contextRestoreSourceClobbered, {
  reports: {
    'saved registers': `
# trampolint: side=enclave
    .globl  restore
    .type   restore, @function
restore:
    mov (%rdi), %rax
    mov 56(%rdi), %rdi
    mov 48(%rdi), %rsi # <- reported
    ret
`,
    'a block of another layout': `
# trampolint: side=enclave
    .globl  restore
    .type   restore, @function
restore:
    mov 8(%rdx), %rbx
    mov 16(%rdx), %rcx
    mov 24(%rdx), %rdx
    mov 32(%rdx), %rsi # <- reported
    ret
`,
    'registers behind a store to the stack that they mostly lie on': `
# trampolint: side=enclave
    .globl  restore
    .type   restore, @function
restore:
    mov 32(%rdi), %rsp
    mov 136(%rdi), %rax
    push %rax
    mov (%rdi), %rax # <- reported
    push 128(%rdi)
    popfq
    mov 56(%rdi), %rdi
    ret
`,
  },
  accepts: {
    'registers before that store': `
# trampolint: side=enclave
    .globl  restore
    .type   restore, @function
restore:
    push 128(%rdi)
    popfq
    mov 32(%rdi), %rdx
    mov 136(%rdi), %rax
    mov 56(%rdi), %rdi
    mov %rax, -136(%rdx)
    lea -136(%rdx), %rsp
    ret $128
`,
    'a context that a function of its own saved': `
# trampolint: side=enclave
    .globl  switch_to
    .type   switch_to, @function
switch_to:
    mov 32(%rdi), %rsp
    push 136(%rdi)
    mov 56(%rdi), %rsi
    ret
`,
    'the base last': `
# trampolint: side=enclave
    .globl  restore
    .type   restore, @function
restore:
    mov 8(%rdx), %rbx
    mov 16(%rdx), %rcx
    mov 32(%rdx), %rsi
    mov 24(%rdx), %rdx
    ret
`,
    'a pointer that is followed': `
# trampolint: side=enclave
    .globl  restore
    .type   restore, @function
restore:
    mov 16(%rdi), %rdi
    mov 8(%rdi), %rax
    ret
`,
  },
});

describe('context-restore-source-clobbered', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
