import { describe, expect, it } from 'vitest';
import { flagsClobberedAfterPopf } from './flags-clobbered-after-popf.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(flagsClobberedAfterPopf, {
  reports: {
    'a cleared register': `
    .globl  restore
    .type   restore, @function
restore:
    mov     %rdi, %rsp
    popfq
    xor     %ecx, %ecx # <- reported
    jmp     *8(%rdi)
`,
  },
  accepts: {
    'flags of its own': `
    .globl  f
    .type   f, @function
f:
    pushfq
    andl    $0xfffbffff, (%rsp)
    popfq
    xor     %eax, %eax
    ret
`,
  },
});

describe('flags-clobbered-after-popf', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
