import { describe, expect, it } from 'vitest';
import { ssaRspTrusted } from './ssa-rsp-trusted.js';
import { casesOf, firesOnPage } from './support/cases.js';
import { enclave } from './support/enclave-snippets.js';

describe('the page of ssa-rsp-trusted', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(ssaRspTrusted, 'Bad'), firesOnPage(ssaRspTrusted, 'Good')]).toEqual([true, false]);
  });
});

const cases = casesOf(ssaRspTrusted, {
  reports: {
    'a push': enclave({
      exception: `    mov %gs:0x20, %rbx
    mov 32(%rbx), %rsp
    sub $128, %rsp
    push %rax # <- reported
    ud2`,
    }),
    'a store': enclave({
      exception: `    mov %gs:0x20, %rbx
    mov 32(%rbx), %rsi
    mov %rdi, -256(%rsi) # <- reported
    ud2`,
    }),
    'a call': enclave({
      exception: `    mov %gs:0x20, %rbx
    mov 32(%rbx), %rsp
    and $-16, %rsp
    call handle # <- reported
    ud2`,
    }),
    'one bound alone': enclave({
      exception: `    mov %gs:0x20, %rbx
    mov 32(%rbx), %r11
    cmp %gs:0x28, %r11
    jb 1f
    mov %r11, %rsp
    sub $128, %rsp
    push %rax # <- reported
1:  ud2`,
    }),
  },
  accepts: {
    'both bounds': enclave({
      exception: `    mov %gs:0x20, %rbx
    mov 32(%rbx), %r11
    cmp %gs:0x28, %r11
    jb 1f
    cmp %gs:0x30, %r11
    ja 1f
    mov %r11, %rsp
    sub $128, %rsp
    push %rax
1:  ud2`,
    }),
    'one comparison of the distance': enclave({
      exception: `    mov %gs:0x20, %rbx
    mov 32(%rbx), %r11
    mov %r11, %r10
    sub %gs:0x28, %r10
    cmp %gs:0x30, %r10
    ja 1f
    mov %r11, %rsp
    sub $128, %rsp
    push %rax
1:  ud2`,
    }),
    'a stack of its own': enclave({
      exception: `    mov %gs:0x20, %rbx
    mov %gs:0x18, %rsp
    push 32(%rbx)
    ud2`,
    }),
  },
});

describe('ssa-rsp-trusted', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
