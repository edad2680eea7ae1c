import { describe, expect, it } from 'vitest';
import { entryDfNotCleared } from './entry-df-not-cleared.js';
import { casesOf, firesOnPage } from './support/cases.js';
import { enclave } from './support/enclave-snippets.js';

describe('the page of entry-df-not-cleared', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(entryDfNotCleared, 'Bad'), firesOnPage(entryDfNotCleared, 'Good')]).toEqual([true, false]);
  });
});

const cases = casesOf(entryDfNotCleared, {
  reports: {
    'a call': enclave({ flags: ``, call: `    call enclave_main # <- reported` }),
    'a string instruction': enclave({
      flags: ``,
      registers: `    mov $8, %ecx
    rep movsb # <- reported`,
    }),
    'one path': enclave({
      exception: `    mov %gs:0x8, %rsp
    call handle # <- reported
    ud2`,
    }),
    'flags that were only read': enclave({
      flags: `    pushfq
    popfq`,
      call: `    call enclave_main # <- reported`,
    }),
    'a mask that keeps DF': enclave({
      flags: `    pushfq
    andq $-262145, (%rsp)
    popfq`,
      call: `    call enclave_main # <- reported`,
    }),
  },
  accepts: {
    CLD: enclave({ flags: `    cld` }),
    'a constant': enclave({}),
    'a mask': enclave({
      flags: `    pushfq
    andq $-263169, (%rsp)
    popfq`,
    }),
    'a mask in a register': enclave({
      flags: `    pushfq
    pop %r11
    and $0xffffffffffffbfff & ~0x400, %r11
    push %r11
    popfq`,
    }),
  },
});

describe('entry-df-not-cleared', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
