import { describe, expect, it } from 'vitest';
import { eexitFlagsScrubOnWrongOrder } from './eexit-flags-scrub-on-wrong-order.js';
import { casesOf, firesOnPage } from './support/cases.js';
import { enclave } from './support/enclave-snippets.js';

describe('the page of eexit-flags-scrub-on-wrong-order', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(eexitFlagsScrubOnWrongOrder, 'Bad'), firesOnPage(eexitFlagsScrubOnWrongOrder, 'Good')]).toEqual(
      [true, false],
    );
  });
});

const cases = casesOf(eexitFlagsScrubOnWrongOrder, {
  reports: {
    'a comparison behind the clearing': enclave({
      restore: `    cmp $0, %rsi
    mov %gs:0x30, %rbx
    mov %gs:0x38, %rsp`,
      exit: `    mov $4, %eax
    enclu # <- reported`,
    }),
  },
  accepts: {
    'the clearing behind the comparison': enclave({
      scrub: `    cmp $0, %rsi
    xor %edi, %edi
    xor %r8d, %r8d
    xor %r9d, %r9d
    xor %r10d, %r10d
    xor %r11d, %r11d
    xor %edx, %edx`,
    }),
  },
});

describe('eexit-flags-scrub-on-wrong-order', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
