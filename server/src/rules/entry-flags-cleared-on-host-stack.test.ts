import { describe, expect, it } from 'vitest';
import { entryFlagsClearedOnHostStack } from './entry-flags-cleared-on-host-stack.js';
import { casesOf, firesOnPage } from './support/cases.js';
import { enclave } from './support/enclave-snippets.js';

describe('the page of entry-flags-cleared-on-host-stack', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([
      firesOnPage(entryFlagsClearedOnHostStack, 'Bad'),
      firesOnPage(entryFlagsClearedOnHostStack, 'Good'),
    ]).toEqual([true, false]);
  });
});

const cases = casesOf(entryFlagsClearedOnHostStack, {
  reports: {
    'a mask on the stack of the host': enclave({
      entry: `    test %rax, %rax
    jne on_exception
    pushfq
    andq $-263169, (%rsp)
    popfq # <- reported`,
    }),
    'a constant on the stack of the host': enclave({
      entry: `    test %rax, %rax
    jne on_exception
    pushq $0
    popfq # <- reported`,
    }),
  },
  accepts: {
    'the stack of the enclave': enclave({}),
  },
});

describe('entry-flags-cleared-on-host-stack', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
