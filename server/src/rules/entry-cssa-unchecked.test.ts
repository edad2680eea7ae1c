import { describe, expect, it } from 'vitest';
import { entryCssaUnchecked } from './entry-cssa-unchecked.js';
import { casesOf, firesOnPage } from './support/cases.js';
import { enclave } from './support/enclave-snippets.js';

describe('the page of entry-cssa-unchecked', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(entryCssaUnchecked, 'Bad'), firesOnPage(entryCssaUnchecked, 'Good')]).toEqual([true, false]);
  });
});

const cases = casesOf(entryCssaUnchecked, {
  reports: {
    'a call without a test': enclave({
      entry: `    mov %rcx, %gs:0x30`,
      call: `    call enclave_main # <- reported`,
      exception: `    ud2`,
    }),
    'one path without a test': enclave({
      entry: `    mov %rcx, %gs:0x30
    cmpl $0, ready(%rip)
    je 1f
    test %rax, %rax
    jne on_exception
1:`,
      call: `    call enclave_main # <- reported`,
    }),
    'a jump to C': enclave({ entry: `    mov %rcx, %gs:0x30`, call: `    jmp enclave_main # <- reported` }),
  },
  accepts: {
    'a test': enclave({}),
    'a test of a copy': enclave({
      entry: `    mov %rax, %r11
    mov %rcx, %gs:0x30
    test %r11d, %r11d
    jne on_exception`,
    }),
    'JRCXZ on a copy': enclave({
      entry: `    mov %rcx, %r10
    mov %rax, %rcx
    jrcxz 1f
    jmp on_exception
1:  mov %r10, %gs:0x30`,
    }),
    'CSSA as an argument': enclave({ entry: `    mov %rcx, %gs:0x30`, registers: `    mov %rax, %rdx`, extended: `` }),
    'one SSA frame': enclave({ settings: `side=enclave entry=enclave_entry nssa=1`, entry: `    mov %rcx, %gs:0x30` }),
    'thread state that is asked for': enclave({
      entry: `    mov %rcx, %gs:0x30
    cmpq $0, %gs:0x10
    jne on_exception`,
    }),
  },
});

describe('entry-cssa-unchecked', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
