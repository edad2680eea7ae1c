import { describe, expect, it } from 'vitest';
import { cfiUnbalanced } from './cfi-unbalanced.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(cfiUnbalanced, {
  reports: {
    'a procedure left open': `
    .globl  f
f:
    .cfi_startproc # <- reported
    ret
`,
    'an end without a beginning': `
    .globl  f
f:
    ret
    .cfi_endproc # <- reported
`,
  },
  accepts: {
    'directives of two sections': `
    .globl  f
f:
    .cfi_startproc
    ret
    .pushsection .text.cold, "ax"
g:
    .cfi_startproc
    ud2
    .cfi_endproc
    .popsection
    .cfi_endproc
`,
  },
});

describe('cfi-unbalanced', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
