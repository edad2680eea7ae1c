import { describe, expect, it } from 'vitest';
import { calleeSavedNotPreservedOnEntry } from './callee-saved-not-preserved-on-entry.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(calleeSavedNotPreservedOnEntry, {
  reports: {
    'R12 to R15 at one return': `
    .globl  enter
enter:
    push    %rbx
    mov     %rdi, %rbx
    lea     aep(%rip), %rcx
    mov     $2, %eax
    enclu
    pop     %rbx
    ret # <- reported
aep:
    enclu
    ud2
`,
  },
  accepts: {
    'an enclave that promises to restore them': `
# trampolint: trust=r12,r13,r14,r15
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
    enclu
    ud2
`,
  },
});

describe('callee-saved-not-preserved-on-entry', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
