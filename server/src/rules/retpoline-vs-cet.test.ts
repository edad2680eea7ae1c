import { describe, expect, it } from 'vitest';
import { retpolineVsCet } from './retpoline-vs-cet.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(retpolineVsCet, {
  reports: {
    'an address written over the return address': `
# trampolint: side=host
    .globl  f
    .type   f, @function
f:
    mov     %rdi, (%rsp)
    ret # <- reported
`,
  },
  accepts: {
    'a return': `
# trampolint: side=host
    .globl  f
    .type   f, @function
f:
    push    %rbx
    pop     %rbx
    ret
`,
  },
});

describe('retpoline-vs-cet', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
