import { describe, expect, it } from 'vitest';
import { entryAcNotCleared } from './entry-ac-not-cleared.js';
import { casesOf, firesOnPage } from './support/cases.js';
import { enclave } from './support/enclave-snippets.js';

describe('the page of entry-ac-not-cleared', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(entryAcNotCleared, 'Bad'), firesOnPage(entryAcNotCleared, 'Good')]).toEqual([true, false]);
  });
});

const cases = casesOf(entryAcNotCleared, {
  reports: {
    'CLD alone': enclave({ flags: `    cld`, call: `    call enclave_main # <- reported` }),
    'a constant with AC': enclave({
      flags: `    pushq $0x40000
    popfq`,
      call: `    call enclave_main # <- reported`,
    }),
    'a mask without AC': enclave({
      flags: `    pushfq
    andq $-1025, (%rsp)
    popfq`,
      call: `    call enclave_main # <- reported`,
    }),
    'a path around POPF': enclave({
      flags: `    cmpl $0, ready(%rip)
    je 1f
    pushq $0
    popfq
1:  cld`,
      call: `    call enclave_main # <- reported`,
    }),
  },
  accepts: {
    'a constant': enclave({}),
    'a mask': enclave({
      flags: `    pushfq
    andq $~0x40400, (%rsp)
    popfq`,
    }),
    'a bit set in the complement': enclave({
      flags: `    pushfq
    notq (%rsp)
    orq $0x40400, (%rsp)
    notq (%rsp)
    popfq`,
    }),
    'a mask of 32 bits': enclave({
      flags: `    pushfq
    andl $~0x40400, (%rsp)
    popfq`,
    }),
  },
});

describe('entry-ac-not-cleared', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
