import { describe, expect, it } from 'vitest';
import { addressTestedNotValue } from './address-tested-not-value.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(addressTestedNotValue, {
  reports: {
    'a comparison with an immediate': `
    .globl  f
    .type   f, @function
f:
    lea     hook(%rip), %rdx
    cmp     $0, %rdx # <- reported
    jne     1f
    ret
1:  jmp     *(%rdx)
`,
    'a copy of the address': `
    .globl  f
    .type   f, @function
f:
    lea     hook(%rip), %rdx
    mov     %rdx, -8(%rsp)
    mov     -8(%rsp), %rcx
    test    %rcx, %rcx # <- reported
    jz      1f
    jmp     *(%rcx)
1:  ret
`,
    'the address that a slot of the GOT holds': `
    .globl  f
    .type   f, @function
f:
    lea     hook@GOTPCREL(%rip), %rdx
    mov     (%rdx), %rdx
    test    %rdx, %rdx # <- reported
    jz      1f
    jmp     *%rdx
1:  ret
`,
  },
  accepts: {
    'a weak symbol by way of the GOT': `
    .weak   hook
    .globl  f
    .type   f, @function
f:
    mov     hook@GOTPCREL(%rip), %rdx
    test    %rdx, %rdx
    jz      1f
    jmp     *%rdx
1:  ret
`,
    'the value, by way of the GOT': `
    .globl  f
    .type   f, @function
f:
    mov     hook@GOTPCREL(%rip), %rdx
    mov     (%rdx), %rdx
    test    %rdx, %rdx
    jz      1f
    jmp     *%rdx
1:  ret
`,
    'thread data by way of the GOT': `
    .globl  f
    .type   f, @function
f:
    mov     hook@GOTTPOFF(%rip), %rdx
    mov     %fs:(%rdx), %rdx
    test    %rdx, %rdx
    jz      1f
    jmp     *%rdx
1:  ret
`,
    'a weak symbol': `
    .weak   hook
    .globl  f
    .type   f, @function
f:
    lea     hook(%rip), %rdx
    test    %rdx, %rdx
    jz      1f
    jmp     *%rdx
1:  ret
`,
  },
});

describe('address-tested-not-value', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
