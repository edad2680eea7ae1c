import { describe, expect, it } from 'vitest';
import { encluStatusIgnored } from './enclu-status-ignored.js';
import { casesOf, firesOnPage } from './support/cases.js';

describe('the page of enclu-status-ignored', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(encluStatusIgnored, 'Bad'), firesOnPage(encluStatusIgnored, 'Good')]).toEqual([true, false]);
  });
});

const cases = casesOf(encluStatusIgnored, {
  reports: {
    EACCEPT: `
# trampolint: side=enclave
    .globl  accept
    .type   accept, @function
accept:
    mov $5, %eax
    enclu # <- reported
    xor %eax, %eax
    ret
`,
    'a path that does not look': `
# trampolint: side=enclave
    .globl  accept
    .type   accept, @function
accept:
    mov $1, %eax
    enclu # <- reported
    test %rdi, %rdi
    je 1f
    test %eax, %eax
    jne 2f
1:  xor %eax, %eax
    ret
2:  ud2
`,
  },
  accepts: {
    'a branch on ZF': `
# trampolint: side=enclave
    .globl  accept
    .type   accept, @function
accept:
    mov $5, %eax
    enclu
    jz 1f
    xor %eax, %eax
    ret
1:  ud2
`,
    'RAX that is returned': `
# trampolint: side=enclave
    .globl  accept
    .type   accept, @function
accept:
    mov $5, %eax
    enclu
    ret
`,
    'RAX that is stored': `
# trampolint: side=enclave
    .globl  accept
    .type   accept, @function
accept:
    mov $5, %eax
    enclu
    mov %eax, (%rdx)
    xor %eax, %eax
    ret
`,
    'EREPORT, which has no result': `
# trampolint: side=enclave
    .globl  report
    .type   report, @function
report:
    xor %eax, %eax
    enclu
    xor %eax, %eax
    ret
`,
  },
});

describe('enclu-status-ignored', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
