import { describe, expect, it } from 'vitest';
import { tsxAroundEnclu } from './tsx-around-enclu.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(tsxAroundEnclu, {
  reports: {
    'one path only': `
    .globl  enter
enter:
    mov     %rdi, %rbx
    lea     aep(%rip), %rcx
    test    %rsi, %rsi
    je      1f
    xbegin  2f
1:  mov     $2, %eax
    enclu # <- reported
2:  ret
aep:
    enclu
    ud2
`,
  },
  accepts: {
    'ENCLU behind the transaction': `
    .globl  enter
enter:
    mov     %rdi, %rbx
    lea     aep(%rip), %rcx
    xbegin  1f
    incl    count(%rip)
    xend
1:  mov     $2, %eax
    enclu
    ret
aep:
    enclu
    ud2
`,
  },
});

describe('tsx-around-enclu', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
