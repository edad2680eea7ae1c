import { describe, expect, it } from 'vitest';
import { hostRbpTrustedAfterExit } from './host-rbp-trusted-after-exit.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(hostRbpTrustedAfterExit, {
  reports: {
    'leave behind the exit': `
    .globl  enter
enter:
    push    %rbp
    mov     %rsp, %rbp
    mov     %rdi, %rbx
    lea     aep(%rip), %rcx
    mov     $2, %eax
    enclu
    leave # <- reported
    ret
aep:
    enclu
    ud2
`,
  },
  accepts: {
    'RBP loaded from memory of the thread': `
    .globl  enter
enter:
    push    %rbp
    mov     %rsp, %rbp
    mov     %rbp, %gs:0x100
    mov     %rdi, %rbx
    lea     aep(%rip), %rcx
    mov     $2, %eax
    enclu
    mov     %gs:0x100, %rbp
    leave
    ret
aep:
    enclu
    ud2
`,
  },
});

describe('host-rbp-trusted-after-exit', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
