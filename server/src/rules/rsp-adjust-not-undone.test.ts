import { describe, expect, it } from 'vitest';
import { rspAdjustNotUndone } from './rsp-adjust-not-undone.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(rspAdjustNotUndone, {
  reports: {
    'RET behind a rounded call': `
# trampolint: side=host
    .globl  f
    .type   f, @function
f:
    sub     $8, %rsp
    and     $-32, %rsp
    call    g
    add     $8, %rsp
    ret # <- reported
`,
  },
  accepts: {
    'the bits added back': `
    .globl  f
    .type   f, @function
f:
    push    %rbx
    mov     %rsp, %rbx
    and     $15, %rbx
    and     $-16, %rsp
    call    g
    lea     (%rsp,%rbx), %rsp
    pop     %rbx
    ret
`,
    'a copy in a callee-saved register': `
    .globl  f
    .type   f, @function
f:
    push    %rbx
    mov     %rsp, %rbx
    and     $-16, %rsp
    call    g
    mov     %rbx, %rsp
    pop     %rbx
    ret
`,
  },
});

describe('rsp-adjust-not-undone', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
