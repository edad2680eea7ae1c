import { describe, expect, it } from 'vitest';
import { ssaVsLiveRegister } from './ssa-vs-live-register.js';
import { casesOf, firesOnPage } from './support/cases.js';
import { enclave } from './support/enclave-snippets.js';

describe('the page of ssa-vs-live-register', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(ssaVsLiveRegister, 'Bad'), firesOnPage(ssaVsLiveRegister, 'Good')]).toEqual([true, false]);
  });
});

const cases = casesOf(ssaVsLiveRegister, {
  reports: {
    RDI: enclave({
      exception: `    mov     %gs:0x8, %rsp
    mov     %gs:0x20, %rbx
    lea handler(%rip), %rdx
    mov %rdx, 136(%rbx)
    mov %rsi, %rdi
    mov %gs:0x30, %rbx
    mov $4, %eax
    enclu # <- reported`,
      tail: `handler:
    ud2`,
    }),
  },
  accepts: {
    'the SSA': enclave({
      exception: `    mov     %gs:0x8, %rsp
    mov     %gs:0x20, %rbx
    lea handler(%rip), %rdx
    mov %rdx, 136(%rbx)
    mov %rsi, 56(%rbx)
    mov %gs:0x30, %rbx
    mov $4, %eax
    enclu`,
      tail: `handler:
    ud2`,
    }),
    'registers that are cleared': enclave({
      exception: `    mov     %gs:0x8, %rsp
    mov     %gs:0x20, %rbx
    lea handler(%rip), %rdx
    mov %rdx, 136(%rbx)
    xor %edi, %edi
    xor %esi, %esi
    mov %gs:0x30, %rbx
    mov $4, %eax
    enclu`,
      tail: `handler:
    ud2`,
    }),
  },
});

describe('ssa-vs-live-register', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
