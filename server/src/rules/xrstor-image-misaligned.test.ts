import { describe, expect, it } from 'vitest';
import { xrstorImageMisaligned } from './xrstor-image-misaligned.js';
import { casesOf, firesOnPage } from './support/cases.js';
import { enclave } from './support/enclave-snippets.js';

describe('the page of xrstor-image-misaligned', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(xrstorImageMisaligned, 'Bad'), firesOnPage(xrstorImageMisaligned, 'Good')]).toEqual([
      true,
      false,
    ]);
  });
});

const cases = casesOf(xrstorImageMisaligned, {
  reports: {
    'no alignment': enclave({
      extended: `    mov $-1, %eax
    mov $-1, %edx
    xrstor area(%rip) # <- reported`,
      tail: `    .data
    .byte 1
area:
    .skip 576
    .text`,
    }),
    'an alignment that is undone': enclave({
      extended: `    mov $-1, %eax
    mov $-1, %edx
    xrstor area+8(%rip) # <- reported`,
      tail: `    .data
    .balign 64
area:
    .skip 600
    .text`,
    }),
    FXSAVE: enclave({
      extended: `    fxsave area(%rip) # <- reported
    fxrstor xsave_init(%rip)`,
      tail: `    .data
    .balign 8
area:
    .skip 512
    .text`,
    }),
  },
  accepts: {
    '64 bytes': enclave({}),
    '16 bytes for FXRSTOR': enclave({
      extended: `    fxrstor area(%rip)`,
      tail: `    .data
    .balign 16
area:
    .skip 512
    .text`,
    }),
    'a buffer on the stack': enclave({
      extended: `    and $-64, %rsp
    xsave -640(%rsp)
    xrstor xsave_init(%rip)`,
    }),
  },
});

describe('xrstor-image-misaligned', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
