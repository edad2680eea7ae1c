import { describe, expect, it } from 'vitest';
import { aexnotifyLeftEnabledAtEexit } from './aexnotify-left-enabled-at-eexit.js';
import { casesOf, firesOnPage } from './support/cases.js';
import { enclave } from './support/enclave-snippets.js';

describe('the page of aexnotify-left-enabled-at-eexit', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(aexnotifyLeftEnabledAtEexit, 'Bad'), firesOnPage(aexnotifyLeftEnabledAtEexit, 'Good')]).toEqual(
      [true, false],
    );
  });
});

const cases = casesOf(aexnotifyLeftEnabledAtEexit, {
  reports: {
    'a file that sets it': enclave({
      entry: `    test %rax, %rax
    jne on_exception
    mov %rcx, %gs:0x30
    mov %rsp, %gs:0x38
    mov %rbp, %gs:0x40
    mov %gs:0x20, %r11
    movb $1, 167(%r11)`,
      exit: `    mov $4, %eax
    enclu # <- reported`,
    }),
    'a path that found it set': enclave({
      settings: `contract=aex-notify side=enclave entry=enclave_entry nssa=2`,
      restore: `    mov %gs:0x20, %rdx
    cmpb $0, 167(%rdx)
    jne 1f
    movb $0, 167(%rdx)
1:  xor %edx, %edx
    mov %gs:0x30, %rbx
    mov %gs:0x38, %rsp
    mov %gs:0x40, %rbp`,
      exit: `    mov $4, %eax
    enclu # <- reported`,
    }),
  },
  accepts: {
    'a file without AEX-Notify': enclave({}),
    'the exit of an exception, behind which the interrupted code goes on': enclave({
      settings: `contract=aex-notify side=enclave entry=enclave_entry nssa=2`,
      restore: `    mov %gs:0x20, %rdx
    movb $0, 167(%rdx)
    mov %gs:0x30, %rbx
    mov %gs:0x38, %rsp
    mov %gs:0x40, %rbp`,
      exception: `    mov %rcx, %rbx
    mov $4, %eax
    enclu`,
    }),
    'a path on which the thread has no frame yet': enclave({
      settings: `contract=aex-notify side=enclave entry=enclave_entry nssa=2`,
      restore: `    mov %gs:0x20, %rdx
    test %rdx, %rdx
    je 1f
    movb $0, 167(%rdx)
1:  xor %edx, %edx
    mov %gs:0x30, %rbx
    mov %gs:0x38, %rsp
    mov %gs:0x40, %rbp`,
    }),
    'a path that found it clear': enclave({
      settings: `contract=aex-notify side=enclave entry=enclave_entry nssa=2`,
      restore: `    mov %gs:0x20, %rdx
    movb 167(%rdx), %cl
    cmpb $0, %cl
    je 1f
    movb $0, 167(%rdx)
1:  xor %edx, %edx
    mov %gs:0x30, %rbx
    mov %gs:0x38, %rsp
    mov %gs:0x40, %rbp`,
    }),
    'a file that clears it': enclave({
      settings: `contract=aex-notify side=enclave entry=enclave_entry nssa=2`,
      restore: `    mov %gs:0x20, %rcx
    movb $0, 167(%rcx)
    mov %gs:0x30, %rbx
    mov %gs:0x38, %rsp
    mov %gs:0x40, %rbp`,
    }),
  },
});

describe('aexnotify-left-enabled-at-eexit', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
