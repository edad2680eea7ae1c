import { describe, expect, it } from 'vitest';
import { redzoneClobber } from './redzone-clobber.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(redzoneClobber, {
  reports: {
    'a call': `
    .globl  restore
    .type   restore, @function
restore:
    mov     32(%rdi), %rsp
    push    %rdi # <- reported
    call    notify
    pop     %rdi
    jmp     *%gs:0x48
`,
  },
  accepts: {
    "the thread's own stack": `
    .globl  enter
    .type   enter, @function
enter:
    mov     %rsp, %rbp
    mov     %gs:0x10, %rsp
    push    %rdi
    call    handler
    mov     %rbp, %rsp
    ret
`,
  },
});

describe('redzone-clobber', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
