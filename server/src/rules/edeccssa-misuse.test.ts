import { describe, expect, it } from 'vitest';
import { edeccssaMisuse } from './edeccssa-misuse.js';
import { casesOf, firesOnPage } from './support/cases.js';
import { enclave } from './support/enclave-snippets.js';

describe('the page of edeccssa-misuse', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(edeccssaMisuse, 'Bad'), firesOnPage(edeccssaMisuse, 'Good')]).toEqual([true, false]);
  });
});

const cases = casesOf(edeccssaMisuse, {
  reports: {
    'no test': enclave({
      entry: `    mov %rcx, %gs:0x30`,
      call: `    mov $9, %eax
    enclu # <- reported`,
    }),
    'the stack of the host': enclave({
      exception: `    mov $9, %eax
    enclu # <- reported
    ud2`,
    }),
    'twice, when one exception is pending': enclave({
      settings: 'side=enclave entry=enclave_entry',
      exception: `    mov %gs:0x8, %rsp
    mov $9, %eax
    enclu
    mov $9, %eax
    enclu # <- reported
    ud2`,
    }),
    'saved registers that are read again behind it': enclave({
      exception: `    mov %gs:0x8, %rsp
    mov %gs:0x20, %rbx
    mov 136(%rbx), %rdi
    mov $9, %eax
    enclu
    mov 32(%rbx), %rsi # <- reported
    ud2`,
    }),
  },
  accepts: {
    'twice, when two are': enclave({
      settings: 'side=enclave entry=enclave_entry',
      exception: `    cmp $1, %rax
    jbe 1f
    mov %gs:0x8, %rsp
    mov $9, %eax
    enclu
    mov $9, %eax
    enclu
1:  ud2`,
    }),
    'a copy on the stack': enclave({
      exception: `    mov %gs:0x8, %rsp
    mov %gs:0x20, %rbx
    pushq 136(%rbx)
    mov $9, %eax
    enclu
    pop %rdi
    ud2`,
    }),
    'a test and a switch': enclave({
      exception: `    mov %gs:0x8, %rsp
    mov $9, %eax
    enclu
    ud2`,
    }),
  },
});

describe('edeccssa-misuse', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
