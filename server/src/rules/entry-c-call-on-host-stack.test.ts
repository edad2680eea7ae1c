import { describe, expect, it } from 'vitest';
import { entryCCallOnHostStack } from './entry-c-call-on-host-stack.js';
import { casesOf, firesOnPage } from './support/cases.js';
import { enclave } from './support/enclave-snippets.js';

describe('the page of entry-c-call-on-host-stack', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(entryCCallOnHostStack, 'Bad'), firesOnPage(entryCCallOnHostStack, 'Good')]).toEqual([
      true,
      false,
    ]);
  });
});

const cases = casesOf(entryCCallOnHostStack, {
  reports: {
    'a call': enclave({
      stack: ``,
      flags: `    cld`,
      call: `    call enclave_main # <- reported`,
      restore: `    mov %gs:0x30, %rbx`,
    }),
    'a call on the exception path': enclave({
      exception: `    call handle # <- reported
    ud2`,
    }),
    'a jump to C': enclave({ exception: `    jmp abort_reentry # <- reported` }),
    'a call behind an adjustment': enclave({
      exception: `    and $-16, %rsp
    call handle # <- reported
    ud2`,
    }),
  },
  accepts: {
    'a call behind the switch': enclave({
      exception: `    mov %gs:0x8, %rsp
    call handle
    ud2`,
    }),
  },
});

describe('entry-c-call-on-host-stack', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
