import { describe, expect, it } from 'vitest';
import { eexitScrubOrder } from './eexit-scrub-order.js';
import { casesOf, firesOnPage } from './support/cases.js';
import { enclave } from './support/enclave-snippets.js';

describe('the page of eexit-scrub-order', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(eexitScrubOrder, 'Bad'), firesOnPage(eexitScrubOrder, 'Good')]).toEqual([true, false]);
  });
});

const cases = casesOf(eexitScrubOrder, {
  reports: {
    'RBX loaded before': enclave({
      scrub: `    mov %gs:0x30, %rbx
    xor %edi, %edi
    xor %ebx, %ebx
    xor %r8d, %r8d`,
      restore: `    mov %gs:0x38, %rsp`,
      exit: `    mov $4, %eax
    enclu # <- reported`,
    }),
    'RBX never loaded': enclave({
      restore: `    xor %ebx, %ebx
    mov %gs:0x38, %rsp`,
      exit: `    mov $4, %eax
    enclu # <- reported`,
    }),
  },
  accepts: {
    'RBX loaded behind': enclave({
      scrub: `    xor %ebx, %ebx
    xor %edi, %edi
    xor %edx, %edx
    xor %r8d, %r8d`,
    }),
  },
});

describe('eexit-scrub-order', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
