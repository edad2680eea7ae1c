import { describe, expect, it } from 'vitest';
import { aepNeverResumes } from './aep-never-resumes.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(aepNeverResumes, {
  reports: {
    'a label behind the ENCLU': `
    .globl  enter
enter:
    mov     %rdi, %rbx
    lea     1f(%rip), %rcx
    mov     $2, %eax
    enclu
1:  ret # <- reported
`,
    'a handler that gives an error': `
    .globl  enter
enter:
    mov     %rdi, %rbx
    lea     aep(%rip), %rcx
    mov     $2, %eax
    enclu
    ret
aep:
    mov     $-4, %eax # <- reported
    ret
`,
  },
  accepts: {
    'an ENCLU for both': `
    .globl  enter
enter:
    mov     %rdi, %rbx
    lea     1f(%rip), %rcx
    mov     $2, %eax
1:  enclu
    ret
`,
    'a way out that is taken at times': `
    .globl  enter
enter:
    mov     %rdi, %rbx
    lea     aep(%rip), %rcx
    mov     $2, %eax
    enclu
    ret
aep:
    cmpl    $0, stop(%rip)
    jne     1f
    enclu
1:  ret
`,
    'what is declared': `
# trampolint: aep-policy=stop
    .globl  enter
enter:
    mov     %rdi, %rbx
    lea     1f(%rip), %rcx
    mov     $2, %eax
    enclu
1:  ret
`,
  },
});

describe('aep-never-resumes', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
