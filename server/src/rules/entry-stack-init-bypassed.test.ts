import { describe, expect, it } from 'vitest';
import { entryStackInitBypassed } from './entry-stack-init-bypassed.js';
import { casesOf, firesOnPage } from './support/cases.js';
import { enclave } from './support/enclave-snippets.js';

describe('the page of entry-stack-init-bypassed', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(entryStackInitBypassed, 'Bad'), firesOnPage(entryStackInitBypassed, 'Good')]).toEqual([
      true,
      false,
    ]);
  });
});

const cases = casesOf(entryStackInitBypassed, {
  reports: {
    'a check in front of it': enclave({
      stack: `    mov %gs:0x8, %rsp
    cmpl $0, panicked(%rip)
    jne 2f
    btsl $0, %gs:0x10
    jc 1f
    lea image_base(%rip), %rax
    add %rax, %rsp
    mov %rsp, %gs:0x8
1:`,
      tail: `2:  call abort_reentry # <- reported
    ud2`,
    }),
  },
  accepts: {
    'a check behind it': enclave({
      stack: `    mov %gs:0x8, %rsp
    btsl $0, %gs:0x10
    jc 1f
    lea image_base(%rip), %rax
    add %rax, %rsp
    mov %rsp, %gs:0x8
1:  cmpl $0, panicked(%rip)
    jne 2f`,
      tail: `2:  call abort_reentry
    ud2`,
    }),
    'a slot that nobody sets up': enclave({}),
  },
});

describe('entry-stack-init-bypassed', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
