import { describe, expect, it } from 'vitest';
import { eexitScrubBypassed } from './eexit-scrub-bypassed.js';
import { casesOf, firesOnPage } from './support/cases.js';
import { enclave } from './support/enclave-snippets.js';

describe('the page of eexit-scrub-bypassed', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(eexitScrubBypassed, 'Bad'), firesOnPage(eexitScrubBypassed, 'Good')]).toEqual([true, false]);
  });
});

const cases = casesOf(eexitScrubBypassed, {
  reports: {
    'a branch behind all of it': enclave({
      scrub: `    cmpl $0, fast(%rip)
    jne 1f
    xor %edi, %edi
    xor %r8d, %r8d
    xor %r9d, %r9d
    xor %r10d, %r10d
    xor %r11d, %r11d
    xor %edx, %edx
1:`,
      scrubExtended: `    mov %rax, %rsi
    fxrstor xsave_init(%rip)`,
      exit: `    mov $4, %eax
    enclu # <- reported`,
    }),
    'a branch into the middle': enclave({
      scrub: `    xor %edi, %edi
    xor %edx, %edx
    cmpl $0, fast(%rip)
    jne 1f
    xor %r8d, %r8d
    xor %r9d, %r9d
1:  xor %r10d, %r10d
    xor %r11d, %r11d`,
      exit: `    mov $4, %eax
    enclu # <- reported`,
    }),
  },
  accepts: {
    'a branch in front of it': enclave({
      scrub: `    cmpl $0, fast(%rip)
    jne 1f
    xor %edi, %edi
1:  xor %edi, %edi
    xor %r8d, %r8d
    xor %r9d, %r9d
    xor %r10d, %r10d
    xor %r11d, %r11d
    xor %edx, %edx`,
    }),
  },
});

describe('eexit-scrub-bypassed', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
