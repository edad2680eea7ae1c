import { describe, expect, it } from 'vitest';
import { untrustedAccessNot8byte } from './untrusted-access-not-8byte.js';
import { casesOf, firesOnPage } from './support/cases.js';
import { enclave } from './support/enclave-snippets.js';

describe('the page of untrusted-access-not-8byte', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(untrustedAccessNot8byte, 'Bad'), firesOnPage(untrustedAccessNot8byte, 'Good')]).toEqual([
      true,
      false,
    ]);
  });
});

const cases = casesOf(untrustedAccessNot8byte, {
  reports: {
    '4 bytes': enclave({ registers: `    movl $0, 4(%rsi) # <- reported` }),
    '1 byte': enclave({ registers: `    movb $1, (%rdi) # <- reported` }),
  },
  accepts: {
    '8 bytes': enclave({ registers: `    movq $0, (%rsi)` }),
    'memory of the enclave': enclave({ registers: `    movl $0, %gs:0x50` }),
  },
});

describe('untrusted-access-not-8byte', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
