import { describe, expect, it } from 'vitest';
import { entryUntrustedIndexUnchecked } from './entry-untrusted-index-unchecked.js';
import { casesOf, firesOnPage } from './support/cases.js';
import { enclave } from './support/enclave-snippets.js';

describe('the page of entry-untrusted-index-unchecked', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([
      firesOnPage(entryUntrustedIndexUnchecked, 'Bad'),
      firesOnPage(entryUntrustedIndexUnchecked, 'Good'),
    ]).toEqual([true, false]);
  });
});

const cases = casesOf(entryUntrustedIndexUnchecked, {
  reports: {
    'a call through a table': enclave({
      call: `    lea table(%rip), %r11
    call *(%r11,%rdi,8) # <- reported`,
    }),
    'a load from a table': enclave({
      registers: `    lea table(%rip), %r11
    mov (%r11,%rdi,8), %r11 # <- reported`,
    }),
    'a test for zero': enclave({
      registers: `    lea table(%rip), %r11
    test %rdi, %rdi
    je 1f
    mov (%r11,%rdi,8), %r11 # <- reported
1:`,
    }),
    'a check on another path': enclave({
      registers: `    lea table(%rip), %r11
    cmpl $0, ready(%rip)
    je 1f
    cmp $16, %rdi
    jae 2f
1:  mov (%r11,%rdi,8), %r11 # <- reported
2:`,
    }),
  },
  accepts: {
    'a check': enclave({
      registers: `    lea table(%rip), %r11
    cmp $16, %rdi
    jae 1f
    mov (%r11,%rdi,8), %r11
1:`,
    }),
    'a mask': enclave({
      registers: `    lea table(%rip), %r11
    and $15, %edi
    mov (%r11,%rdi,8), %r11`,
    }),
    'a limit from memory': enclave({
      registers: `    lea table(%rip), %r11
    cmp count(%rip), %rdi
    jae 1f
    mov (%r11,%rdi,8), %r11
1:`,
    }),
  },
});

describe('entry-untrusted-index-unchecked', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
