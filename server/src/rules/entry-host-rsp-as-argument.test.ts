import { describe, expect, it } from 'vitest';
import { entryHostRspAsArgument } from './entry-host-rsp-as-argument.js';
import { casesOf, firesOnPage } from './support/cases.js';
import { enclave } from './support/enclave-snippets.js';

describe('the page of entry-host-rsp-as-argument', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(entryHostRspAsArgument, 'Bad'), firesOnPage(entryHostRspAsArgument, 'Good')]).toEqual([
      true,
      false,
    ]);
  });
});

const cases = casesOf(entryHostRspAsArgument, {
  reports: {
    'RSP itself': enclave({
      stack: `    mov %rsp, %rdi
    mov %gs:0x8, %rsp`,
      call: `    call enclave_main # <- reported`,
    }),
    'an address below it': enclave({
      stack: `    lea -64(%rsp), %rsi
    mov %gs:0x8, %rsp`,
      call: `    call enclave_main # <- reported`,
    }),
  },
  accepts: {
    'RSP in thread data': enclave({}),
    'RSP of the enclave': enclave({
      registers: `    xor %edx, %edx
    mov %rsp, %rdi`,
    }),
  },
});

describe('entry-host-rsp-as-argument', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
