import { describe, expect, it } from 'vitest';
import { lviIndirectBranchUnfenced } from './lvi-indirect-branch-unfenced.js';
import { casesOf, firesOnPage } from './support/cases.js';

describe('the page of lvi-indirect-branch-unfenced', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(lviIndirectBranchUnfenced, 'Bad'), firesOnPage(lviIndirectBranchUnfenced, 'Good')]).toEqual([
      true,
      false,
    ]);
  });
});

const cases = casesOf(lviIndirectBranchUnfenced, {
  reports: {
    'a call through memory': `
# trampolint: side=enclave entry=enclave_entry
    .globl enclave_entry
enclave_entry:
    mov %gs:0x8, %rsp
    lfence
    call *table(%rip) # <- reported
    ud2
`,
  },
  accepts: {
    'no fences at all': `
# trampolint: side=enclave entry=enclave_entry
    .globl enclave_entry
enclave_entry:
    mov %gs:0x8, %rsp
    jmp *table(%rip)
`,
  },
});

describe('lvi-indirect-branch-unfenced', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
