import { describe, expect, it } from 'vitest';
import { aepRedundantReload } from './aep-redundant-reload.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(aepRedundantReload, {
  reports: {
    'the leaf': `
    .globl  enter
enter:
    mov     %rdi, %rbx
    lea     aep(%rip), %rcx
    mov     $2, %eax
    enclu
    ret
aep:
    mov     $3, %eax # <- reported
    enclu
    ud2
`,
  },
  accepts: {
    'a load behind a call': `
    .globl  enter
enter:
    mov     %rdi, %rbx
    lea     aep(%rip), %rcx
    mov     $2, %eax
    enclu
    ret
aep:
    call    sample
    mov     $3, %eax
    lea     aep(%rip), %rcx
    enclu
    ud2
`,
  },
});

describe('aep-redundant-reload', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
