import { describe, expect, it } from 'vitest';
import { eexitRbxNotSavedRcx } from './eexit-rbx-not-saved-rcx.js';
import { casesOf, firesOnPage } from './support/cases.js';
import { enclave } from './support/enclave-snippets.js';

describe('the page of eexit-rbx-not-saved-rcx', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(eexitRbxNotSavedRcx, 'Bad'), firesOnPage(eexitRbxNotSavedRcx, 'Good')]).toEqual([true, false]);
  });
});

const cases = casesOf(eexitRbxNotSavedRcx, {
  reports: {
    'the TCS': enclave({
      restore: `    mov %gs:0x38, %rsp`,
      registers: `    xor %edx, %edx`,
      exit: `    mov $4, %eax
    enclu # <- reported`,
    }),
    'what a call left': enclave({
      restore: `    mov %r11, %rbx`,
      scrub: ``,
      scrubExtended: ``,
      exit: `    mov $4, %eax
    enclu # <- reported`,
    }),
    'an address of the enclave': enclave({
      restore: `    lea enclave_entry(%rip), %rbx`,
      exit: `    mov $4, %eax
    enclu # <- reported`,
    }),
    'the TCS, kept in place of RCX': enclave({
      entry: `    test    %rax, %rax
    jne     on_exception
    mov     %rbx, %gs:0x30
    mov     %rsp, %gs:0x38
    mov     %rbp, %gs:0x40`,
      exit: `    mov $4, %eax
    enclu # <- reported`,
    }),
    'the TCS on one path': enclave({
      registers: ``,
      restore: `    cmpl $0, ready(%rip)
    je 1f
    mov %gs:0x30, %rbx
1:  mov %gs:0x38, %rsp`,
      exit: `    mov $4, %eax
    enclu # <- reported`,
    }),
  },
  accepts: {
    'RCX of the entry from thread data': enclave({}),
    'RCX of the entry from the stack': enclave({
      stack: `    mov %gs:0x8, %rsp
    push %rcx`,
      restore: `    pop %rbx
    mov %gs:0x38, %rsp`,
    }),
    'RCX of the entry itself': enclave({
      entry: `    test %rax, %rax
    jne on_exception`,
      call: ``,
      registers: ``,
      scrubExtended: ``,
      scrub: ``,
      restore: `    mov %rcx, %rbx`,
    }),
    'a target that the host passes': enclave({
      entry: `    test %rax, %rax
    jne on_exception
    mov %rdx, %gs:0x30`,
    }),
  },
});

describe('eexit-rbx-not-saved-rcx', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
