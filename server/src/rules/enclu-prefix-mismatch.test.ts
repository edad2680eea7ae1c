import { describe, expect, it } from 'vitest';
import { encluPrefixMismatch } from './enclu-prefix-mismatch.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(encluPrefixMismatch, {
  reports: {
    'another segment override at the AEP': `
# trampolint: contract=rfc-prefix prefix=ds
    .globl  enter
enter:
    mov     %rdi, %rbx
    lea     aep(%rip), %rcx
    mov     $2, %eax
    ds enclu
    ret
aep:
    cs enclu # <- reported
    ret
`,
    'bytes with a REX prefix at EENTER': `
# trampolint: contract=rfc-prefix prefix=ds
    .globl  enter
enter:
    mov     %rdi, %rbx
    lea     aep(%rip), %rcx
    mov     $2, %eax
    .byte   0x48, 0x0f, 0x01, 0xd7 # <- reported
    ret
aep:
    ds enclu
    ret
`,
  },
  accepts: {
    'the declared prefix, whichever it is': `
# trampolint: contract=rfc-prefix prefix=gs
    .globl  enter
enter:
    mov     %rdi, %rbx
    lea     aep(%rip), %rcx
    mov     $2, %eax
    gs enclu
    ret
aep:
    gs enclu
    ret
`,
    'a bare ENCLU, which lacks the prefix': `
# trampolint: contract=rfc-prefix prefix=ds
    .globl  enter
enter:
    mov     %rdi, %rbx
    lea     aep(%rip), %rcx
    mov     $2, %eax
    enclu
    ret
aep:
    ds enclu
    ret
`,
  },
});

describe('enclu-prefix-mismatch', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
