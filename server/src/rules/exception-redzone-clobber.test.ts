import { describe, expect, it } from 'vitest';
import { exceptionRedzoneClobber } from './exception-redzone-clobber.js';
import { casesOf, firesOnPage } from './support/cases.js';
import { enclave } from './support/enclave-snippets.js';

describe('the page of exception-redzone-clobber', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(exceptionRedzoneClobber, 'Bad'), firesOnPage(exceptionRedzoneClobber, 'Good')]).toEqual([
      true,
      false,
    ]);
  });
});

const cases = casesOf(exceptionRedzoneClobber, {
  reports: {
    'a store': enclave({
      exception: `    mov %gs:0x20, %rbx
    mov 32(%rbx), %rsi
    sub $144, %rsi
    mov %rax, (%rsi) # <- reported
    ud2`,
    }),
    'a push': enclave({
      exception: `    mov %gs:0x20, %rbx
    mov 32(%rbx), %rsp
    push %rax # <- reported
    ud2`,
    }),
    'the first of several stores': enclave({
      exception: `    mov %gs:0x20, %rbx
    mov 32(%rbx), %rsi
    sub $144, %rsi
    mov %rax, 56(%rsi) # <- reported
    mov %rcx, 64(%rsi)
    mov %rdx, (%rsi)
    ud2`,
    }),
  },
  accepts: {
    'the upper end of a frame behind the red zone': enclave({
      exception: `    mov %gs:0x20, %rbx
    mov 32(%rbx), %rsi
    sub $272, %rsi
    mov %rax, (%rsi)
    mov %rcx, 136(%rsi)
    ud2`,
    }),
    '128 bytes below': enclave({
      exception: `    mov %gs:0x20, %rbx
    mov 32(%rbx), %rsp
    sub $128, %rsp
    push %rax
    ud2`,
    }),
    'a frame behind the red zone': enclave({
      exception: `    mov %gs:0x20, %rbx
    mov 32(%rbx), %rsi
    sub $272, %rsi
    mov %rax, (%rsi)
    ud2`,
    }),
  },
});

describe('exception-redzone-clobber', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
