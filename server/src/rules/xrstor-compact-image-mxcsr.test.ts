import { describe, expect, it } from 'vitest';
import { xrstorCompactImageMxcsr } from './xrstor-compact-image-mxcsr.js';
import { casesOf, firesOnPage } from './support/cases.js';
import { enclave } from './support/enclave-snippets.js';

describe('the page of xrstor-compact-image-mxcsr', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(xrstorCompactImageMxcsr, 'Bad'), firesOnPage(xrstorCompactImageMxcsr, 'Good')]).toEqual([
      true,
      false,
    ]);
  });
});

const cases = casesOf(xrstorCompactImageMxcsr, {
  reports: {
    'a compacted image': enclave({
      tail: `    .section .rodata
    .balign 64
compact:
    .short  0x37f
    .skip   22
    .long   0x1fbf
    .skip   484
    .quad   0
    .quad   0x8000000000000000 # <- reported
    .skip   48
`,
    }),
  },
  accepts: {
    'a standard image': enclave({}),
    'the default value': enclave({
      tail: `    .section .rodata
    .balign 64
compact:
    .short  0x37f
    .skip   22
    .long   0x1f80
    .skip   484
    .quad   0, 0x8000000000000000
    .skip   48
`,
    }),
    'SSE in XSTATE_BV': enclave({
      tail: `    .section .rodata
    .balign 64
compact:
    .short  0x37f
    .skip   22
    .long   0x1fbf
    .skip   484
    .quad   2, 0x8000000000000000
    .skip   48
`,
    }),
  },
});

describe('xrstor-compact-image-mxcsr', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
