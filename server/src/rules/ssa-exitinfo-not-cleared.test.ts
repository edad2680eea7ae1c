import { describe, expect, it } from 'vitest';
import { ssaExitinfoNotCleared } from './ssa-exitinfo-not-cleared.js';
import { casesOf, firesOnPage } from './support/cases.js';
import { enclave } from './support/enclave-snippets.js';

describe('the page of ssa-exitinfo-not-cleared', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(ssaExitinfoNotCleared, 'Bad'), firesOnPage(ssaExitinfoNotCleared, 'Good')]).toEqual([
      true,
      false,
    ]);
  });
});

const cases = casesOf(ssaExitinfoNotCleared, {
  reports: {
    'a read': enclave({
      exception: `    mov     %gs:0x8, %rsp
    mov     %gs:0x20, %rbx
    mov 160(%rbx), %edi # <- reported
    call queue
    mov %gs:0x30, %rbx
    mov $4, %eax
    enclu`,
    }),
  },
  accepts: {
    'a read and a store': enclave({
      exception: `    mov     %gs:0x8, %rsp
    mov     %gs:0x20, %rbx
    mov 160(%rbx), %edi
    movl $0, 160(%rbx)
    call queue
    mov %gs:0x30, %rbx
    mov $4, %eax
    enclu`,
    }),
    'a path that stops': enclave({
      exception: `    mov     %gs:0x8, %rsp
    mov     %gs:0x20, %rbx
    mov 160(%rbx), %edi
    ud2`,
    }),
  },
});

describe('ssa-exitinfo-not-cleared', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
