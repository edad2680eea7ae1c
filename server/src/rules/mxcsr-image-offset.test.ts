import { describe, expect, it } from 'vitest';
import { mxcsrImageOffset } from './mxcsr-image-offset.js';
import { casesOf, firesOnPage } from './support/cases.js';
import { enclave } from './support/enclave-snippets.js';

describe('the page of mxcsr-image-offset', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(mxcsrImageOffset, 'Bad'), firesOnPage(mxcsrImageOffset, 'Good')]).toEqual([true, false]);
  });
});

const cases = casesOf(mxcsrImageOffset, {
  reports: {
    'offset 8': enclave({
      tail: `    .section .rodata
    .balign 64
other_init:
    .short  0x37f
    .skip   6
    .long   0x1fbf # <- reported
    .skip   500
    .quad   0, 0
    .skip   48
`,
    }),
    'offset 28, without code': `# trampolint: side=enclave
    .section .rodata
    .balign 64
xsave_init:
    .short 0x37f
    .skip 26
    .long 0x1f80 # <- reported
    .skip 480
    .skip 64
    .text
    .globl enclave_entry
enclave_entry:
    mov $4, %eax
    enclu
`,
  },
  accepts: {
    'offset 24': enclave({}),
    'an image that is filled at run time': enclave({
      tail: `    .data
    .balign 64
xsave_area:
    .skip 576`,
    }),
    'other data': enclave({
      tail: `    .data
    .balign 64
table:
    .long 1, 0x1f80, 3, 4
    .skip 1024`,
    }),
  },
});

describe('mxcsr-image-offset', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
