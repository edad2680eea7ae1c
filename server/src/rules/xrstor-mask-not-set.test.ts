import { describe, expect, it } from 'vitest';
import { xrstorMaskNotSet } from './xrstor-mask-not-set.js';
import { casesOf, firesOnPage } from './support/cases.js';
import { enclave } from './support/enclave-snippets.js';

describe('the page of xrstor-mask-not-set', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(xrstorMaskNotSet, 'Bad'), firesOnPage(xrstorMaskNotSet, 'Good')]).toEqual([true, false]);
  });
});

const cases = casesOf(xrstorMaskNotSet, {
  reports: {
    CSSA: enclave({
      extended: `    xrstor xsave_init(%rip) # <- reported
    lfence`,
    }),
    'the result of a call': enclave({
      scrubExtended: `    mov %rax, %rsi
    mov $-1, %edx
    xrstor xsave_init(%rip) # <- reported`,
    }),
    '0': enclave({
      extended: `    xor %eax, %eax
    mov $-1, %edx
    xrstor xsave_init(%rip) # <- reported`,
    }),
    'a register of the host': enclave({
      extended: `    mov %rdi, %rax
    xrstor xsave_init(%rip) # <- reported`,
    }),
  },
  accepts: {
    '-1': enclave({}),
    'x87, SSE and AVX': enclave({
      extended: `    mov $7, %eax
    xor %edx, %edx
    xrstor xsave_init(%rip)`,
    }),
    'a mask from memory': enclave({
      extended: `    mov features(%rip), %rax
    mov features+4(%rip), %edx
    xrstor xsave_init(%rip)`,
    }),
  },
});

describe('xrstor-mask-not-set', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
