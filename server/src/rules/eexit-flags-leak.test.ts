import { describe, expect, it } from 'vitest';
import { eexitFlagsLeak } from './eexit-flags-leak.js';
import { casesOf, firesOnPage } from './support/cases.js';
import { enclave } from './support/enclave-snippets.js';

describe('the page of eexit-flags-leak', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(eexitFlagsLeak, 'Bad'), firesOnPage(eexitFlagsLeak, 'Good')]).toEqual([true, false]);
  });
});

const cases = casesOf(eexitFlagsLeak, {
  reports: {
    'a comparison': enclave({
      scrub: `    xor %edi, %edi
    xor %edx, %edx
    xor %r8d, %r8d
    xor %r9d, %r9d
    xor %r10d, %r10d
    xor %r11d, %r11d
    cmp $5, %rsi`,
      exit: `    mov $4, %eax
    enclu # <- reported`,
    }),
    'what the call left': enclave({
      scrub: `    mov $0, %edi
    mov $0, %edx
    mov $0, %r8d
    mov $0, %r9d
    mov $0, %r10d
    mov $0, %r11d`,
      exit: `    mov $4, %eax
    enclu # <- reported`,
    }),
    DF: enclave({
      scrub: `    xor %edi, %edi
    xor %r8d, %r8d
    xor %r9d, %r9d
    xor %r10d, %r10d
    xor %r11d, %r11d
    xor %edx, %edx
    std`,
      exit: `    mov $4, %eax
    enclu # <- reported`,
    }),
  },
  accepts: {
    XOR: enclave({}),
    'ADD of 0': enclave({
      restore: `    add %rdx, %rdx
    mov %gs:0x30, %rbx
    mov %gs:0x38, %rsp`,
    }),
    'POPF of a constant': enclave({
      restore: `    pushq $0
    popfq
    mov %gs:0x30, %rbx
    mov %gs:0x38, %rsp`,
    }),
  },
});

describe('eexit-flags-leak', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
