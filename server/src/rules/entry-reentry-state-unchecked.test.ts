import { describe, expect, it } from 'vitest';
import { entryReentryStateUnchecked } from './entry-reentry-state-unchecked.js';
import { casesOf, firesOnPage } from './support/cases.js';
import { enclave } from './support/enclave-snippets.js';

describe('the page of entry-reentry-state-unchecked', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(entryReentryStateUnchecked, 'Bad'), firesOnPage(entryReentryStateUnchecked, 'Good')]).toEqual([
      true,
      false,
    ]);
  });
});

const cases = casesOf(entryReentryStateUnchecked, {
  reports: {
    'a register of the host': enclave({
      entry: `    test %rax, %rax
    jne on_exception
    mov %rcx, %gs:0x30
    mov %rsp, %gs:0x38
    mov %rbp, %gs:0x40
    cmp $-2, %rdi
    je 1f # <- reported`,
      tail: `1:  mov %gs:0x10, %rsp
    pop %rbx
    ret`,
    }),
    'thread data asked for something else': enclave({
      entry: `    test %rax, %rax
    jne on_exception
    mov %rcx, %gs:0x30
    mov %rsp, %gs:0x38
    mov %rbp, %gs:0x40
    cmp $-2, %rdi
    je 1f # <- reported`,
      tail: `1:  cmpq $0, %gs:0x18
    je 2f
    mov %gs:0x18, %rsi
2:  mov %gs:0x10, %rsp
    pop %rbx
    ret`,
    }),
    'a frame of RBP on the saved stack': enclave({
      entry: `    test %rax, %rax
    jne on_exception
    cmp $-2, %rdi
    je 1f # <- reported
    mov %rcx, %gs:0x30
    mov %rsp, %gs:0x38
    mov %rbp, %gs:0x40`,
      tail: `1:  mov %gs:0x10, %rsp
    pop %rbp
    leave
    ret`,
    }),
  },
  accepts: {
    'thread data': enclave({
      entry: `    test %rax, %rax
    jne on_exception
    mov %rcx, %gs:0x30
    mov %rsp, %gs:0x38
    mov %rbp, %gs:0x40
    cmp $-2, %rdi
    jne 2f
    cmpq $0, %gs:0x10
    jne 1f
2:`,
      tail: `1:  mov %gs:0x10, %rsp
    pop %rbx
    ret`,
    }),
    'the slot itself, after it was loaded': enclave({
      entry: `    test %rax, %rax
    jne on_exception
    mov %rcx, %gs:0x30
    mov %rsp, %gs:0x38
    mov %rbp, %gs:0x40
    cmp $-2, %rdi
    je 1f`,
      tail: `1:  mov %gs:0x10, %rdx
    test %rdx, %rdx
    je 2f
    mov %rdx, %rsp
    ret
2:  ud2`,
    }),
  },
});

describe('entry-reentry-state-unchecked', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
