import { describe, expect, it } from 'vitest';
import { hostVzeroupperMissing } from './host-vzeroupper-missing.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(hostVzeroupperMissing, {
  reports: {
    'a path around it': `
    .globl  enter
enter:
    mov     %rdi, %rbx
    test    %rsi, %rsi
    je      1f
    vzeroupper
1:  mov     $2, %eax
    enclu # <- reported
    ret
`,
  },
  accepts: {
    vzeroall: `
    .globl  enter
enter:
    mov     %rdi, %rbx
    vzeroall
    mov     $2, %eax
    enclu
    ret
`,
  },
});

describe('host-vzeroupper-missing', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
