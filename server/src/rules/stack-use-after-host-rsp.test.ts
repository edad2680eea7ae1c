import { describe, expect, it } from 'vitest';
import { stackUseAfterHostRsp } from './stack-use-after-host-rsp.js';
import { casesOf, firesOnPage } from './support/cases.js';
import { enclave } from './support/enclave-snippets.js';

describe('the page of stack-use-after-host-rsp', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(stackUseAfterHostRsp, 'Bad'), firesOnPage(stackUseAfterHostRsp, 'Good')]).toEqual([
      true,
      false,
    ]);
  });
});

const cases = casesOf(stackUseAfterHostRsp, {
  reports: {
    POPF: enclave({
      restore: `    mov %gs:0x30, %rbx
    mov %gs:0x38, %rsp
    pushq $0 # <- reported
    popfq`,
    }),
    'a call': enclave({
      restore: `    mov %gs:0x30, %rbx
    mov %gs:0x38, %rsp
    call scrub # <- reported`,
    }),
  },
  accepts: {
    'RSP loaded last': enclave({
      restore: `    pushq $0
    popfq
    mov %gs:0x30, %rbx
    mov %gs:0x38, %rsp`,
    }),
    'RSP popped last': enclave({
      stack: `    mov %gs:0x8, %r11
    xchg %rsp, %r11
    push %r11
    push %rcx`,
      restore: `    pop %rbx
    pop %rsp`,
    }),
  },
});

describe('stack-use-after-host-rsp', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
