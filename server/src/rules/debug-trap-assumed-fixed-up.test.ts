import { describe, expect, it } from 'vitest';
import { debugTrapAssumedFixedUp } from './debug-trap-assumed-fixed-up.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(debugTrapAssumedFixedUp, {
  reports: {
    'the single-step trap': `
# trampolint: contract=vdso-extable side=host
handle_exception:
    cmp     $1, %di # <- reported
    jne     1f
    nop
1:  ret
`,
  },
  accepts: {
    'a range': `
# trampolint: contract=vdso-extable side=host
handle_exception:
    cmp     $3, %edi
    jbe     1f
    nop
1:  ret
`,
  },
});

describe('debug-trap-assumed-fixed-up', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
