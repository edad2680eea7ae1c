import { describe, expect, it } from 'vitest';
import { faultInfoFieldsSwapped } from './fault-info-fields-swapped.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(faultInfoFieldsSwapped, {
  reports: {
    "a fault path of another file's ENCLU": `
# trampolint: contract=vdso-extable side=host
handle_exception:
    mov     %si, 12(%rbp) # <- reported
    mov     %di, 14(%rbp)
    ret
`,
  },
  accepts: {
    'other offsets': `
# trampolint: contract=vdso-extable side=host
handle_exception:
    mov     %si, 32(%rbp)
    mov     %di, 34(%rbp)
    ret
`,
  },
});

describe('fault-info-fields-swapped', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
