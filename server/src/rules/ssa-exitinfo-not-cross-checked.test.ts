import { describe, expect, it } from 'vitest';
import { ssaExitinfoNotCrossChecked } from './ssa-exitinfo-not-cross-checked.js';
import { casesOf, firesOnPage } from './support/cases.js';
import { enclave } from './support/enclave-snippets.js';

describe('the page of ssa-exitinfo-not-cross-checked', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(ssaExitinfoNotCrossChecked, 'Bad'), firesOnPage(ssaExitinfoNotCrossChecked, 'Good')]).toEqual([
      true,
      false,
    ]);
  });
});

const cases = casesOf(ssaExitinfoNotCrossChecked, {
  reports: {
    'RDI of the host': enclave({
      exception: `    mov %gs:0x8, %rsp
    call handle # <- reported
    ud2`,
    }),
  },
  accepts: {
    EXITINFO: enclave({
      exception: `    mov     %gs:0x8, %rsp
    mov     %gs:0x20, %rbx
    mov 160(%rbx), %esi
    call handle
    ud2`,
    }),
    'no argument': enclave({
      exception: `    mov %gs:0x8, %rsp
    xor %edi, %edi
    call handle
    ud2`,
    }),
  },
});

describe('ssa-exitinfo-not-cross-checked', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
