import { describe, expect, it } from 'vitest';
import { hostRspTrustedAfterExit } from './host-rsp-trusted-after-exit.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(hostRspTrustedAfterExit, {
  reports: {
    'the first use alone': `
    .globl  enter
enter:
    push    %rbx
    push    %r12
    mov     %rdi, %rbx
    lea     aep(%rip), %rcx
    mov     $2, %eax
    enclu
    pop     %r12 # <- reported
    pop     %rbx
    ret
aep:
    enclu
    ud2
`,
    'a call on that stack': `
    .globl  enter
enter:
    push    %rbp
    mov     %rsp, %rbp
    push    %rbx
    sub     $8, %rsp
    mov     %rdi, %rbx
    lea     aep(%rip), %rcx
    mov     $2, %eax
    enclu
    call    done # <- reported
    mov     -8(%rbp), %rbx
    leave
    ret
aep:
    enclu
    ud2
`,
  },
  accepts: {
    'a declared promise': `
# trampolint: trust=rsp
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
    'RSP from memory of the thread': `
    .globl  enter
enter:
    push    %rbx
    mov     %rsp, %gs:0x100
    mov     %rdi, %rbx
    lea     aep(%rip), %rcx
    mov     $2, %eax
    enclu
    mov     %gs:0x100, %rsp
    pop     %rbx
    ret
aep:
    enclu
    ud2
`,
  },
});

describe('host-rsp-trusted-after-exit', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
