import { describe, expect, it } from 'vitest';
import { encluOperandMisaligned } from './enclu-operand-misaligned.js';
import { casesOf, firesOnPage } from './support/cases.js';

describe('the page of enclu-operand-misaligned', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(encluOperandMisaligned, 'Bad'), firesOnPage(encluOperandMisaligned, 'Good')]).toEqual([
      true,
      false,
    ]);
  });
});

const cases = casesOf(encluOperandMisaligned, {
  reports: {
    KEYREQUEST: `
# trampolint: side=enclave
    .globl  derive
    .type   derive, @function
derive:
    lea request(%rip), %rbx
    mov %rsi, %rcx
    mov $1, %eax
    enclu # <- reported
    ret
    .data
    .balign 64
request:
    .skip 512
`,
    SECINFO: `
# trampolint: side=enclave
    .globl  accept
    .type   accept, @function
accept:
    lea info+8(%rip), %rbx
    mov %rsi, %rcx
    mov $5, %eax
    enclu # <- reported
    ret
    .data
    .balign 64
info:
    .skip 128
`,
    'a page of the parameter with an offset': `
# trampolint: side=enclave
    .globl  accept
    .type   accept, @function
accept:
    mov %rdi, %rbx
    mov %rsi, %rcx
    and $-4096, %rcx
    add $64, %rcx
    mov $5, %eax
    enclu # <- reported
    ret
`,
  },
  accepts: {
    aligned: `
# trampolint: side=enclave
    .globl  derive
    .type   derive, @function
derive:
    lea request(%rip), %rbx
    mov %rsi, %rcx
    mov $1, %eax
    enclu
    ret
    .data
    .balign 512
request:
    .skip 512
`,
    parameters: `
# trampolint: side=enclave
    .globl  derive
    .type   derive, @function
derive:
    mov %rdi, %rbx
    mov %rsi, %rcx
    mov $1, %eax
    enclu
    ret
`,
  },
});

describe('enclu-operand-misaligned', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
