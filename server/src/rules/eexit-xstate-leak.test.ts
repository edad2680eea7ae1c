import { describe, expect, it } from 'vitest';
import { eexitXstateLeak } from './eexit-xstate-leak.js';
import { casesOf, firesOnPage } from './support/cases.js';
import { enclave } from './support/enclave-snippets.js';

describe('the page of eexit-xstate-leak', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(eexitXstateLeak, 'Bad'), firesOnPage(eexitXstateLeak, 'Good')]).toEqual([true, false]);
  });
});

const cases = casesOf(eexitXstateLeak, {
  reports: {
    'a function that is called inside': `
# trampolint: side=enclave
    .globl enclave_entry, ocall
enclave_entry:
    ud2
ocall:
    mov %gs:0x30, %rbx
    mov $4, %eax
    enclu # <- reported
`,
    'nothing restored': enclave({
      scrubExtended: `    mov %rax, %rsi`,
      exit: `    mov $4, %eax
    enclu # <- reported`,
    }),
    'an image with the mask 0': enclave({
      scrubExtended: `    mov %rax, %rsi
    xor %eax, %eax
    xor %edx, %edx
    xrstor xsave_init(%rip)`,
      extended: `    fninit
    vzeroall
    ldmxcsr mxcsr_init(%rip)
`,
      exit: `    mov $4, %eax
    enclu # <- reported`,
    }),
    'restored on one path': enclave({
      scrubExtended: `    mov %rax, %rsi
    cmpl $0, fast(%rip)
    jne 1f
    mov $-1, %eax
    mov $-1, %edx
    xrstor xsave_init(%rip)
1:`,
      exit: `    mov $4, %eax
    enclu # <- reported`,
    }),
  },
  accepts: {
    XRSTOR: enclave({}),
    'a function that restores them': enclave({
      scrubExtended: `    mov %rax, %r12
    call restore_xregs
    mov %r12, %rsi
    xor %r12d, %r12d`,
    }),
    FXRSTOR: enclave({
      scrubExtended: `    mov %rax, %rsi
    fxrstor xsave_init(%rip)`,
    }),
    'no call before': enclave({ call: ``, scrubExtended: `` }),
  },
});

describe('eexit-xstate-leak', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
