import { describe, expect, it } from 'vitest';
import { eexitDeadRcx } from './eexit-dead-rcx.js';
import { casesOf, firesOnPage } from './support/cases.js';
import { enclave } from './support/enclave-snippets.js';

describe('the page of eexit-dead-rcx', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(eexitDeadRcx, 'Bad'), firesOnPage(eexitDeadRcx, 'Good')]).toEqual([true, false]);
  });
});

const cases = casesOf(eexitDeadRcx, {
  reports: {
    'a load from thread data': enclave({
      restore: `    mov %gs:0x48, %rcx
    mov %gs:0x30, %rbx
    mov %gs:0x38, %rsp`,
      exit: `    mov $4, %eax
    enclu # <- reported`,
    }),
  },
  accepts: {
    'RCX that is cleared': enclave({}),
    'RCX that is read': enclave({
      restore: `    mov %gs:0x48, %rcx
    mov %rcx, %gs:0x50
    mov %gs:0x30, %rbx
    mov %gs:0x38, %rsp`,
    }),
  },
});

describe('eexit-dead-rcx', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
