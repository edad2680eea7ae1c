import { describe, expect, it } from 'vitest';
import { cetEndbrMissing } from './cet-endbr-missing.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(cetEndbrMissing, {
  reports: {
    'an entry known by its name': `
    .globl  enclave_entry
enclave_entry:
    mov     %rcx, %rbx # <- reported
    mov     $4, %eax
    enclu
    ud2
`,
  },
  accepts: {
    'a function of the host': `
    .globl  enter
enter:
    mov     %rdi, %rbx
    mov     $2, %eax
    enclu
    ret
`,
  },
});

describe('cet-endbr-missing', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
