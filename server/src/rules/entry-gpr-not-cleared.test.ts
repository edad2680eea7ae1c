import { describe, expect, it } from 'vitest';
import { entryGprNotCleared } from './entry-gpr-not-cleared.js';
import { casesOf, firesOnPage } from './support/cases.js';
import { enclave } from './support/enclave-snippets.js';

describe('the page of entry-gpr-not-cleared', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(entryGprNotCleared, 'Bad'), firesOnPage(entryGprNotCleared, 'Good')]).toEqual([true, false]);
  });
});

const cases = casesOf(entryGprNotCleared, {
  reports: {
    'one register': enclave({
      registers: `    xor %ebp, %ebp
    xor %r8d, %r8d
    xor %r9d, %r9d
    xor %r10d, %r10d
    xor %r12d, %r12d
    xor %r13d, %r13d
    xor %r14d, %r14d
    xor %r15d, %r15d`,
      call: `    call enclave_main # <- reported`,
    }),
  },
  accepts: {
    'all cleared': enclave({}),
  },
});

describe('entry-gpr-not-cleared', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
