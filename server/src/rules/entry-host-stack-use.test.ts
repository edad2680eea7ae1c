import { describe, expect, it } from 'vitest';
import { entryHostStackUse } from './entry-host-stack-use.js';
import { casesOf, firesOnPage } from './support/cases.js';
import { enclave } from './support/enclave-snippets.js';

describe('the page of entry-host-stack-use', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(entryHostStackUse, 'Bad'), firesOnPage(entryHostStackUse, 'Good')]).toEqual([true, false]);
  });
});

const cases = casesOf(entryHostStackUse, {
  reports: {
    'a push': enclave({
      entry: `    push %rcx # <- reported
    test %rax, %rax
    jne on_exception`,
    }),
    'access through RSP': enclave({
      entry: `    mov 8(%rsp), %rdi # <- reported
    test %rax, %rax
    jne on_exception`,
    }),
    'a call within the file': enclave({
      entry: `    call save # <- reported
    test %rax, %rax
    jne on_exception`,
      tail: `save:
    mov %rcx, %gs:0x30
    ret`,
    }),
    'a push on one path': enclave({
      entry: `    test %rax, %rax
    jne on_exception`,
      exception: `    push %rbx # <- reported
    ud2`,
    }),
    'a push behind an adjustment': enclave({
      entry: `    test %rax, %rax
    jne on_exception
    sub $128, %rsp
    push %rcx # <- reported`,
    }),
  },
  accepts: {
    'a stack from thread data': enclave({}),
    'an exchange of RSP': enclave({
      stack: `    lea stack_top(%rip), %r11
    xchg %rsp, %r11
    push %r11`,
    }),
    'a stack beside the TCS': enclave({
      stack: `    lea -4096(%rbx), %r11
    mov %r11, %rsp
    push %rcx`,
    }),
    'RSP that is kept': enclave({
      entry: `    test %rax, %rax
    jne on_exception
    mov %rsp, %gs:0x38
    mov %rcx, %gs:0x30
    mov %rbp, %gs:0x40`,
    }),
  },
});

describe('entry-host-stack-use', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
