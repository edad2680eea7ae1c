import { describe, expect, it } from 'vitest';
import { runStructReservedNotChecked } from './run-struct-reserved-not-checked.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(runStructReservedNotChecked, {
  reports: {
    'a leaf from memory': `
# trampolint: contract=vdso-extable
    .globl  enter
enter:
    mov     %rdi, %rbx
    mov     8(%rsi), %eax
    enclu # <- reported
    ret
`,
  },
  accepts: {
    'a constant': `
# trampolint: contract=vdso-extable
    .globl  enter
enter:
    mov     %rdi, %rbx
    mov     $2, %eax
    enclu
    ret
`,
  },
});

describe('run-struct-reserved-not-checked', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
