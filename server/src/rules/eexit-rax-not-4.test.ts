import { describe, expect, it } from 'vitest';
import { eexitRaxNot4 } from './eexit-rax-not-4.js';
import { casesOf, firesOnPage } from './support/cases.js';
import { enclave } from './support/enclave-snippets.js';

describe('the page of eexit-rax-not-4', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(eexitRaxNot4, 'Bad'), firesOnPage(eexitRaxNot4, 'Good')]).toEqual([true, false]);
  });
});

const cases = casesOf(eexitRaxNot4, {
  reports: {
    'the result of a call': enclave({ scrubExtended: `    fxrstor xsave_init(%rip)`, exit: `    enclu # <- reported` }),
    CSSA: enclave({
      entry: `    mov %rcx, %rbx`,
      stack: ``,
      flags: ``,
      extended: ``,
      registers: ``,
      call: ``,
      scrub: ``,
      scrubExtended: ``,
      restore: ``,
      exit: `    enclu # <- reported`,
    }),
    'a register of the host': enclave({
      entry: `    mov %rcx, %rbx
    mov %rdi, %rax`,
      stack: ``,
      flags: ``,
      extended: ``,
      registers: ``,
      call: ``,
      scrub: ``,
      scrubExtended: ``,
      restore: ``,
      exit: `    enclu # <- reported`,
    }),
  },
  accepts: {
    '4': enclave({}),
    'a parameter of a function inside': `# trampolint: side=enclave
    .globl do_enclu, enclave_entry
enclave_entry:
    ud2
do_enclu:
    push %rbx
    mov %edi, %eax
    mov %rsi, %rbx
    mov %rdx, %rcx
    enclu
    pop %rbx
    ret
`,
  },
});

describe('eexit-rax-not-4', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
