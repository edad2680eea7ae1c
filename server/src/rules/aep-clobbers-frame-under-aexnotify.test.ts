import { describe, expect, it } from 'vitest';
import { aepClobbersFrameUnderAexnotify } from './aep-clobbers-frame-under-aexnotify.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(aepClobbersFrameUnderAexnotify, {
  reports: {
    'a rounded RSP': `
# trampolint: contract=aex-notify
    .globl  enter
enter:
    mov     %rdi, %rbx
    lea     aep(%rip), %rcx
    mov     $2, %eax
    enclu
    ret
aep:
    and     $-16, %rsp
    enclu # <- reported
    ud2
`,
  },
  accepts: {
    'a plain AEP': `
# trampolint: contract=aex-notify
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

describe('aep-clobbers-frame-under-aexnotify', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
