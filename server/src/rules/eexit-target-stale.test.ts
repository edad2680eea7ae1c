import { describe, expect, it } from 'vitest';
import { eexitTargetStale } from './eexit-target-stale.js';
import { casesOf, firesOnPage } from './support/cases.js';
import { enclave } from './support/enclave-snippets.js';

describe('the page of eexit-target-stale', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(eexitTargetStale, 'Bad'), firesOnPage(eexitTargetStale, 'Good')]).toEqual([true, false]);
  });
});

const cases = casesOf(eexitTargetStale, {
  reports: {
    'RSP of an earlier entry': enclave({
      entry: `    test %rax, %rax
    jne on_exception
    mov %rcx, %gs:0x30
    mov %rbp, %gs:0x40`,
      exit: `    mov $4, %eax
    enclu # <- reported`,
    }),
    'RCX that nobody keeps': enclave({
      entry: `    test %rax, %rax
    jne on_exception
    mov %rsp, %gs:0x38
    mov %rbp, %gs:0x40`,
      exit: `    mov $4, %eax
    enclu # <- reported`,
    }),
    'a path around the store': enclave({
      entry: `    test %rax, %rax
    jne on_exception
    cmpl $0, %gs:0x10
    jne 1f
    mov %rcx, %gs:0x30
1:  mov %rsp, %gs:0x38
    mov %rbp, %gs:0x40`,
      exit: `    mov $4, %eax
    enclu # <- reported`,
    }),
    'the exception path': enclave({
      exception: `    mov %gs:0x8, %rsp
    xor %edi, %edi
    mov %gs:0x30, %rbx
    mov %gs:0x38, %rsp
    mov $4, %eax
    enclu # <- reported`,
    }),
  },
  accepts: {
    'a store on every path': enclave({}),
  },
});

describe('eexit-target-stale', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
