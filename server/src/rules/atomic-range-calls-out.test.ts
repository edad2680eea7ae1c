import { describe, expect, it } from 'vitest';
import { atomicRangeCallsOut } from './atomic-range-calls-out.js';
import { casesOf, firesOnPage } from './support/cases.js';

describe('the page of atomic-range-calls-out', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(atomicRangeCallsOut, 'Bad'), firesOnPage(atomicRangeCallsOut, 'Good')]).toEqual([true, false]);
  });
});

const cases = casesOf(atomicRangeCallsOut, {
  reports: {
    'a call': `
# trampolint: side=enclave
    .globl  leave
    .type   leave, @function
leave:
exit_begin:
    call scrub # <- reported
    mov %gs:0x30, %rbx
    mov $4, %eax
    enclu
exit_end:
    ud2
`,
    'a jump to a helper that jumps back': `
# trampolint: side=enclave
    .globl  leave
    .type   leave, @function
leave:
exit_begin:
    mov %rsp, %gs:0x10
    lea 1f(%rip), %r11
    jmp scrub # <- reported
1:  mov %gs:0x30, %rbx
    mov $4, %eax
    enclu
exit_end:
    ud2
scrub:
    xor %r8d, %r8d
    jmp *%r11
`,
  },
  accepts: {
    'a way out of the range, and another try from its beginning': `
# trampolint: side=enclave
    .globl  leave
    .type   leave, @function
leave:
    mov ready(%rip), %eax
exit_begin:
    mov %rsp, %gs:0x10
    test %eax, %eax
    je 1f
    js 2f
    mov %gs:0x30, %rbx
    mov $4, %eax
    enclu
exit_end:
    ud2
1:  mov ready(%rip), %eax
    jmp exit_begin
2:  ret
`,
    'a call before': `
# trampolint: side=enclave
    .globl  leave
    .type   leave, @function
leave:
    call scrub
exit_begin:
    mov %gs:0x30, %rbx
    mov $4, %eax
    enclu
exit_end:
    ud2
`,
    'a function in the range': `
# trampolint: side=enclave
    .globl  leave
    .type   leave, @function
leave:
exit_begin:
    call 1f
    mov %gs:0x30, %rbx
    mov $4, %eax
    enclu
1:  ret
exit_end:
    ud2
`,
    'a range without a switch': `
# trampolint: side=enclave
    .globl  leave
    .type   leave, @function
leave:
    call 1f
    mov %gs:0x30, %rbx
    mov $4, %eax
    enclu
table_begin:
1:  call scrub
    ret
table_end:
    ud2
`,
  },
});

describe('atomic-range-calls-out', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
