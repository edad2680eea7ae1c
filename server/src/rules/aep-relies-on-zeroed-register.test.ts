import { describe, expect, it } from 'vitest';
import { aepReliesOnZeroedRegister } from './aep-relies-on-zeroed-register.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(aepReliesOnZeroedRegister, {
  reports: {
    'a fault path': `
# trampolint: contract=rfc-prefix prefix=ds
    .globl  enter
enter:
    push    %rbx
    mov     %rdi, %rbx
    mov     %rsi, %r14
    lea     aep(%rip), %rcx
    mov     $2, %eax
    ds enclu
    pop     %rbx
    ret
aep:
    ds enclu
    mov     %rdi, 8(%r14) # <- reported
    pop     %rbx
    ret
`,
  },
  accepts: {
    'a segment': `
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
    incq    %gs:(%r12)
    enclu
    ud2
`,
  },
});

describe('aep-relies-on-zeroed-register', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
