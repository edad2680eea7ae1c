import { describe, expect, it } from 'vitest';
import { entryUntrustedPointerDeref } from './entry-untrusted-pointer-deref.js';
import { casesOf, firesOnPage } from './support/cases.js';
import { enclave } from './support/enclave-snippets.js';

describe('the page of entry-untrusted-pointer-deref', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(entryUntrustedPointerDeref, 'Bad'), firesOnPage(entryUntrustedPointerDeref, 'Good')]).toEqual([
      true,
      false,
    ]);
  });
});

const cases = casesOf(entryUntrustedPointerDeref, {
  reports: {
    'a load': enclave({ registers: `    mov (%rdi), %r11 # <- reported` }),
    'a store': enclave({ registers: `    mov %rdx, 8(%rsi) # <- reported` }),
    'a check for zero': enclave({
      registers: `    test %rdi, %rdi
    je 1f
    mov (%rdi), %r11 # <- reported
1:`,
    }),
  },
  accepts: {
    'a check': enclave({
      registers: `    cmp enclave_base(%rip), %rdi
    jae 1f
    mov (%rdi), %r11
1:`,
    }),
    'a check of the distance': enclave({
      registers: `    mov %rdi, %r10
    sub enclave_base(%rip), %r10
    cmp enclave_size(%rip), %r10
    jb 1f
    mov (%rdi), %r11
1:`,
    }),
    'memory of the enclave': enclave({
      registers: `    mov %gs:0x50, %r11
    mov (%r11), %r11`,
    }),
  },
});

describe('entry-untrusted-pointer-deref', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
