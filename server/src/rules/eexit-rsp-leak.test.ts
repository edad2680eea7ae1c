import { describe, expect, it } from 'vitest';
import { eexitRspLeak } from './eexit-rsp-leak.js';
import { casesOf, firesOnPage } from './support/cases.js';
import { enclave } from './support/enclave-snippets.js';

describe('the page of eexit-rsp-leak', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(eexitRspLeak, 'Bad'), firesOnPage(eexitRspLeak, 'Good')]).toEqual([true, false]);
  });
});

const cases = casesOf(eexitRspLeak, {
  reports: {
    RSP: enclave({
      restore: `    mov %gs:0x30, %rbx
    mov %gs:0x40, %rbp`,
      exit: `    mov $4, %eax
    enclu # <- reported`,
    }),
    RBP: enclave({
      registers: `    mov %rsp, %rbp`,
      restore: `    mov %gs:0x30, %rbx
    mov %gs:0x38, %rsp`,
      exit: `    mov $4, %eax
    enclu # <- reported`,
    }),
  },
  accepts: {
    'both of the host': enclave({}),
    'a stack that is left again by XCHG': enclave({
      stack: `    mov %gs:0x8, %r11
    xchg %rsp, %r11
    push %r11`,
      restore: `    mov %gs:0x30, %rbx
    mov %gs:0x40, %rbp
    pop %rsp`,
    }),
  },
});

describe('eexit-rsp-leak', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
