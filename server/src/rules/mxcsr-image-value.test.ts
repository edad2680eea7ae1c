import { describe, expect, it } from 'vitest';
import { mxcsrImageValue } from './mxcsr-image-value.js';
import { casesOf, firesOnPage } from './support/cases.js';
import { enclave } from './support/enclave-snippets.js';

describe('the page of mxcsr-image-value', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(mxcsrImageValue, 'Bad'), firesOnPage(mxcsrImageValue, 'Good')]).toEqual([true, false]);
  });
});

const cases = casesOf(mxcsrImageValue, {
  reports: {
    '0 in an image': enclave({
      extended: `    fxrstor bad_init(%rip) # <- reported
    lfence`,
      tail: `    .section .rodata
    .balign 64
bad_init:
    .short 0x37f
    .skip 510
    .text`,
    }),
    'the default with LFENCE': enclave({
      extended: `    ldmxcsr init(%rip) # <- reported
    lfence
    fninit`,
      tail: `    .data
init:
    .long 0x1f80
    .text`,
    }),
  },
  accepts: {
    '0x1FBF': enclave({}),
    'the default without LFENCE': enclave({
      extended: `    ldmxcsr init(%rip)
    fninit`,
      tail: `    .data
init:
    .long 0x1f80
    .text`,
    }),
    'a value of another file': enclave({
      extended: `    ldmxcsr init(%rip)
    lfence
    fninit`,
    }),
  },
});

describe('mxcsr-image-value', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
