import { describe, expect, it } from 'vitest';
import { pushInRedzoneContext } from './push-in-redzone-context.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(pushInRedzoneContext, {
  reports: {
    'a push on a kept value': `
    .globl  f
f:  mov     %rdi, -8(%rsp)
    push    %rbx # <- reported
    pop     %rbx
    mov     -8(%rsp), %rax
    ret
`,
    'a call': `
    .globl  f
f:  mov     %edi, -4(%rsp)
    call    1f # <- reported
    mov     -4(%rsp), %eax
    ret
1:  ret
`,
  },
  accepts: {
    'a push beside it': `
    .globl  f
f:  mov     %rdi, -16(%rsp)
    push    %rbx
    pop     %rbx
    mov     -16(%rsp), %rax
    ret
`,
    'a push past the red zone': `
    .globl  f
f:  mov     %rdi, -8(%rsp)
    lea     -128(%rsp), %rsp
    push    %rbx
    pop     %rbx
    lea     128(%rsp), %rsp
    mov     -8(%rsp), %rax
    ret
`,
    'a value that nobody reads again': `
    .globl  f
f:  mov     %rdi, -8(%rsp)
    mov     -8(%rsp), %rax
    push    %rbx
    pop     %rbx
    ret
`,
    'a frame': `
    .globl  f
f:  sub     $24, %rsp
    mov     %rdi, 8(%rsp)
    push    %rbx
    mov     16(%rsp), %rax
    pop     %rbx
    add     $24, %rsp
    ret
`,
    'a pushed value that is read': `
    .globl  f
f:  mov     %rdi, -8(%rsp)
    push    %rsi
    mov     (%rsp), %rax
    pop     %rsi
    ret
`,
  },
});

describe('push-in-redzone-context', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
