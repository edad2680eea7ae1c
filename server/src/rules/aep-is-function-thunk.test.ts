import { describe, expect, it } from 'vitest';
import { aepIsFunctionThunk } from './aep-is-function-thunk.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(aepIsFunctionThunk, {
  reports: {
    'an address from the table': `
# trampolint: contract=signal
    .globl  enter
enter:
    mov     %rdi, %rbx
    mov     aep_elsewhere@GOTPCREL(%rip), %rcx # <- reported
    mov     $2, %eax
    enclu
    ret
`,
  },
  accepts: {
    'a parameter': `
# trampolint: contract=signal
    .globl  enter
enter:
    mov     %rdi, %rbx
    mov     %rsi, %rcx
    mov     $2, %eax
    enclu
    ret
`,
  },
});

describe('aep-is-function-thunk', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
