import { describe, expect, it } from 'vitest';
import { faultInfoTruncated } from './fault-info-truncated.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(faultInfoTruncated, {
  reports: {
    'sixteen bits': `
# trampolint: contract=rfc-prefix side=host
fault:
    mov     %dx, 16(%rbp) # <- reported
    ret
`,
  },
  accepts: {
    'all of it': `
# trampolint: contract=rfc-prefix side=host
fault:
    mov     %rdx, 16(%rbp)
    ret
`,
  },
});

describe('fault-info-truncated', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
