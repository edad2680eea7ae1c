import { describe, expect, it } from 'vitest';
import { cfiCfaWrongAfterStackSwitch } from './cfi-cfa-wrong-after-stack-switch.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(cfiCfaWrongAfterStackSwitch, {
  reports: {
    'a stack in memory': `
    .globl  f
    .type   f, @function
f:
    .cfi_startproc
    lea     stack_end(%rip), %rsp # <- reported
    call    g
    ud2
    .cfi_endproc
`,
  },
  accepts: {
    'a frame on RBP': `
    .globl  f
    .type   f, @function
f:
    .cfi_startproc
    push    %rbp
    .cfi_adjust_cfa_offset 8
    .cfi_rel_offset %rbp, 0
    mov     %rsp, %rbp
    .cfi_def_cfa_register %rbp
    mov     %gs:0x38, %rsp
    call    g
    leave
    .cfi_def_cfa %rsp, 8
    ret
    .cfi_endproc
`,
  },
});

describe('cfi-cfa-wrong-after-stack-switch', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
