import { describe, expect, it } from 'vitest';
import { entrySignedBoundCheck } from './entry-signed-bound-check.js';
import { casesOf, firesOnPage } from './support/cases.js';
import { enclave } from './support/enclave-snippets.js';

describe('the page of entry-signed-bound-check', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(entrySignedBoundCheck, 'Bad'), firesOnPage(entrySignedBoundCheck, 'Good')]).toEqual([
      true,
      false,
    ]);
  });
});

const cases = casesOf(entrySignedBoundCheck, {
  reports: {
    JGE: enclave({
      registers: `    lea table(%rip), %r11
    cmp $16, %rdi
    jge 1f
    mov (%r11,%rdi,8), %r11 # <- reported
1:`,
    }),
    JLE: enclave({
      registers: `    lea table(%rip), %r11
    cmp $15, %rdi
    jle 1f
    ud2
1:  mov (%r11,%rdi,8), %r11 # <- reported`,
    }),
    'a limit from memory': enclave({
      registers: `    lea table(%rip), %r11
    cmp count(%rip), %rdi
    jge 1f
    mov (%r11,%rdi,8), %r11 # <- reported
1:`,
    }),
  },
  accepts: {
    JAE: enclave({
      registers: `    lea table(%rip), %r11
    cmp $16, %rdi
    jae 1f
    mov (%r11,%rdi,8), %r11
1:`,
    }),
    'both sides': enclave({
      registers: `    lea table(%rip), %r11
    test %rdi, %rdi
    js 1f
    cmp $16, %rdi
    jge 1f
    mov (%r11,%rdi,8), %r11
1:`,
    }),
  },
});

describe('entry-signed-bound-check', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
