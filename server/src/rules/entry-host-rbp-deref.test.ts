import { describe, expect, it } from 'vitest';
import { entryHostRbpDeref } from './entry-host-rbp-deref.js';
import { casesOf, firesOnPage } from './support/cases.js';
import { enclave } from './support/enclave-snippets.js';

describe('the page of entry-host-rbp-deref', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(entryHostRbpDeref, 'Bad'), firesOnPage(entryHostRbpDeref, 'Good')]).toEqual([true, false]);
  });
});

const cases = casesOf(entryHostRbpDeref, {
  reports: {
    'a load': enclave({ call: `    call enclave_main`, registers: `    mov 16(%rbp), %rdi # <- reported` }),
    'a store': enclave({ registers: `    mov %rdi, -8(%rbp) # <- reported` }),
    'a copy': enclave({
      registers: `    mov %rbp, %r11
    mov (%r11), %rdi # <- reported`,
    }),
  },
  accepts: {
    'RBP that is kept': enclave({}),
    'RBP of the enclave': enclave({
      registers: `    mov %rsp, %rbp
    mov -8(%rbp), %rdi`,
    }),
  },
});

describe('entry-host-rbp-deref', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
