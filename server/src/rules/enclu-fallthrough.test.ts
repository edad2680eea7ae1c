import { describe, expect, it } from 'vitest';
import { encluFallthrough } from './enclu-fallthrough.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(encluFallthrough, {
  reports: {
    'EEXIT at the end of the code': `
# trampolint: side=enclave entry=entry
    .globl  entry
entry:
    mov     %rcx, %rbx
    mov     $4, %eax
    enclu # <- reported
`,
    'an AEP before another function': `
    .globl  enter
enter:
    mov     %rdi, %rbx
    lea     aep(%rip), %rcx
    mov     $2, %eax
    enclu
    ret
aep:
    enclu # <- reported
other:
    ret
`,
  },
  accepts: {
    'a trap': `
# trampolint: side=enclave entry=entry
    .globl  entry
entry:
    mov     %rcx, %rbx
    mov     $4, %eax
    enclu
    ud2
`,
    'an ENCLU for both': `
    .globl  enter
enter:
    mov     %rdi, %rbx
    lea     1f(%rip), %rcx
    mov     $2, %eax
1:  enclu
    ret
`,
  },
});

describe('enclu-fallthrough', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
