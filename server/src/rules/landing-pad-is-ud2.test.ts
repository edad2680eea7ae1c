import { describe, expect, it } from 'vitest';
import { landingPadIsUd2 } from './landing-pad-is-ud2.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(landingPadIsUd2, {
  reports: {
    'the end of the code': `
# trampolint: contract=rfc-prefix prefix=ds
    .globl  enter
enter:
    mov     %rdi, %rbx
    lea     aep(%rip), %rcx
    mov     $2, %eax
    ds enclu
    ret
aep:
    ds enclu # <- reported
`,
    'int3 behind EENTER': `
# trampolint: contract=rfc-prefix prefix=ds
    .globl  enter
enter:
    mov     %rdi, %rbx
    lea     aep(%rip), %rcx
    mov     $2, %eax
    ds enclu # <- reported
    int3
aep:
    ds enclu
    ret
`,
  },
  accepts: {
    'a bare ENCLU': `
# trampolint: contract=rfc-prefix prefix=ds
    .globl  enter
enter:
    mov     %rdi, %rbx
    lea     aep(%rip), %rcx
    mov     $2, %eax
    ds enclu
    ret
aep:
    enclu
    ud2
`,
  },
});

describe('landing-pad-is-ud2', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
