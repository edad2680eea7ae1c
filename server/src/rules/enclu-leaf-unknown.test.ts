import { describe, expect, it } from 'vitest';
import { encluLeafUnknown } from './enclu-leaf-unknown.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(encluLeafUnknown, {
  reports: {
    'a number beyond the last leaf': `
    .globl  enter
enter:
    mov     %rdi, %rbx
    mov     $12, %eax
    enclu # <- reported
    ret
`,
    'a branch that leads only to wrong numbers': `
    .globl  enter
enter:
    mov     %rdi, %rbx
    mov     $10, %eax
    test    %rsi, %rsi
    je      1f
    mov     $11, %eax
1:
    enclu # <- reported
    ret
`,
  },
  accepts: {
    "the caller's choice behind a range check": `
    .globl  enter
enter:
    mov     %rdi, %rbx
    mov     %esi, %eax
    cmp     $2, %eax
    jb      1f
    cmp     $3, %eax
    ja      1f
    enclu
1:  ret
`,
    'only the low half of RAX': `
    .globl  enter
enter:
    mov     %rdi, %rbx
    movabs  $0x100000002, %rax
    enclu
    ret
`,
  },
});

describe('enclu-leaf-unknown', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
