import { describe, expect, it } from 'vitest';
import { extableUncoveredEnclu } from './extable-uncovered-enclu.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(extableUncoveredEnclu, {
  reports: {
    'the ENCLU of EENTER': `
    .globl  enter
enter:
    mov     %rdi, %rbx
    lea     1f(%rip), %rcx
    mov     $2, %eax
    enclu # <- reported
    ret
1:  enclu
2:  ret
    .section __ex_table, "a"
    .long   1b - __ex_table
    .long   2b - __ex_table
`,
  },
  accepts: {
    'leaves of the enclave': `
# trampolint: contract=vdso-extable side=enclave entry=entry
    .globl  entry
entry:
    mov     %rcx, %rbx
    mov     $4, %eax
    enclu
1:  ud2
2:  ret
    .section __ex_table, "a"
    .long   1b - __ex_table
    .long   2b - __ex_table
`,
  },
});

describe('extable-uncovered-enclu', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
