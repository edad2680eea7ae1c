import { describe, expect, it } from 'vitest';
import { absoluteAddressInPic } from './absolute-address-in-pic.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(absoluteAddressInPic, {
  reports: {
    'a load': `
    mov     counter, %eax # <- reported
    ret
`,
  },
  accepts: {
    'an offset from a base': `
    mov     table(%rdi), %rax
    mov     %gs:slot, %rax
    ret
    .set    slot, 8
`,
  },
});

describe('absolute-address-in-pic', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
