import { describe, expect, it } from 'vitest';
import { entryNonatomicStackSwitch } from './entry-nonatomic-stack-switch.js';
import { casesOf, firesOnPage } from './support/cases.js';

describe('the page of entry-nonatomic-stack-switch', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(entryNonatomicStackSwitch, 'Bad'), firesOnPage(entryNonatomicStackSwitch, 'Good')]).toEqual([
      true,
      false,
    ]);
  });
});

const cases = casesOf(entryNonatomicStackSwitch, {
  reports: {
    'a call': `
# trampolint: side=enclave
    .globl enclave_entry, ocall
enclave_entry:
    ud2
ocall:
    push %rbx
    mov %rsp, %gs:0x10
    call restore_xregs # <- reported
    mov %gs:0x30, %rbx
    mov %gs:0x18, %rsp
    mov $4, %eax
    enclu
`,
  },
  accepts: {
    'a call before': `
# trampolint: side=enclave
    .globl enclave_entry, ocall
enclave_entry:
    ud2
ocall:
    push %rbx
    call restore_xregs
    mov %rsp, %gs:0x10
    mov %gs:0x30, %rbx
    mov %gs:0x18, %rsp
    mov $4, %eax
    enclu
`,
  },
});

describe('entry-nonatomic-stack-switch', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
