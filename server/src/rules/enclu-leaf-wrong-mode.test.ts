import { describe, expect, it } from 'vitest';
import { encluLeafWrongMode } from './enclu-leaf-wrong-mode.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(encluLeafWrongMode, {
  reports: {
    'EEXIT in the host': `
# trampolint: side=host
    .globl  enter
enter:
    mov     %rdi, %rbx
    mov     $4, %eax
    enclu # <- reported
    ret
`,
    'a leaf of the enclave where the ENCLU opts in to a fix-up': `
# trampolint: contract=rfc-prefix prefix=ds
    .globl  enter
enter:
    mov     %rdi, %rbx
    lea     aep(%rip), %rcx
    mov     $2, %eax
    xor     %eax, %eax
    ds enclu # <- reported
    ret
aep:
    ds enclu
    ud2
`,
    'one of two branches': `
# trampolint: side=host
    .globl  enter
enter:
    mov     %rdi, %rbx
    lea     aep(%rip), %rcx
    test    %rsi, %rsi
    je      1f
    xor     %eax, %eax
    enclu # <- reported
    ret
1:  mov     $2, %eax
    enclu
    ret
aep:
    enclu
    ud2
`,
    'an exit that falls on the ENCLU of the AEP': `
    .globl  enter
enter:
    mov     %rdi, %rbx
    lea     aep(%rip), %rcx
    mov     $2, %eax
    enclu
aep:
    enclu # <- reported
    ud2
`,
  },
  accepts: {
    'EREPORT in the enclave': `
# trampolint: side=enclave entry=entry
    .globl  entry
entry:
    xor     %eax, %eax
    enclu
    mov     %r12, %rbx
    mov     $4, %eax
    enclu
    ud2
`,
    'EENTER in the host': `
    .globl  enter
enter:
    mov     %rdi, %rbx
    lea     aep(%rip), %rcx
    mov     $2, %eax
    enclu
    ret
aep:
    enclu
    ud2
`,
  },
});

describe('enclu-leaf-wrong-mode', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
