import { describe, expect, it } from 'vitest';
import { hostFpcwNotPreserved } from './host-fpcw-not-preserved.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(hostFpcwNotPreserved, {
  reports: {
    'MXCSR alone': `
# trampolint: contract=signal
    .globl  enter
enter:
    push    %rbp
    mov     %rsp, %rbp
    sub     $8, %rsp
    fnstcw  -4(%rbp)
    mov     %rdi, %rbx
    lea     aep(%rip), %rcx
    mov     $2, %eax
    enclu
    fldcw   -4(%rbp)
    leave
    ret # <- reported
aep:
    enclu
    ud2
`,
  },
  accepts: {
    'a function that enters nothing': `
# trampolint: contract=signal side=host
    .globl  f
    .type   f, @function
f:
    xor     %eax, %eax
    ret
`,
  },
});

describe('host-fpcw-not-preserved', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
