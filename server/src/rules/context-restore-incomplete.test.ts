import { describe, expect, it } from 'vitest';
import { contextRestoreIncomplete } from './context-restore-incomplete.js';
import { casesOf, firesOnPage } from './support/cases.js';

describe('the page of context-restore-incomplete', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(contextRestoreIncomplete, 'Bad'), firesOnPage(contextRestoreIncomplete, 'Good')]).toEqual([
      true,
      false,
    ]);
  });
});

const cases = casesOf(contextRestoreIncomplete, {
  reports: {
    dropped: `
# trampolint: side=enclave
    .globl  helper
    .type   helper, @function
helper:
    pushfq
    call work
    add $8, %rsp
    ret # <- reported
`,
    'dropped on one path': `
# trampolint: side=enclave
    .globl  helper
    .type   helper, @function
helper:
    pushfq
    test %rdi, %rdi
    je 1f
    popfq
    ret
1:  add $8, %rsp
    ret # <- reported
`,
  },
  accepts: {
    restored: `
# trampolint: side=enclave
    .globl  helper
    .type   helper, @function
helper:
    pushfq
    call work
    popfq
    ret
`,
    read: `
# trampolint: side=enclave
    .globl  helper
    .type   helper, @function
helper:
    pushfq
    pop %rax
    ret
`,
  },
});

describe('context-restore-incomplete', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
