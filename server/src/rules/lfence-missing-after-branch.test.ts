import { describe, expect, it } from 'vitest';
import { lfenceMissingAfterBranch } from './lfence-missing-after-branch.js';
import { casesOf, firesOnPage } from './support/cases.js';
import { enclave } from './support/enclave-snippets.js';

describe('the page of lfence-missing-after-branch', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(lfenceMissingAfterBranch, 'Bad'), firesOnPage(lfenceMissingAfterBranch, 'Good')]).toEqual([
      true,
      false,
    ]);
  });
});

const cases = casesOf(lfenceMissingAfterBranch, {
  reports: {
    'one side': enclave({
      entry: `    test %rax, %rax
    jne on_exception
    lfence
    mov %rcx, %gs:0x30
    mov %rsp, %gs:0x38
    mov %rbp, %gs:0x40
    cmp $4, %rdi
    ja 1f # <- reported
1:`,
      exception: `    lfence
    ud2`,
    }),
  },
  accepts: {
    'no fences at all': enclave({}),
    'branches on the enclave’s own values': enclave({
      entry: `    test %rax, %rax
    jne on_exception
    lfence
    mov %rcx, %gs:0x30
    mov %rsp, %gs:0x38
    mov %rbp, %gs:0x40
    cmpl $0, ready(%rip)
    je 1f
1:`,
      exception: `    lfence
    ud2`,
    }),
  },
});

describe('lfence-missing-after-branch', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
