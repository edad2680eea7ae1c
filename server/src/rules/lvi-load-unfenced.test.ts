import { describe, expect, it } from 'vitest';
import { lviLoadUnfenced } from './lvi-load-unfenced.js';
import { casesOf, firesOnPage } from './support/cases.js';

describe('the page of lvi-load-unfenced', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(lviLoadUnfenced, 'Bad'), firesOnPage(lviLoadUnfenced, 'Good')]).toEqual([true, false]);
  });
});

const cases = casesOf(lviLoadUnfenced, {
  reports: {
    'a load': `
# trampolint: side=enclave entry=enclave_entry
    .globl enclave_entry
enclave_entry:
    mov %gs:0x8, %rsp
    lfence
    mov %gs:0x10, %r11 # <- reported
    nop
`,
  },
  accepts: {
    'no fences at all': `
# trampolint: side=enclave entry=enclave_entry
    .globl enclave_entry
enclave_entry:
    mov %gs:0x8, %rsp
    mov %gs:0x10, %r11
    nop
`,
  },
});

describe('lvi-load-unfenced', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
