import { describe, expect, it } from 'vitest';
import { ssaRflagsNotSanitised } from './ssa-rflags-not-sanitised.js';
import { casesOf, firesOnPage } from './support/cases.js';
import { enclave } from './support/enclave-snippets.js';

describe('the page of ssa-rflags-not-sanitised', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(ssaRflagsNotSanitised, 'Bad'), firesOnPage(ssaRflagsNotSanitised, 'Good')]).toEqual([
      true,
      false,
    ]);
  });
});

const cases = casesOf(ssaRflagsNotSanitised, {
  reports: {
    'no change': enclave({
      exception: `    mov     %gs:0x8, %rsp
    mov     %gs:0x20, %rbx
    lea handler(%rip), %rdx
    mov %rdx, 136(%rbx) # <- reported
    mov %gs:0x30, %rbx
    mov $4, %eax
    enclu`,
      tail: `handler:
    ud2`,
    }),
    'one path without': enclave({
      exception: `    mov     %gs:0x8, %rsp
    mov     %gs:0x20, %rbx
    lea handler(%rip), %rdx
    mov %rdx, 136(%rbx) # <- reported
    cmpl $0, ready(%rip)
    je 1f
    andq $-263169, 128(%rbx)
1:  mov %gs:0x30, %rbx
    mov $4, %eax
    enclu`,
      tail: `handler:
    ud2`,
    }),
  },
  accepts: {
    'a change before': enclave({
      exception: `    mov     %gs:0x8, %rsp
    mov     %gs:0x20, %rbx
    lea handler(%rip), %rdx
    andq $-263169, 128(%rbx)
    mov %rdx, 136(%rbx)
    mov %gs:0x30, %rbx
    mov $4, %eax
    enclu`,
      tail: `handler:
    ud2`,
    }),
    'an instruction that is skipped': enclave({
      exception: `    mov     %gs:0x8, %rsp
    mov     %gs:0x20, %rbx
    addq $2, 136(%rbx)
    mov %gs:0x30, %rbx
    mov $4, %eax
    enclu`,
    }),
  },
});

describe('ssa-rflags-not-sanitised', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
