import { describe, expect, it } from 'vitest';
import { tcsLayout } from './tcs-layout.js';
import { casesOf, firesOnPage } from './support/cases.js';

describe('the page of tcs-layout', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(tcsLayout, 'Bad'), firesOnPage(tcsLayout, 'Good')]).toEqual([true, false]);
  });
});

const cases = casesOf(tcsLayout, {
  reports: {
    'NSSA of 0': `    .section .tcs, "aw"
    .balign 4096
    .quad 0, 0, ssa
    .long 0
    .long 0 # <- reported
    .quad enclave_entry
    .skip 4056
    .text
enclave_entry:
    mov %rcx, %rbx
    mov $4, %eax
    enclu
`,
    'a limit': `    .section .tcs, "aw"
    .balign 4096
    .quad 0, 0, ssa
    .long 0, 1
    .quad enclave_entry, 0, 0, 0
    .long 0xfff
    .long 0x1000 # <- reported
    .skip 4024
    .text
enclave_entry:
    mov %rcx, %rbx
    mov $4, %eax
    enclu
`,
  },
  accepts: {
    'one TCS': `    .section .tcs, "aw"
    .balign 4096
    .quad 0, 0, ssa
    .long 0, 1
    .quad enclave_entry, 0, 0, 0
    .long 0xffffffff, 0xffffffff
    .skip 4024
    .text
enclave_entry:
    mov %rcx, %rbx
    mov $4, %eax
    enclu
`,
  },
});

describe('tcs-layout', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
