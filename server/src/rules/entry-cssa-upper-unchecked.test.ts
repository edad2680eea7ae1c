import { describe, expect, it } from 'vitest';
import { entryCssaUpperUnchecked } from './entry-cssa-upper-unchecked.js';
import { casesOf, firesOnPage } from './support/cases.js';
import { enclave } from './support/enclave-snippets.js';

describe('the page of entry-cssa-upper-unchecked', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(entryCssaUpperUnchecked, 'Bad'), firesOnPage(entryCssaUpperUnchecked, 'Good')]).toEqual([
      true,
      false,
    ]);
  });
});

const cases = casesOf(entryCssaUpperUnchecked, {
  reports: {
    'a handler that is called': enclave({
      settings: `side=enclave entry=enclave_entry`,
      exception: `    mov %gs:0x8, %rsp
    call handle # <- reported
    ud2`,
    }),
    'a frame whose code is sent elsewhere': enclave({
      settings: `side=enclave entry=enclave_entry`,
      exception: `    mov %gs:0x20, %rbx
    mov 160(%rbx), %edi # <- reported
    lea handle(%rip), %rdi
    mov %rdi, 136(%rbx)
    mov %rcx, %rbx
    mov $4, %eax
    enclu`,
    }),
  },
  accepts: {
    'a frame whose code is sent elsewhere, behind a comparison': enclave({
      settings: `side=enclave entry=enclave_entry`,
      exception: `    cmp $1, %rax
    jne 1f
    mov %gs:0x20, %rbx
    mov 160(%rbx), %edi
    lea handle(%rip), %rdi
    mov %rdi, 136(%rbx)
    mov %rcx, %rbx
    mov $4, %eax
    enclu
1:  ud2`,
    }),
    'another block of the thread': enclave({
      settings: `side=enclave entry=enclave_entry`,
      exception: `    mov %gs:0x20, %rbx
    mov %rdi, 136(%rbx)
    mov %rcx, %rbx
    mov $4, %eax
    enclu`,
    }),
    'NSSA of 2': enclave({
      exception: `    mov %gs:0x8, %rsp
    call handle
    ud2`,
    }),
    'a comparison': enclave({
      settings: `side=enclave entry=enclave_entry`,
      exception: `    cmp $1, %eax
    ja 1f
    mov %gs:0x8, %rsp
    call handle
1:  ud2`,
    }),
    'a frame computed from CSSA': enclave({
      settings: `side=enclave entry=enclave_entry`,
      exception: `    shl $12, %rax
    add %gs:0x20, %rax
    mov 32(%rax), %rdi
    mov %gs:0x8, %rsp
    call handle
    ud2`,
    }),
    'CSSA as an argument': enclave({
      settings: `side=enclave entry=enclave_entry`,
      exception: `    mov %rax, %rdi
    mov %gs:0x8, %rsp
    call handle
    ud2`,
    }),
  },
});

describe('entry-cssa-upper-unchecked', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
