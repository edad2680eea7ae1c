import { describe, expect, it } from 'vitest';
import { aepStackMisalignedAtCall } from './aep-stack-misaligned-at-call.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(aepStackMisalignedAtCall, {
  reports: {
    'an AEP whose EENTER is in another file': `
    .globl  sample_aep
sample_aep:
    push    %rax
    push    %rcx
    cld
    call    sample # <- reported
    pop     %rcx
    pop     %rax
    enclu
    ud2
`,
  },
  accepts: {
    'an even count': `
    .globl  enter
enter:
    push    %rbx
    mov     %rdi, %rbx
    lea     aep(%rip), %rcx
    mov     $2, %eax
    enclu
    pop     %rbx
    ret
aep:
    push    %rax
    push    %rcx
    cld
    call    sample
    pop     %rcx
    pop     %rax
    enclu
    ud2
`,
  },
});

describe('aep-stack-misaligned-at-call', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
