import { describe, expect, it } from 'vitest';
import { fileWithoutContract } from './file-without-contract.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(fileWithoutContract, {
  reports: {
    'the first ENCLU alone': `
    .globl  enter
enter:
    mov     %rdi, %rbx
    lea     aep(%rip), %rcx
    mov     $2, %eax
    enclu # <- reported
    ret
aep:
    enclu
    ud2
`,
  },
  accepts: {
    'a prefix': `
    .globl  enter
enter:
    mov     %rdi, %rbx
    lea     aep(%rip), %rcx
    mov     $2, %eax
    ds enclu
    ret
aep:
    ds enclu
    ret
`,
  },
});

describe('file-without-contract', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
