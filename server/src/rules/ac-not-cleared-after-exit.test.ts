import { describe, expect, it } from 'vitest';
import { acNotClearedAfterExit } from './ac-not-cleared-after-exit.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(acNotClearedAfterExit, {
  reports: {
    'a callback': `
    .globl  enter
enter:
    mov     %rdi, %rbx
    lea     aep(%rip), %rcx
    mov     $2, %eax
    enclu
    call    *%r8 # <- reported
    ret
aep:
    enclu
    ud2
`,
  },
  accepts: {
    'restored flags': `
    .globl  enter
enter:
    mov     %rdi, %rbx
    pushfq
    lea     aep(%rip), %rcx
    mov     $2, %eax
    enclu
    popfq
    call    *%r8
    ret
aep:
    enclu
    ud2
`,
  },
});

describe('ac-not-cleared-after-exit', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
