import { describe, expect, it } from 'vitest';
import { ssaFrameOffset } from './ssa-frame-offset.js';
import { casesOf, firesOnPage } from './support/cases.js';
import { enclave } from './support/enclave-snippets.js';

describe('the page of ssa-frame-offset', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(ssaFrameOffset, 'Bad'), firesOnPage(ssaFrameOffset, 'Good')]).toEqual([true, false]);
  });
});

const cases = casesOf(ssaFrameOffset, {
  reports: {
    RBP: enclave({
      exception: `    mov %gs:0x20, %rbx
    mov 136(%rbx), %rdi
    mov 40(%rbx), %rsp # <- reported
    ud2`,
    }),
  },
  accepts: {
    RSP: enclave({
      exception: `    mov %gs:0x20, %rbx
    mov 136(%rbx), %rdi
    mov 32(%rbx), %rsp
    ud2`,
    }),
    'a block that is no SSA': enclave({
      exception: `    mov %gs:0x20, %rbx
    mov 40(%rbx), %rsp
    ud2`,
    }),
  },
});

describe('ssa-frame-offset', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
